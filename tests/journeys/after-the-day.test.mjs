// After the day: how every promise stands, by click and by key; what difference it
// made; a check-in in the same workshop, with the round on the projector; and the
// report that says what it led to.

import assert from 'node:assert/strict';
import { expectNoAxeFindings, expectStrongContrast, journey } from './harness/journey.mjs';
import { After } from './pages/after.mjs';
import { Console } from './pages/console.mjs';
import { Home } from './pages/home.mjs';
import { Room } from './pages/room.mjs';
import { expectFocusKept, expectFocusOn, until } from './pages/shared.mjs';

/** The example has had its day: closed, with promises of every kind. */
async function afterTheExample(page, address) {
  await page.goto(address);
  const console = await (await Home.at(page)).tryTheExample();
  await console.unfold();
  await console.run.getByRole('link', { name: 'After the day' }).click();
  return After.at(page);
}

journey('After the day, by click: a row keeps its place, what is said is kept, and the order is made anew when asked', async ({ page, address }) => {
  const after = await afterTheExample(page, address);
  await expectNoAxeFindings(page, 'after the day');
  const words = await after.words();
  assert.ok(words.length > 10, 'the example has promises');
  const [, second, third] = words;
  await after.say(second, 'Changed');
  await after.stands(second, 'Changed');
  await after.say(third, 'Let go');
  await after.stands(third, 'Let go');
  assert.deepEqual(await after.words(), words, 'no row jumps from under the hand');
  // The same again takes it back.
  await after.say(third, 'Let go');
  await after.stands(third, '');
  await after.say(third, 'Done');
  await after.main.getByRole('button', { name: 'Put in order again' }).click();
  await until(page, 'the changed one has gone further down', () => after.words(), (now) => now.indexOf(second) > 1);
  await expectFocusKept(page, 'putting in order');
  await after.inTheOrderOf('Who leads them');
  await until(page, 'the headings name people', () => after.headings(), (names) => !names.includes('Done') && names.length > 1);
  await expectNoAxeFindings(page, 'after the day, by who leads');
  await new Console(page).saved();
  const again = await after.reload();
  await again.stands(second, 'Changed');
  await again.stands(third, 'Done');
});

journey('After the day, by keyboard: arrows, letters, Enter, Esc and the menu; what difference it made is in the report', async ({ page, address }) => {
  const after = await afterTheExample(page, address);
  const [first, second] = await after.words();
  await after.row(first).focus();
  await page.keyboard.press('s');
  await after.stands(first, 'Stuck');
  await page.keyboard.press('ArrowDown');
  await until(page, 'the second row has the focus', () => after.row(second).evaluate((row) => row === document.activeElement));
  await page.keyboard.press('d');
  await after.stands(second, 'Done');
  await page.keyboard.press('Enter');
  await expectFocusOn(page, 'What difference it made');
  await page.keyboard.type('Nobody waits for a letter any more');
  await expectNoAxeFindings(page, 'writing what came of it');
  await page.keyboard.press('Escape');
  await until(page, 'the row has the focus again', () => after.row(second).evaluate((row) => row === document.activeElement));
  await after.row(second).getByText('Nobody waits for a letter any more').waitFor();
  // The menu does what the letters do.
  await page.keyboard.press('Shift+F10');
  const menu = page.getByRole('menu');
  await menu.waitFor();
  await expectNoAxeFindings(page, 'the menu of a promise');
  await menu.getByRole('menuitem', { name: /^Going/ }).press('Enter');
  await after.stands(second, 'Going');
  await expectFocusKept(page, 'the menu');
  await new Console(page).saved();
  const report = await (await (await new Console(page).outputs()).as('Report')).markdown();
  const [, section] = report.text.split('## What it led to');
  assert.ok(section, 'the report says what it led to');
  assert.match(section.split('\n## ')[0], /Nobody waits for a letter any more/);
  assert.match(report.text, /We heard .+, so we will:/);
});

journey('A check-in is begun in the same workshop; the room sees the round; one undo takes it back', async ({ page, address }) => {
  const after = await afterTheExample(page, address);
  const [first] = await after.words();
  await after.say(first, 'Stuck');
  await after.stands(first, 'Stuck');
  await after.beginCheckIn();
  const console = await Console.at(page);
  await console.run.getByRole('heading', { name: /First check-in/ }).waitFor();
  await expectNoAxeFindings(page, 'a check-in begun');
  await console.toast().getByRole('button', { name: 'Undo' }).click();
  await console.run.getByRole('heading', { name: /First check-in/ }).waitFor({ state: 'detached' });
  await console.run.getByRole('link', { name: 'After the day' }).click();
  await (await After.at(page)).beginCheckIn();
  await console.look('Tracker round');
  await console.bringTheRoomHere();
  assert.doesNotMatch(await console.run.innerText(), /hours late|minutes late/, 'nobody is late for what was added after the day');
  await expectNoAxeFindings(page, 'the tracker round on the console');
  const room = await Room.beside(console);
  await room.asked(/How does each promise stand/);
  await room.piece(first).getByText('stuck', { exact: true }).waitFor();
  await room.main.getByText(/\d+ stuck/).first().waitFor();
  await expectNoAxeFindings(room.page, 'the tracker round on the room screen');
  await expectStrongContrast(room.page, 'the tracker round on the room screen');
  await new After(page).say(first, 'Done');
  await room.piece(first).getByText('done', { exact: true }).waitFor();
});

journey('A workshop that has had its day says so at home; one without promises says what would stand there', async ({ page, address }) => {
  await page.goto(address);
  const home = await Home.at(page);
  const begin = await home.newWorkshop();
  await begin.choose(/An empty run of show/);
  await begin.name({ title: 'Long ago', topic: 'What lasts', date: '2025-03-03' });
  const console = await begin.start();
  await console.saved();
  const back = await console.home();
  await back.workshop('Long ago').getByRole('link', { name: /^After the day/ }).click();
  const after = await After.at(page);
  await after.main.getByText('Nothing was promised yet').waitFor();
  await expectNoAxeFindings(page, 'after a day without promises');
  await page.setViewportSize({ width: 320, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `nothing sticks out at 320 pixels, but ${wide}`);
});

journey('How long it is kept is said in the brief; after that day Home asks to delete it, and nothing goes by itself', async ({ page, address }) => {
  await page.goto(address);
  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(/An empty run of show/);
  await begin.name({ title: 'Long ago', topic: 'What lasts', date: '2025-03-03' });
  const until = page.getByLabel('Keep it in this browser until');
  let brief = await (await begin.start()).brief();
  await page.getByRole('button', { name: '90 days after the workshop: Sunday 1 June 2025' }).click();
  await expectFocusOn(page, 'Keep it in this browser until');
  assert.equal(await until.inputValue(), '2025-06-01');
  await expectNoAxeFindings(page, 'a day until which it is kept');
  let console = await (await brief.toTheRunOfShow()).saved();
  const report = await (await (await console.outputs()).as('Report')).markdown();
  assert.match(report.text, /1 June 2025/, 'the report says until when it is kept');
  const home = await new Console(page).home();
  const reminder = home.workshop('Long ago').getByText('It was to be kept here until 1 June 2025.', { exact: false });
  await reminder.waitFor();
  await expectNoAxeFindings(page, 'a workshop that was to be deleted');
  brief = await (await home.enter('Long ago')).brief();
  await until.fill('2125-06-01');
  await until.blur();
  console = await (await brief.toTheRunOfShow()).saved();
  const again = await console.home();
  await again.workshop('Long ago').waitFor();
  await reminder.waitFor({ state: 'detached' });
  await again.saveAndDelete('Long ago');
});
