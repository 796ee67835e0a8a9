// What is measured: Lantern as users get it, and the floor page. Each says how
// notes get in and where its parts are; after that they are treated alike.

import { fileURLToPath } from 'node:url';
import { serveFolder } from '../../tools/static-server.mjs';
import { leave } from './leaving.mjs';
import { LISTS, ids, saying, workshopFile } from './workshop_file.mjs';

/**
 * So many rows of a long list stand in the page when it has just been opened:
 * Lantern draws the rest as somebody comes near (src/parts/portions.rs). The
 * floor draws all.
 */
const standing = (rows) => (rows > 240 ? 60 : rows);

/**
 * Lantern. Notes are written at one of five steps, which shows its own; they
 * are moved at the step of the themes, which shows all of them side by side.
 */
export const lantern = (dist) => ({
  name: 'Lantern',
  serve: () => serveFolder(dist, { base: '/lantern/' }),
  async fill(page, url, notes, characters) {
    await page.goto(url);
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Open a file' }).click();
    await (await chooser).setFiles({ name: 'bench_workshop.json', mimeType: 'application/json', buffer: workshopFile(notes, characters) });
    await page.locator('.saved', { hasText: /^Saved / }).waitFor();
  },
  leave: (page, url, note) => leave(page, url, `#/workshop/${ids.workshop}/outputs`, note),
  /** `shows`: how many rows stand there at first, when so many notes were put in and so many added by hand. */
  views: {
    desk: {
      hash: `#/workshop/${ids.workshop}/step/${ids.notesStep(0)}`,
      rows: '.note-card',
      field: '.note-box__text',
      shows: (notes, added) => standing(Math.ceil(notes / LISTS) + added),
    },
    board: {
      hash: `#/workshop/${ids.workshop}/step/${ids.themesStep}`,
      rows: '.theme-column .note-card',
      field: '.note-box__text',
      shows: (notes) => LISTS * standing(Math.floor(notes / LISTS)),
    },
  },
  list: (list) => `.theme-column:nth-of-type(${list + 1}) .note-card`,
});

const floorView = { hash: '', rows: 'li', field: 'input', shows: (notes, added) => notes + added };

/** The floor: see floor/floor.js. It has one view, of all notes. */
export const floor = {
  name: 'floor',
  serve: () => serveFolder(fileURLToPath(new URL('floor/', import.meta.url)), { base: '/floor/' }),
  async fill(page, url, notes, characters) {
    await page.goto(url);
    await page.waitForFunction(() => typeof database !== 'undefined' && database);
    const records = Array.from({ length: notes }, (_, at) => (
      { id: ids.note(at), list: at % LISTS, order: Math.floor(at / LISTS) + 1, text: saying(at, characters) }));
    await page.evaluate((all) => new Promise((done, failed) => {
      const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
      for (const record of all) transaction.objectStore('notes').put(record);
      transaction.oncomplete = () => done();
      transaction.onabort = () => failed(transaction.error);
    }), records);
  },
  views: { desk: floorView, board: floorView },
  list: (list) => `section:nth-of-type(${list + 1}) li`,
};
