// Lists of more than a thousand notes: only what is near stands in the page, and
// nobody can tell. Whatever brings somebody to a note brings the note first.

import assert from 'node:assert/strict';
import { LISTS, saying, workshopFile } from '../bench/workshop_file.mjs';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { Home } from './pages/home.mjs';
import { expectFocusKept, expectFocusOn, until } from './pages/shared.mjs';

const EACH = 1_100;
const file = workshopFile(EACH * LISTS);
/** What the first list says, in order. */
const FIRST = Array.from({ length: EACH }, (_, at) => saying(at * LISTS));

async function opened(page, address) {
  await page.goto(address);
  return (await Home.at(page)).open({ name: 'long_workshop.json', mimeType: 'application/json', buffer: file });
}

const frames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))));

/** The words of all rows that stand there; how many are said to be missing; and what each row says of its place. */
const standing = (list) => list.evaluate((element) => ({
  words: [...element.querySelectorAll('.note-card__text')].map((text) => text.textContent),
  missing: Number(element.querySelector('.note-list__rest')?.textContent.match(/\d+/)[0] ?? 0),
  places: [...element.children].filter((row) => row.matches('.note-card')).map((row) => [row.ariaPosInSet, row.ariaSetSize].map(Number)),
}));

/** Which row of how many has the focus. */
const place = (page) => page.evaluate(() => Number(document.activeElement.ariaPosInSet));

async function press(page, key, times = 1) {
  for (let time = 0; time < times; time += 1) {
    await page.keyboard.press(key);
    await frames(page);
  }
}

const middleOf = async (row) => {
  await row.scrollIntoViewIfNeeded();
  const { x, y, height } = await row.boundingBox();
  return { x: x + 60, y: y + Math.min(height / 2, 20) };
};

journey('A list of 1,100 notes: what is not near does not stand there, and all of it comes, in order, each once', { timeout: 240_000 }, async ({ page, address }) => {
  const console = await (await opened(page, address)).look('What helped');
  const notes = console.notes();
  await notes.list.waitFor();
  await console.stage.getByRole('heading', { level: 2, name: `Notes ${EACH}` }).waitFor();
  const first = await standing(notes.list);
  assert.ok(first.words.length < 300, `only what is near stands there: ${first.words.length}`);
  assert.equal(first.words.length + first.missing, EACH, 'and the rest is said');
  assert.deepEqual([first.places[0], first.places.at(-1)], [[1, EACH], [EACH, EACH]]);
  assert.deepEqual(first.words, first.places.map(([at]) => FIRST[at - 1]), 'each row says which it is');
  await expectNoAxeFindings(page, 'a list that does not stand there whole');

  // By scrolling, everything comes, before anybody sees that it was missing.
  await notes.list.hover({ position: { x: 30, y: 60 } });
  let seen = 0;
  await until(page, 'everything has come', async () => {
    await page.mouse.wheel(0, 2_000);
    await frames(page);
    seen += Number(await page.locator('.note-list__rest').evaluateAll((all) => all.some((rest) => {
      const { top, bottom } = rest.getBoundingClientRect();
      return top < innerHeight && bottom > 0;
    })));
    return standing(notes.list);
  }, ({ missing }) => missing === 0, 60_000);
  assert.ok(seen <= 2, `the gap came into sight ${seen} times`);
  const whole = await standing(notes.list);
  assert.deepEqual(whole.words, FIRST);
  assert.ok(whole.places.every(([at, of]) => at === 0 && of === 0), 'rows that are all there count themselves');

  // Looking for words with the browser, and printing, want all of it at once.
  for (const [what, want] of [['looking for words', () => page.keyboard.press('Control+f')], ['printing', () => page.pdf()]]) {
    await (await (await console.look('Who was there')).look('What helped')).notes().list.waitFor();
    assert.ok((await standing(notes.list)).missing > 0);
    await want();
    await until(page, `${what} brings everything`, () => standing(notes.list), ({ missing, words }) => missing === 0 && words.length === EACH);
    assert.deepEqual((await standing(notes.list)).words, FIRST);
  }
});

journey('A list of 1,100 notes by keyboard: End and back, past the brink, Up and Down, removing and bringing back', { timeout: 240_000, viewport: { width: 1000, height: 800 } }, async ({ page, address }) => {
  const console = await (await opened(page, address)).look('What helped');
  const notes = console.notes();
  const rows = notes.list.getByRole('listitem');
  await rows.first().focus();
  await press(page, 'End');
  await until(page, 'the last of the list has the focus', () => place(page), (at) => at === EACH);
  assert.ok((await page.evaluate(() => document.activeElement.textContent)).includes(FIRST.at(-1)));
  await press(page, 'ArrowUp', 110);
  const up = await place(page);
  assert.ok([EACH - 110, EACH - 220].includes(up), `one row at a time, up to ${up}`);
  const step = (EACH - up) / 110;
  await press(page, 'Home');
  await press(page, 'ArrowDown', 110);
  assert.equal(await place(page), 1 + 110 * step);

  // At the brink itself.
  await (await console.look('Who was there')).look('What helped');
  await notes.list.waitFor();
  const brink = (await standing(notes.list)).places.findIndex(([at], index) => at !== index + 1);
  const last = rows.nth(brink - 1);
  const said = FIRST[brink - 1];
  await last.focus();
  await press(page, 'Alt+ArrowDown');
  await until(page, 'it stands one place further down', () => place(page), (at) => at === brink + 1);
  await page.getByRole('status').filter({ hasText: `Moved to place ${brink + 1} of ${EACH}` }).waitFor();
  assert.equal((await standing(notes.list)).words[brink], said);
  assert.equal((await standing(notes.list)).words[brink - 1], FIRST[brink]);
  await press(page, 'Alt+ArrowUp');
  await until(page, 'and back', () => place(page), (at) => at === brink);
  await press(page, 'Delete');
  await console.stage.getByRole('heading', { level: 2, name: `Notes ${EACH - 1}` }).waitFor();
  await expectFocusKept(page, 'removing the last row before the gap');
  await page.keyboard.press('Control+z');
  await console.stage.getByRole('heading', { level: 2, name: `Notes ${EACH}` }).waitFor();

  // A new note stands at the end at once, however long the list is.
  await notes.add('Typed at the end');
  await until(page, 'it stands at the end', () => standing(notes.list), ({ words }) => words.at(-1) === 'Typed at the end');
  const known = new Set((await standing(notes.list)).words);
  assert.ok(known.has(said), 'what was brought back stands there');

  // The rest, all of it: the focus goes to the first that was missing.
  await notes.list.getByRole('button', { name: 'Show them all' }).click();
  await until(page, 'everything stands there', () => standing(notes.list), ({ missing }) => missing === 0);
  await expectFocusOn(page, /^li#row/);
  assert.deepEqual((await standing(notes.list)).words, [...FIRST, 'Typed at the end']);
  await (await console.saved()).reload();
  await console.stage.getByRole('heading', { level: 2, name: `Notes ${EACH + 1}` }).waitFor();
});

journey('Themes of 1,100 notes: ticking, Move to…, a thread and back, and dragging to where nothing stood yet', { timeout: 240_000, viewport: { width: 1440, height: 900 } }, async ({ page, address }) => {
  const console = await (await opened(page, address)).look('Themes');
  const themes = console.themes();
  const list = (name) => themes.theme(name).getByRole('list', { name: 'In this theme' });
  const total = async () => {
    const all = await Promise.all(['What helped', 'Who was there', 'What it felt like', 'What we would keep', 'What made it possible'].map((name) => standing(list(name))));
    return all.reduce((sum, { words, missing }) => sum + words.length + missing, 0);
  };
  assert.equal(await total(), EACH * LISTS);
  await expectNoAxeFindings(page, 'a board of long lists');

  // A thread, and back to the note at the very end from which it was asked for.
  await list('What helped').getByRole('listitem').first().focus();
  await press(page, 'End');
  await page.keyboard.press('ContextMenu');
  await page.getByRole('menu').getByRole('menuitem', { name: 'Thread' }).click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expectFocusKept(page, 'the thread of the last note');

  // Ticked at both ends of one list, moved to another: there they stand at the end, and the focus with them.
  const ends = [FIRST[0], FIRST.at(-1)];
  for (const words of ends) await list('What helped').getByRole('listitem').filter({ hasText: words }).first().getByRole('checkbox').check();
  await themes.move('Who was there');
  await until(page, 'they have come', () => standing(list('Who was there')), ({ words }) => words.slice(-2).join() === ends.join());
  await until(page, 'the focus is there', () => place(page), (at) => at === EACH + 1);
  assert.equal(await total(), EACH * LISTS);

  // Dragged down along a list until rows come that did not stand there, and let go among them.
  const carried = FIRST[1];
  const start = await middleOf(list('What helped').getByRole('listitem').first());
  const column = await list('Who was there').boundingBox();
  const before = new Set((await standing(list('Who was there'))).words);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 20, start.y, { steps: 3 });
  await page.mouse.move(column.x + 60, 890, { steps: 6 });
  const under = () => page.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('.note-card')?.querySelector('.note-card__text')?.textContent, [column.x + 60, 600]);
  await until(page, 'the list scrolls to what was not there', under, (words) => words && !before.has(words), 60_000);
  await page.mouse.move(column.x + 60, 600, { steps: 4 });
  await frames(page);
  const target = await under();
  await page.mouse.up();
  await until(page, 'it lies beside what it was let go on', () => standing(list('Who was there')), ({ words }) => Math.abs(words.indexOf(carried) - words.indexOf(target)) === 1 && words.includes(carried));
  await expectFocusKept(page, 'a long drag');
  assert.equal(await total(), EACH * LISTS);
  await console.saved();
  await console.reload();
  await list('What helped').waitFor();
  assert.equal(await total(), EACH * LISTS);
});
