// What a person does with notes, by real keyboard and mouse, and what of it is
// worth noting. `note(name, value)` keeps a value.

import { strict as assert } from 'node:assert';
import { gesture, moveAlong, pause } from './browser.mjs';

/** How often each gesture is made in a round. */
const TIMES = 4;
const DRAGS = 3;
const RELOADS = 3;
const TYPED = 'A note typed by hand';
const EDITED = ' edited by hand';

/** Everything once, for a page that has been filled with `notes` notes. */
export async function doEverything(page, url, product, notes, note, takeMemory) {
  const { desk, board } = product.views;
  await show(page, url, desk, desk.shows(notes, 0));
  await add(page, desk, note);
  await edit(page, desk, '', note);
  await show(page, url, board, board.shows(notes, TIMES));
  await edit(page, board, ', all in view', note);
  const dragged = await drag(page, product, note);
  await takeMemory();
  await reload(page, board, board.shows(notes, TIMES), 'reload to usable, all in view', note);
  await expectDragged(page, product, dragged);
  await show(page, url, desk, desk.shows(notes, TIMES));
  await reload(page, desk, desk.shows(notes, TIMES), 'reload to usable', note);
  await expectWritten(page, desk);
}

async function show(page, url, { hash, rows, field }, count) {
  await page.goto(`${url}${hash}`);
  await page.waitForFunction(
    ([rows, count, field]) => document.querySelectorAll(rows).length >= count && document.querySelector(field),
    [rows, count, field],
  );
  await pause(500);
}

/** From an empty field to Enter, key by key. */
async function add(page, view, note) {
  for (let time = 0; time < TIMES; time += 1) {
    await page.locator(view.field).first().focus();
    const seen = await gesture(page, async () => {
      await page.keyboard.type(`${TYPED} ${time + 1}`, { delay: 12 });
      await page.keyboard.press('Enter');
    });
    noteInputs('add', seen, note);
  }
}

/** A double click on a note, words at the end of its own, Enter. */
async function edit(page, view, where, note) {
  for (let time = 0; time < TIMES; time += 1) {
    const { x, y } = await middle(page.locator(view.rows).nth(DRAGS + time));
    const seen = await gesture(page, async () => {
      await page.mouse.dblclick(x, y);
      await page.waitForFunction(() => document.activeElement.matches("li textarea"));
      await page.keyboard.type(EDITED, { delay: 12 });
      await page.keyboard.press('Enter');
    });
    noteInputs(`edit${where}`, seen, note);
  }
}

/** From the first list into the second, the long way round. Answers what the dragged notes say. */
async function drag(page, product, note) {
  const dragged = [];
  for (let time = 0; time < DRAGS; time += 1) {
    const first = page.locator(product.list(0)).first();
    dragged.push(await first.textContent());
    const from = await middle(first);
    const to = await middle(page.locator(product.list(1)).first());
    const path = [from, { x: to.x, y: from.y }, { x: to.x, y: to.y + 150 }, { x: from.x, y: to.y + 100 }, { x: to.x, y: to.y - 5 }];
    const { frames, inputs, saves } = await gesture(page, async () => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await moveAlong(page, path, 1_500);
      await page.mouse.up();
    }, { frames: true });
    const lengths = frames.slice(1).map((at, index) => at - frames[index]);
    note('drag: longest frame', Math.max(...lengths));
    note('drag: frames a second', 1_000 * lengths.length / (frames.at(-1) - frames[0]));
    const last = inputs.at(-1);
    note('drag: let go to paint', last.painted);
    noteSaved('drag', last, saves, note);
  }
  return dragged;
}

async function reload(page, view, count, name, note) {
  const { rows, field } = view;
  await page.evaluate((wanted) => sessionStorage.setItem('bench', JSON.stringify(wanted)), { rows, field, count });
  for (let time = 0; time < RELOADS; time += 1) {
    await page.reload();
    await page.waitForFunction(() => bench.usable);
    note(name, await page.evaluate(() => bench.usable));
    await pause(500);
  }
}

function noteInputs(name, { inputs, saves }, note) {
  const last = inputs.at(-1);
  note(`${name}: last input to paint`, last.painted);
  note(`${name}: slowest input`, Math.max(...inputs.map(({ painted }) => painted)));
  noteSaved(name, last, saves, note);
}

/** From the event to the words "Saved", which had been others in between. */
function noteSaved(name, { at }, saves, note) {
  const after = saves.filter((save) => save.at >= at);
  const begun = after.findIndex(({ words }) => words.startsWith('Saving'));
  const saved = after.slice(begun).find(({ words }) => words.startsWith('Saved'));
  if (begun >= 0 && saved) note(`${name}: event to “Saved”`, saved.at - at);
}

async function middle(row) {
  await row.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await row.boundingBox();
  return { x: Math.round(x + width / 2), y: Math.round(y + Math.min(height / 2, 24)) };
}

const textsOf = (page, rows) => page.locator(rows).evaluateAll((all) => all.map((row) => row.textContent));
const holding = (texts, words) => texts.filter((text) => text.includes(words)).length;

/** After a reload, everything that was done is still so: otherwise nothing was measured. */
async function expectWritten(page, view) {
  const texts = await textsOf(page, view.rows);
  assert.equal(holding(texts, TYPED), TIMES, 'every note that was added is there after a reload');
  assert.equal(holding(texts, EDITED), TIMES, 'every note that was edited is there after a reload');
}

async function expectDragged(page, product, dragged) {
  const texts = await textsOf(page, product.list(1));
  for (const text of dragged) assert.ok(texts.includes(text), `the note that was dragged is in its new list after a reload: ${text}`);
}
