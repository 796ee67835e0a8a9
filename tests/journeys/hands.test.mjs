// What hands do: typing, editing, ticking, moving and dragging, by mouse, touch
// and keyboard; a whole short workshop by keyboard alone and another by clicks
// alone; hostile text that stays text; and a screen of 320 pixels.

import assert from 'node:assert/strict';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { onOneLine, readWebPage } from './harness/document.mjs';
import { tabTo } from './harness/three-hands.mjs';
import { After } from './pages/after.mjs';
import { Begin } from './pages/begin.mjs';
import { Brief } from './pages/brief.mjs';
import { Console } from './pages/console.mjs';
import { Home } from './pages/home.mjs';
import { Outputs } from './pages/outputs.mjs';
import { downloaded, expectFocusKept, expectFocusOn, until } from './pages/shared.mjs';
import { payloads } from './rooms/payloads.mjs';

/** A workshop with a step for notes, one for themes, in view the first. */
async function begin(page, address, title = 'Hands') {
  await page.goto(address);
  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(/An empty run of show/);
  await begin.name({ title, topic: 'What hands do', who: 'With tables or names' });
  const console = await begin.start();
  await (await (await (await console.changeRunOfShow()).add('Notes')).add('Themes')).close();
  return console.look('Notes');
}

const row = (notes, words) => notes.note(words).first();

// ---- Writing ----

journey('Writing: Enter adds and keeps the focus, Shift+Enter is a new line, Ctrl+Enter adds, Esc keeps the draft', async ({ page, address }) => {
  const notes = (await begin(page, address)).notes();
  await notes.box.click();
  await page.keyboard.type('One');
  await page.keyboard.press('Enter');
  assert.ok(await notes.box.evaluate((box) => box === document.activeElement), 'Enter keeps the focus');
  await page.keyboard.type('Two');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('and a half');
  await page.keyboard.press('Control+Enter');
  await notes.count(2);
  await page.keyboard.type('A draft');
  await page.keyboard.press('Escape');
  assert.equal(await notes.box.inputValue(), 'A draft', 'Esc keeps the draft');
  assert.ok(await notes.box.evaluate((box) => box !== document.activeElement), 'Esc leaves the box');
  assert.deepEqual(await notes.texts(), ['One', 'Two\nand a half']);
  const again = await (await new Console(page).saved()).reload();
  assert.equal(await again.notes().box.inputValue(), 'A draft', 'and so does a reload');
});

journey('Writing: Enter during input-method composition adds nothing', async ({ page, context, address }) => {
  const notes = (await begin(page, address)).notes();
  await notes.box.focus();
  const debug = await context.newCDPSession(page);
  await debug.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  // What browsers send for Enter while a word is being composed: key code 229, or the key with isComposing.
  await debug.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Enter', code: 'Enter' });
  await notes.box.evaluate((box) => box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })));
  await notes.count(0);
  await debug.send('Input.insertText', { text: '日本' });
  await page.keyboard.press('Enter');
  await notes.count(1);
  assert.deepEqual(await notes.texts(), ['日本']);
});

journey('Writing: pasting several lines offers one note a line', async ({ page, context, address }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const notes = (await begin(page, address)).notes();
  await notes.box.focus();
  await page.evaluate(() => navigator.clipboard.writeText('Kettle\n\n  Lift home  \n\u200B\nEnwau'));
  await page.keyboard.press('Control+V');
  await page.getByRole('button', { name: 'Add as 3 notes, one a line' }).click();
  await notes.count(3);
  assert.deepEqual(await notes.texts(), ['Kettle', 'Lift home', 'Enwau']);
  assert.equal(await notes.box.inputValue(), '');
  await expectFocusKept(page, 'adding pasted lines');
});

journey('Writing: text that shows nothing makes no note, and what is too long keeps its rest in the box', async ({ page, address }) => {
  const notes = (await begin(page, address)).notes();
  for (const nothing of ['', ' ', '\n\n', '\u200B', '\u200D\uFEFF', '\u00AD\u2800\u3164', '\u202E', '\t']) {
    await notes.box.fill(nothing);
    await notes.box.press('Enter');
    await page.getByText('Type a few words first.').waitFor();
  }
  await notes.count(0);
  const long = `${'Word '.repeat(399)}Last,and then some more 🙂`;
  await notes.box.fill(long);
  await notes.box.press('Enter');
  await notes.count(1);
  await page.getByText('The first 2000 characters are added. The rest is still in the box.').waitFor();
  const [kept] = await notes.texts();
  assert.equal((kept + await notes.box.inputValue()).replace(/\s+/g, ''), long.replace(/\s+/g, ''), 'nothing typed is thrown away');
});

// ---- Changing ----

journey('Changing: double click, Enter or F2 edits; Enter keeps, Esc does not; blank words change nothing', async ({ page, address }) => {
  const notes = (await begin(page, address)).notes();
  await notes.add('First words');
  await notes.add('Second');
  await row(notes, 'First words').dblclick();
  await notes.editor().fill('By double click');
  await notes.editor().press('Enter');
  await row(notes, 'By double click').waitFor();
  await expectFocusKept(page, 'editing by double click');
  await expectFocusOn(page, /^li/);
  await page.keyboard.press('F2');
  await notes.editor().fill('By F2');
  await expectNoAxeFindings(page, 'a note being edited');
  await notes.editor().press('Enter');
  await row(notes, 'By F2').waitFor();
  await expectFocusOn(page, /^li/);
  await page.keyboard.press('Enter');
  await notes.editor().fill('Never kept');
  await notes.editor().press('Escape');
  await row(notes, 'By F2').waitFor();
  await expectFocusOn(page, /^li/);
  await page.keyboard.press('Enter');
  await notes.editor().fill('   ');
  await notes.editor().press('Enter');
  await page.keyboard.press('Escape');
  await until(page, 'nothing else changed', () => notes.texts(), (texts) => texts.join('|') === 'By F2|Second');
});

journey('Changing: Delete removes with a way back, and Undo and Redo go through everything', async ({ page, address }) => {
  const console = await begin(page, address);
  const notes = console.notes();
  for (const words of ['One', 'Two', 'Three']) await notes.add(words);
  await row(notes, 'Two').focus();
  await page.keyboard.press('Delete');
  await notes.count(2);
  await expectFocusOn(page, /^li.*Three/);
  await expectNoAxeFindings(page, 'a note removed, with its way back');
  await page.getByRole('status').getByRole('button', { name: 'Undo', exact: true }).click();
  await notes.count(3);
  await expectFocusKept(page, 'Undo in the toast');
  assert.deepEqual(await notes.texts(), ['One', 'Two', 'Three']);
  await row(notes, 'One').focus();
  await page.keyboard.press('Control+Z');
  await until(page, 'undone', () => notes.texts(), (texts) => texts.join() === 'One,Two');
  await page.keyboard.press('Control+Z');
  await until(page, 'undone again', () => notes.texts(), (texts) => texts.join() === 'One');
  await page.keyboard.press('Control+Shift+Z');
  await page.keyboard.press('Control+Y');
  await until(page, 'redone', () => notes.texts(), (texts) => texts.join() === 'One,Two,Three');
  const again = await (await console.saved()).reload();
  await row(again.notes(), 'One').focus();
  await page.keyboard.press('Control+Z');
  await until(page, 'undone after a reload', () => again.notes().texts(), (texts) => texts.join() === 'One,Two');
});

journey('Changing: when the last note of all is removed, the focus is still on something', async ({ page, address }) => {
  const notes = (await begin(page, address)).notes();
  await notes.add('The only one');
  await row(notes, 'The only one').focus();
  await page.keyboard.press('Delete');
  await notes.count(0);
  await expectFocusKept(page, 'removing the last note');
});

journey('Changing: while text is typed, Ctrl+Z belongs to the text', async ({ page, address }) => {
  const notes = (await begin(page, address)).notes();
  await notes.add('Stays');
  await notes.box.pressSequentially('typed');
  await page.keyboard.press('Control+Z');
  await notes.count(1);
});

// ---- Moving ----

journey('Moving: one Tab stop for a list, arrows inside it; ticking, grouping, Up, Down and Move to…', async ({ page, address }) => {
  const console = await begin(page, address);
  for (const words of ['Alpha', 'Beta', 'Gamma', 'Delta', 'Epsilon']) await console.notes().add(words);
  await console.look('Themes');
  const themes = console.themes();
  const { tray } = themes;
  await tray.count(5);
  await until(page, 'one Tab stop', () => tray.list.evaluate((list) => list.querySelectorAll('[tabindex="0"], a, select').length), (stops) => stops === 1);
  assert.equal(await tray.list.evaluate((list) => [...list.querySelectorAll('button, input')].filter((it) => it.tabIndex >= 0).length), 0, 'what is inside a row is not a Tab stop');
  await row(tray, 'Alpha').focus();
  await page.keyboard.press('ArrowDown');
  await expectFocusOn(page, /Beta/);
  await page.keyboard.press('End');
  await expectFocusOn(page, /Epsilon/);
  await page.keyboard.press('Home');
  await expectFocusOn(page, /Alpha/);

  await page.keyboard.press('Alt+ArrowDown');
  await until(page, 'one down', () => tray.texts(), (texts) => texts.join() === 'Beta,Alpha,Gamma,Delta,Epsilon');
  await page.getByText('Moved to place 2 of 5.').waitFor();
  await expectFocusOn(page, 'Alpha');
  await page.keyboard.press('Alt+ArrowUp');
  await until(page, 'one up', () => tray.texts(), (texts) => texts.join() === 'Alpha,Beta,Gamma,Delta,Epsilon');
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText('Already the first.').waitFor();
  await expectFocusKept(page, 'Up at the top');

  // Tick by keyboard, group by button, name it.
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await tray.ticked().getByText('2 cards ticked').waitFor();
  await expectNoAxeFindings(page, 'two cards ticked');
  await themes.group('Greek letters');
  assert.deepEqual(await themes.under('Greek letters'), ['Alpha', 'Beta']);
  await expectFocusKept(page, 'naming a theme');

  // Move to… by key, to a theme that is there and to a new one.
  await row(tray, 'Gamma').focus();
  await page.keyboard.press('m');
  await expectNoAxeFindings(page, 'Move to…');
  await tray.moveTo('Greek letters');
  await themes.holds('Greek letters', 3);
  await expectFocusKept(page, 'Move to a theme');
  await row(tray, 'Delta').focus();
  await page.keyboard.press('m');
  await tray.moveTo('A new theme', 'Deltas');
  await themes.holds('Deltas', 1);
  await expectFocusKept(page, 'Move to a new theme');

  // And from the menu, back out of it.
  await themes.theme('Deltas').getByRole('listitem').focus();
  await page.keyboard.press('ContextMenu');
  await expectNoAxeFindings(page, 'the menu of a note');
  await page.getByRole('menu').getByRole('menuitem', { name: 'Take out of the theme' }).click();
  await until(page, 'out again', () => tray.texts(), (texts) => texts.join() === 'Epsilon,Delta');
  await expectFocusKept(page, 'Take out of the theme');
  await themes.menu('Deltas', 'Earlier');
  await until(page, 'the theme is first', () => themes.names(), (names) => names.join() === 'Deltas,Greek letters');
  await themes.menu('Deltas', 'Remove this theme');
  await until(page, 'the theme is gone', () => themes.names(), (names) => names.join() === 'Greek letters');
  await expectFocusKept(page, 'Remove this theme');
});

/** Where to press to hold a card: its words, not its buttons. */
async function middle(locator, share = 0.5) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height * share };
}

const words = (locator) => locator.getByRole('paragraph').first();

journey('Dragging by mouse: up and down, into a theme, from theme to theme, and Esc lets go without a change', { viewport: { width: 1440, height: 900 } }, async ({ page, address }) => {
  const console = await begin(page, address);
  for (const note of ['Alpha', 'Beta', 'Gamma']) await console.notes().add(note);
  await console.look('Themes');
  const themes = console.themes();
  await themes.add('Left');
  await themes.add('Right');
  const { tray } = themes;
  const drag = async (from, to, share, end = () => page.mouse.up()) => {
    const start = await middle(words(from));
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(start.x + 10, start.y + 4, { steps: 3 });
    const aim = await middle(to, share);
    await page.mouse.move(aim.x, aim.y, { steps: 6 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await end();
  };
  await drag(row(tray, 'Gamma'), row(tray, 'Alpha'), 0.1);
  await until(page, 'moved to the top', () => tray.texts(), (texts) => texts.join() === 'Gamma,Alpha,Beta');
  await expectFocusKept(page, 'a drag');
  await drag(row(tray, 'Beta'), themes.theme('Left'), 0.9);
  await themes.holds('Left', 1);
  await drag(themes.theme('Left').getByRole('listitem'), themes.theme('Right'), 0.9);
  await themes.holds('Right', 1);
  await drag(row(tray, 'Alpha'), themes.theme('Right').getByRole('listitem'), 0.1);
  await until(page, 'above the other', () => themes.under('Right'), (texts) => texts.join() === 'Alpha,Beta');
  await drag(row(tray, 'Gamma'), themes.theme('Left'), 0.9, async () => {
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
  await until(page, 'not moved', () => tray.texts(), (texts) => texts.join() === 'Gamma');
  // One on another makes a theme of both.
  await console.look('Notes');
  const notes = console.notes();
  await notes.add('Delta');
  await drag(row(notes, 'Delta'), row(notes, 'Gamma'), 0.5);
  await console.look('Themes');
  await until(page, 'a theme of two', () => themes.names().then((names) => names.length), (number) => number === 3);
});

journey('Dragging by finger: a long press lifts a note, and a swipe scrolls instead', { hasTouch: true, viewport: { width: 1024, height: 768 } }, async ({ page, context, address }) => {
  const console = await begin(page, address);
  for (const note of ['Alpha', 'Beta']) await console.notes().add(note);
  await console.look('Themes');
  const themes = console.themes();
  await themes.add('Held');
  const debug = await context.newCDPSession(page);
  const touch = (type, at) => debug.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  let start = await middle(words(row(themes.tray, 'Alpha')));
  // A swipe: nothing is lifted.
  await touch('touchStart', start);
  await touch('touchMove', { x: start.x, y: start.y - 40 });
  await touch('touchEnd');
  assert.deepEqual(await themes.tray.texts(), ['Alpha', 'Beta']);
  // A long press, then the way to the theme.
  start = await middle(words(row(themes.tray, 'Alpha')));
  const aim = await middle(themes.theme('Held'), 0.9);
  start = await middle(words(row(themes.tray, 'Alpha')));
  await touch('touchStart', start);
  await until(page, 'the note is lifted', () => page.locator('[data-drag="lifted"]').count(), (lifted) => lifted === 1);
  for (let step = 1; step <= 6; step += 1) await touch('touchMove', { x: start.x + (aim.x - start.x) * step / 6, y: start.y + (aim.y - start.y) * step / 6 });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await touch('touchEnd');
  await themes.holds('Held', 1);
  assert.deepEqual(await themes.tray.texts(), ['Beta']);
});

// ---- Without a mouse, and without dragging ----

async function press(page, locator, key = 'Enter', options) {
  await tabTo(page, locator, options);
  await page.keyboard.press(key);
}

journey('A short workshop by keyboard alone, from Home to the saved report', { timeout: 180_000, acceptDownloads: true }, async ({ page, address }) => {
  await page.goto(address);
  const home = await Home.at(page);
  await press(page, home.main.getByRole('link', { name: 'New workshop' }));
  const begin = await Begin.at(page);
  await tabTo(page, page.getByRole('radio', { checked: true }));
  while (!(await page.getByRole('radio', { name: /An empty run of show/ }).isChecked())) await page.keyboard.press('ArrowDown');
  await press(page, begin.main.getByRole('button', { name: 'Next: name it' }));
  await tabTo(page, begin.main.getByRole('textbox', { name: 'Title' }));
  await page.keyboard.type('By keyboard alone');
  await tabTo(page, begin.main.getByRole('textbox', { name: /^Topic/ }));
  await page.keyboard.type('Hands that need no mouse');
  await press(page, begin.main.getByRole('button', { name: 'Start the workshop' }));
  let console = await Console.at(page);

  await press(page, console.run.getByRole('button', { name: 'Change the run of show' }));
  const dialog = page.getByRole('dialog', { name: 'Change the run of show' });
  for (const activity of ['Notes', 'Themes', 'Hidden vote', 'Commitments, offers, requests']) {
    await tabTo(page, dialog.getByRole('combobox', { name: 'What it does' }));
    await page.keyboard.type(activity);
    await press(page, dialog.getByRole('button', { name: 'Add this step' }));
    await dialog.getByRole('group', { name: activity, exact: true }).waitFor();
    await expectFocusKept(page, 'adding a step');
  }
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expectFocusKept(page, 'closing the run of show');

  await press(page, console.step('Notes'));
  await console.stage.getByText(/· Notes$/).waitFor();
  await press(page, console.stage.getByRole('button', { name: 'Bring the room here' }));
  await expectFocusKept(page, 'bringing the room');
  await tabTo(page, console.notes().box);
  for (const note of ['Alpha', 'Beta', 'Gamma']) {
    await page.keyboard.type(note);
    await page.keyboard.press('Enter');
  }
  await console.notes().count(3);
  await press(page, console.stage.getByRole('button', { name: /^Next step, with the room/ }));
  await console.stage.getByText(/· Themes$/).waitFor();
  await expectFocusKept(page, 'the next step');

  const themes = console.themes();
  await tabTo(page, row(themes.tray, 'Alpha'));
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await press(page, themes.tray.ticked().getByRole('button', { name: 'Group' }));
  const field = console.stage.getByRole('textbox', { name: 'Name of the theme' });
  await until(page, 'the name has the focus', () => field.evaluate((it) => it === document.activeElement));
  await page.keyboard.type('First letters');
  await page.keyboard.press('Enter');
  await themes.theme('First letters').waitFor();
  await expectFocusKept(page, 'naming the theme');
  await tabTo(page, row(themes.tray, 'Gamma'), { back: true });
  await page.keyboard.press('m');
  const move = page.getByRole('dialog', { name: 'Move this card' });
  await tabTo(page, move.getByRole('radio', { checked: true }));
  await page.keyboard.press('ArrowDown');
  await press(page, move.getByRole('button', { name: 'Move', exact: true }));
  await themes.holds('First letters', 3);
  await tabTo(page, themes.box);
  await page.keyboard.type('Another theme');
  await page.keyboard.press('Enter');

  await press(page, console.stage.getByRole('button', { name: /^Next step, with the room/ }));
  await console.stage.getByText(/· Hidden vote$/).waitFor();
  await press(page, console.stage.getByRole('button', { name: 'Open the vote' }));
  await expectFocusKept(page, 'opening the vote');
  await press(page, console.stage.getByRole('button', { name: 'One more for First letters' }));
  await press(page, console.stage.getByRole('button', { name: 'Done, next person' }));
  await expectFocusKept(page, 'the next person');
  await press(page, console.stage.getByRole('button', { name: 'Close the vote' }), 'Enter', { back: true });
  await expectFocusKept(page, 'closing the vote');
  await tabTo(page, console.stage.getByRole('checkbox', { name: /^In our core/ }));
  await page.keyboard.press('Space');
  await expectFocusKept(page, 'choosing the positive core');

  await press(page, console.stage.getByRole('button', { name: /^Next step, with the room/ }));
  await console.stage.getByText(/· Commitments, offers, requests$/).waitFor();
  await tabTo(page, console.stage.getByRole('textbox', { name: 'I need', exact: true }));
  await page.keyboard.type('A key to the hall');
  await page.keyboard.press('Enter');
  await tabTo(page, console.stage.getByRole('radio', { name: 'Waiting' }));
  await page.keyboard.press('ArrowLeft');
  await press(page, console.stage.getByRole('button', { name: 'Close the workshop' }));
  await expectFocusKept(page, 'closing the workshop');
  await press(page, console.stage.getByRole('link', { name: 'Go to the outputs' }));
  await Outputs.at(page);
  await tabTo(page, page.getByRole('button', { name: /^Save ?: Record as a web page$/ }));
  const file = await downloaded(page, () => page.keyboard.press('Enter'));
  const record = readWebPage(file.text);
  for (const said of ['By keyboard alone', 'Hands that need no mouse', 'Alpha', 'Beta', 'Gamma', 'First letters', 'A key to the hall']) assert.ok(record.said.includes(said), `“${said}” is in the record`);
  assert.match(record.text, /In the positive core/);
});

journey('The same by clicks alone, without a single drag', { timeout: 120_000, acceptDownloads: true }, async ({ page, context, address }) => {
  await context.addInitScript(() => {
    // Whoever needs a drag is found out: moves of a pressed pointer never arrive.
    for (const kind of ['pointermove', 'touchmove', 'dragstart']) addEventListener(kind, (event) => { if (event.buttons !== 0) event.stopImmediatePropagation(); }, true);
  });
  const console = await begin(page, address, 'By clicks alone');
  const click = (name) => console.stage.getByRole('button', { name, exact: true }).click();
  for (const note of ['Alpha', 'Beta', 'Gamma']) {
    await console.notes().box.fill(note);
    await click('Add note');
  }
  await console.look('Themes');
  const themes = console.themes();
  await themes.tray.tick('Alpha');
  await themes.tray.tick('Gamma');
  await themes.group('Ticked and grouped');
  await themes.tray.menu('Beta', 'Move to…');
  await themes.tray.moveTo('Ticked and grouped');
  await themes.holds('Ticked and grouped', 3);
  const column = themes.theme('Ticked and grouped');
  await column.getByRole('listitem').filter({ hasText: 'Beta' }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menu').getByRole('menuitem', { name: /^Up/ }).click();
  await until(page, 'one up', () => themes.under('Ticked and grouped'), (texts) => texts.join() === 'Alpha,Beta,Gamma');
  await column.getByRole('listitem').filter({ hasText: 'Alpha' }).getByRole('button', { name: 'More' }).click();
  await page.getByRole('menu').getByRole('menuitem', { name: /^Down/ }).click();
  await until(page, 'one down', () => themes.under('Ticked and grouped'), (texts) => texts.join() === 'Beta,Alpha,Gamma');
  await themes.box.fill('Second');
  await console.stage.getByRole('button', { name: 'Add theme' }).click();
  await themes.menu('Second', 'Earlier');
  await until(page, 'themes change places', () => themes.names(), (names) => names.join() === 'Second,Ticked and grouped');
  const record = readWebPage((await (await console.outputs()).webPage('Record')).text);
  for (const said of ['Alpha', 'Beta', 'Gamma', 'Ticked and grouped', 'Second']) assert.ok(record.said.includes(said));
});

// ---- Hostile text ----

journey('Hostile text stays text: in notes, themes, the title, people and files', { timeout: 180_000, acceptDownloads: true }, async ({ page, address, requests, anotherPerson }) => {
  page.on('dialog', (dialog) => { throw new Error(`a dialog opened: ${dialog.message()}`); });
  const inert = async (where, on = page) => assert.equal(await on.evaluate(() => typeof window.__hit), 'undefined', `nothing ran: ${where}`);
  const console = await begin(page, address, '"><script>__hit=1</script><img src=x onerror=__hit=1>');
  assert.match(await page.title(), /<script>__hit=1<\/script>/);
  const notes = console.notes();
  for (const { typed } of payloads) {
    await notes.box.fill(typed);
    await notes.box.press('Enter');
  }
  await notes.count(payloads.length);
  assert.deepEqual(await notes.texts(), payloads.map(({ kept }) => kept), 'each is shown as it was typed');
  await inert('notes');
  await expectNoAxeFindings(page, 'hostile notes');
  await console.look('Themes');
  for (const { typed } of payloads) {
    await console.themes().box.fill(typed);
    await console.themes().box.press('Enter');
  }
  const names = await until(page, 'a theme for each', () => console.themes().names(), (all) => all.length === payloads.length);
  assert.deepEqual(names.map((name) => name.replace(/\s+/g, ' ')), payloads.map(({ kept }) => onOneLine(kept).replace(/\s+/g, ' ')));
  await inert('themes');
  const brief = await console.brief();
  await brief.addPeople({ list: payloads.map(({ typed }) => typed.replace(/[\t;,]/g, ' ')).join('\n'), sector: 'NHS', part: 'Volunteer', added: payloads.length });
  await page.getByText('The list, to correct', { exact: true }).click();
  await page.getByRole('table', { name: 'People, to correct' }).waitFor();
  for (const { typed } of payloads.slice(0, 64)) {
    await brief.field('Title').fill(typed);
    await brief.field('Title').press('Enter');
    await inert(`the title ${typed}`);
  }
  await inert('people and the title');
  await brief.toTheRunOfShow();
  await console.look('Notes');
  await inert('the console again');

  const outputs = await console.outputs();
  await (await outputs.readFirst()).getByRole('heading').first().waitFor();
  await inert('the preview');
  const file = await outputs.workshopFile();
  const report = await outputs.webPage('Record');
  assert.deepEqual(readWebPage(report.text).faults, []);
  const shown = readWebPage(report.text);
  for (const { kept } of payloads) assert.ok(shown.said.includes(kept), `in the record as typed: ${kept}`);
  const reader = await (await anotherPerson()).newPage();
  await reader.setContent(report.text);
  await inert('the web page', reader);

  // And from a file, on another machine.
  const other = await (await anotherPerson()).newPage();
  await other.goto(address);
  const opened = await (await Home.at(other)).open({ name: '<img src=x onerror=__hit=1>.json', mimeType: 'application/json', buffer: file.bytes });
  await opened.look('Notes');
  assert.deepEqual(await opened.notes().texts(), payloads.map(({ kept }) => kept));
  await opened.look('Themes');
  await inert('the opened file', other);
  await (await opened.saved()).home();
  await inert('Home with a hostile title', other);
  assert.ok(requests.every((url) => url.startsWith(address) || url.startsWith('blob:') || url.startsWith('data:') || url.startsWith('about:')), 'nobody was asked for anything');
});

// ---- Small screens ----

const small = { viewport: { width: 320, height: 256 } };

journey('At 320 × 256 (400 % zoom) no screen scrolls sideways, and what is pressed is large enough', { ...small, timeout: 120_000 }, async ({ page, address }) => {
  const look = async (where) => {
    await page.waitForLoadState('load');
    const wide = await page.evaluate(() => {
      const over = document.documentElement.scrollWidth - document.documentElement.clientWidth;
      const named = (it) => it.closest('[role="region"], section[aria-label], [tabindex="0"]');
      const guilty = over > 0 ? [...document.querySelectorAll('body *')].filter((it) => it.getBoundingClientRect().right > innerWidth + 1 && it.checkVisibility() && !named(it)).slice(0, 5).map((it) => `${it.localName}.${it.className}`) : [];
      return { over, guilty };
    });
    assert.ok(wide.over <= 0, `${where} scrolls sideways by ${wide.over} px: ${wide.guilty.join(', ')}`);
    const targets = await page.evaluate(() => [...document.querySelectorAll('button, a[href], input, select, textarea, summary, [tabindex="0"]')]
      .filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !it.closest('p, li > span') && !it.classList.contains('visually-hidden') && !it.closest('.visually-hidden'))
      .map((it) => [it.closest('label') ?? it, it])
      .map(([target, it]) => ({ what: `${it.localName}.${it.className} ${(it.getAttribute('aria-label') ?? it.textContent).trim().slice(0, 30)}`, width: target.getBoundingClientRect().width, height: target.getBoundingClientRect().height }))
      .filter(({ width, height }) => width > 0 && (width < 23.5 || height < 23.5)));
    assert.deepEqual(targets, [], `${where}: targets under 24 px`);
    await expectNoAxeFindings(page, `${where} at 320 × 256`);
  };
  await page.goto(address);
  const home = await Home.at(page);
  await look('Home, the first time');
  const begin = await home.newWorkshop();
  await look('New workshop');
  await begin.choose(/Light not heat/);
  await look('New workshop: the name');
  await page.goto(address);
  const console = await (await Home.at(page)).tryTheExample();
  await look('The console');
  const steps = await (await console.unfold()).run.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href')).filter((href) => href.includes('/step/')));
  await look('The console with the run of show unfolded');
  assert.ok(steps.length > 10);
  for (const step of steps) {
    await page.goto(`${address}${step}`);
    const shown = await Console.at(page);
    await look(`The step ${await shown.stage.getByText(/^Step \d+ of/).innerText()}`);
  }
  await page.goto(`${address}${steps[0].replace(/\/step\/.*$/, '/after')}`);
  await After.at(page);
  await look('After the day');
  await page.goto(`${address}${steps[0]}`);
  await Console.at(page);
  const drawer = await console.attention();
  await look('Needs attention');
  await drawer.close();
  await console.brief();
  await Brief.at(page);
  await look('The brief');
  await (await new Brief(page).toTheRunOfShow()).outputs();
  await look('Outputs');
  await page.goto(`${address}${steps[0].replace(/\/step\/.*$/, '/room')}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await look('The room screen');
  await page.goto(address);
  await Home.at(page);
  await look('Home with a workshop');
});
