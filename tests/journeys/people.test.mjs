// The people in the room: a list pasted and put right, pairs that are mended when
// somebody comes late, groups and tables, a scribe who types for a table, votes
// counted by hand, words that nobody may read yet, and setting a workshop up.

import assert from 'node:assert/strict';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { Begin } from './pages/begin.mjs';
import { Brief } from './pages/brief.mjs';
import { Console } from './pages/console.mjs';
import { Home } from './pages/home.mjs';
import { beginning, expectFocusKept, expectFocusOn, until } from './pages/shared.mjs';

async function begin(page, address, { who = 'With tables or names', steps = ['Paired interviews', 'Notes', 'Themes', 'Hidden vote'] } = {}) {
  await page.goto(address);
  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(/An empty run of show/);
  await begin.name({ title: 'Going home well', topic: 'People in the room', who });
  const console = await begin.start();
  const agenda = await console.changeRunOfShow();
  for (const step of steps) await agenda.add(step);
  await agenda.close();
  return console;
}

const everybody = (brief, list, added, part = 'Volunteer') => brief.addPeople({ list, sector: 'NHS', part, added });
const items = (list) => list.getByRole('listitem');
const undo = (page) => page.getByRole('status').getByRole('button', { name: 'Undo' }).click();

// ---- Pairs ----

journey('Pairs are made, mended for who comes late and who leaves, and undone', async ({ page, address }) => {
  let console = await begin(page, address);
  await console.look('Paired interviews');
  await page.getByText('Say who is here in the brief').waitFor();
  let brief = await console.brief();
  await everybody(brief, 'Siân, Council\nHuw, Council\nMair, Age Well\nGwen, Age Well\nTomos, Ward 7', 5);
  console = await brief.toTheRunOfShow();
  await console.look('Paired interviews');
  await page.getByText('5 people are on the list. Press Make pairs').waitFor();
  await console.stage.getByRole('button', { name: 'Make pairs' }).click();
  const pairs = console.stage.getByRole('list', { name: 'Pairs' });
  await until(page, 'two pairs', () => items(pairs).count(), (seen) => seen === 2);
  await pairs.getByText('Three together: a minute more each').waitFor();
  await expectNoAxeFindings(page, 'the pairs');

  brief = await console.brief();
  await everybody(brief, 'Late, Forum\nLater\nLatest', 3);
  console = await brief.toTheRunOfShow();
  await console.look('Paired interviews');
  await page.getByText('Late and 2 others are in no pair yet.').waitFor();
  const before = await items(pairs).allInnerTexts();
  await console.stage.getByRole('button', { name: 'Mend the pairs' }).click();
  await until(page, 'four pairs', () => items(pairs).count(), (seen) => seen === 4);
  assert.match(await expectFocusOn(page, 'pairs-title'), /Pairs/);
  assert.equal(await console.stage.getByRole('button', { name: 'Mend the pairs' }).count(), 0);
  const whole = before.find((pair) => !pair.includes('Three together'));
  assert.ok((await items(pairs).allInnerTexts()).some((pair) => pair.includes(whole.split('\n')[1])), 'a whole pair stays');
  await undo(page);
  await page.getByText('Late and 2 others are in no pair yet.').waitFor();
});

journey('Groups for retelling keep partners together, on the pairs’ step and on their own', async ({ page, address }) => {
  let console = await begin(page, address);
  const brief = await console.brief();
  await everybody(brief, Array.from({ length: 12 }, (_, at) => `Person ${at + 1}, Organisation ${at % 5}`).join('\n'), 12);
  console = await brief.toTheRunOfShow();
  await console.look('Notes');
  assert.equal(await page.getByRole('button', { name: 'Groups of four' }).count(), 0, 'no groups before there are pairs');
  await console.look('Paired interviews');
  await console.stage.getByRole('button', { name: 'Make pairs' }).click();
  await console.stage.getByRole('heading', { name: 'Groups for “Notes”' }).waitFor();
  await console.stage.getByRole('button', { name: 'Groups of four' }).click();
  const groups = console.stage.getByRole('list', { name: 'Groups' });
  await until(page, 'three groups', () => items(groups).count(), (seen) => seen === 3);
  const partners = await items(console.stage.getByRole('list', { name: 'Pairs' })).evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('bdi:first-of-type')].map((it) => it.textContent)));
  const fours = await items(groups).allInnerTexts();
  for (const pair of partners) assert.ok(fours.some((four) => pair.every((name) => four.includes(name))), `${pair} stay together`);
  await console.look('Notes');
  await console.stage.getByRole('button', { name: 'Make sixes again' }).click();
  await until(page, 'two groups', () => items(groups).count(), (seen) => seen === 2);
  await expectFocusKept(page, 'making groups');
});

journey('The list is printed by itself, with the title and the step at its head', async ({ page, address }) => {
  let console = await begin(page, address);
  const brief = await console.brief();
  await everybody(brief, 'Siân\nHuw\nMair\nGwen', 4);
  console = await brief.toTheRunOfShow();
  await console.look('Paired interviews');
  await console.stage.getByRole('button', { name: 'Make pairs' }).click();
  await page.evaluate(() => { globalThis.printed = 0; globalThis.print = () => { globalThis.printed += 1; }; });
  await console.stage.getByRole('button', { name: 'Print the list' }).click();
  await until(page, 'the browser was asked to print', () => page.evaluate(() => globalThis.printed), (seen) => seen === 1);
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => document.body.innerText);
  for (const words of ['Going home well', 'Paired interviews', 'Siân', 'Gwen']) assert.ok(paper.includes(words), `${words} is on the paper: ${paper}`);
  for (const words of ['Make again', 'A speaks', 'Help', 'Step 2 of']) assert.ok(!paper.includes(words), `${words} is not on the paper`);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await until(page, 'the paper has gone', () => page.locator('.print-page').count(), (seen) => seen === 0);
});

journey('An anonymous workshop pairs people by organisation and number, never by name', async ({ page, address }) => {
  let console = await begin(page, address, { who: 'Anonymous' });
  const brief = await console.brief();
  await everybody(brief, 'SECRETSIAN, Council\nSECRETHUW, Council\nSECRETMAIR', 3, 'Volunteer');
  console = await brief.toTheRunOfShow();
  await console.look('Paired interviews');
  await console.stage.getByRole('button', { name: 'Make pairs' }).click();
  await console.stage.getByText('Council 2').waitFor();
  await console.stage.getByText('Volunteer 1').waitFor();
  assert.doesNotMatch(await page.evaluate(() => document.documentElement.outerHTML), /SECRET/);
});

// ---- The list of people ----

journey('Three hundred names pasted from a spreadsheet come in, are found, corrected, taken off and brought back', { viewport: { width: 1440, height: 900 } }, async ({ page, address }) => {
  const brief = await (await begin(page, address)).brief();
  const marks = ['\t', ', ', ';'];
  const rows = Array.from({ length: 300 }, (_, at) => ['Siân', 'Siân'][at] ?? `"Name, ${at}"${marks[at % 3]}Organisation ${at % 9}${marks[at % 3]}${at % 30 + 1}`);
  await everybody(brief, `Name\tOrganisation\tTable\n${rows.join('\r\n')}`, 300);
  await page.getByText('The first line, “Name, Organisation, Table”, names the columns, so it was left out.').waitFor();
  await brief.people(300).waitFor();
  await page.getByText('Two people are called Siân: add an initial?').waitFor();
  await page.getByText('The list, to correct').click();
  const table = page.getByRole('table', { name: 'People, to correct' });
  await until(page, 'a row each', () => table.getByRole('row').count(), (seen) => seen === 301);
  const tall = await table.getByRole('row').nth(5).evaluate((row) => row.getBoundingClientRect().height);
  assert.ok(tall < 64, `one line each: ${tall}`);
  await page.getByRole('searchbox', { name: 'Find somebody' }).fill('sian');
  await page.getByText('Nobody on the list matches that.').waitFor();
  await page.getByRole('searchbox', { name: 'Find somebody' }).fill('siân');
  await page.getByText('2 of 300 people').waitFor();
  await table.getByRole('textbox', { name: 'Name of Siân' }).first().fill('Siân R');
  await table.getByRole('textbox', { name: 'Name of Siân', exact: true }).last().press('Tab');
  await table.getByRole('textbox', { name: 'Name of Siân R' }).waitFor();
  await until(page, 'nobody is doubled', () => page.getByText('Two people are called').count(), (seen) => seen === 0);
  await expectNoAxeFindings(page, 'the list of people');
  await table.getByRole('button', { name: 'Take off Siân R' }).click();
  await page.getByText('1 of 299 people').waitFor();
  await expectFocusKept(page, 'taking somebody off the list');
  await undo(page);
  await page.getByText('2 of 300 people').waitFor();
});

journey('Everybody is seated, a senseless size is refused beside its field, and seats are printed and undone', async ({ page, address }) => {
  const brief = await (await begin(page, address)).brief();
  await everybody(brief, 'Siân\nHuw\nMair\nGwen\nTomos\nNia\nIfan', 7);
  const size = page.getByRole('textbox', { name: 'Seat everybody at tables of' });
  for (const [typed, said] of [['-3', 'Type a number from 2 to 20.'], ['many', 'Type a number from 2 to 20.'], ['0', 'That number is not between 2 and 20.'], ['200', 'That number is not between 2 and 20.']]) {
    await size.fill(typed);
    await size.press('Enter');
    await page.getByRole('alert').filter({ hasText: said }).waitFor();
    assert.equal(await size.inputValue(), typed, 'what was typed stays');
  }
  await size.fill('4');
  await page.getByRole('button', { name: 'Seat everybody', exact: true }).click();
  await page.getByRole('heading', { level: 4, name: /^Table 1/ }).waitFor();
  await page.getByRole('heading', { level: 4, name: /^Table 2/ }).waitFor();
  await page.getByRole('button', { name: 'Print the tables' }).waitFor();
  await expectNoAxeFindings(page, 'the tables');
  await undo(page);
  await until(page, 'no tables', () => page.getByRole('heading', { level: 4, name: /^Table/ }).count(), (seen) => seen === 0);
});

// ---- The scribe ----

journey('A scribe types for one table after another without leaving the box', async ({ page, context, address }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  let console = await begin(page, address);
  const brief = await console.brief();
  await everybody(brief, 'Siân,,Table 1\nHuw,,Table 2\nMair,,Table 10\nGwen', 4);
  console = await brief.toTheRunOfShow();
  await console.look('Notes');
  const opener = console.stage.getByRole('button', { name: 'Scribe for a table' });
  await opener.click();
  const scribe = page.getByRole('dialog', { name: 'Scribe: notes' });
  const box = scribe.getByRole('textbox', { name: /^What / });
  await expectFocusOn(page, 'scribe-box');
  const tables = await scribe.getByRole('group', { name: 'Whose words' }).getByRole('button').allInnerTexts();
  assert.deepEqual(tables.map((words) => words.replace(/\s+/g, ' ').replace(' given', '').trim()), ['Table 1 0', 'Table 2 0', 'Table 10 0', 'No table 0', 'Another table…']);
  await expectNoAxeFindings(page, 'the scribe');
  await page.keyboard.type('We ring first');
  await page.keyboard.press('Enter');
  await scribe.getByText('Added 1 note. 1 from Table 1.').waitFor();
  await page.keyboard.type('Half a thought');
  await page.keyboard.press('Alt+ArrowDown');
  await scribe.getByText('What Table 2 says').waitFor();
  assert.equal(await box.inputValue(), '', 'each table has its own draft');
  await page.evaluate(() => navigator.clipboard.writeText('Kettle\n\n  Lift home  \n\u200B\nOne number'));
  await page.keyboard.press('Control+V');
  await scribe.getByRole('button', { name: 'Add 3 notes, one a line' }).waitFor();
  await page.keyboard.press('Enter');
  await scribe.getByText('Added 3 notes. 3 from Table 2.').waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await until(page, 'the draft of table 1 is back', () => box.inputValue(), (words) => words === 'Half a thought');
  await scribe.getByRole('button', { name: 'Another table…' }).click();
  await until(page, 'the next number is offered', () => scribe.getByRole('textbox', { name: 'Name of the table' }).inputValue(), (name) => name === 'Table 11');
  await expectFocusOn(page, 'scribe-name');
  await page.keyboard.press('Enter');
  await scribe.getByText('What Table 11 says').waitFor();
  await page.keyboard.type('From a paper card');
  await page.keyboard.press('Enter');
  await scribe.getByText('Added 1 note. 1 from Table 11.').waitFor();
  await page.keyboard.press('Escape');
  await scribe.waitFor({ state: 'detached' });
  await expectFocusOn(page, 'Scribe for a table');
  assert.deepEqual((await console.notes().texts()).sort(), ['From a paper card', 'Kettle', 'Lift home', 'One number', 'We ring first']);
});

// ---- Private writing ----

journey('What is written in private is in no page, label, toast or list until it is revealed, and revealing twice does nothing', async ({ page, address }) => {
  const console = await begin(page, address, { steps: ['Notes', 'Themes', 'Hidden vote', 'Dreams', 'Closing word'] });
  await console.look('Notes');
  await console.stage.getByRole('checkbox', { name: beginning('Write in private first') }).check();
  const nowhere = async (where) => assert.doesNotMatch(await page.evaluate(() => document.documentElement.outerHTML + [...document.querySelectorAll('input, textarea')].map((it) => it.value).join()), /SECRET/, where);
  const notes = console.notes();
  for (let at = 0; at < 4; at += 1) await notes.add(`SECRET ${at} Mrs Jones shouted on ward 7`);
  await console.stage.getByText('4 notes, waiting to be shown').waitFor();
  await nowhere('after adding');
  await console.stage.getByRole('button', { name: 'Take it out' }).click();
  await console.stage.getByText('3 notes, waiting to be shown').waitFor();
  await nowhere('in the toast of what was taken out');
  await console.run.getByRole('button', { name: 'What was removed' }).click();
  await page.getByRole('dialog', { name: 'What was removed' }).waitFor();
  await nowhere('among the removed');
  await page.keyboard.press('Escape');
  await console.undoButton().click();
  await console.stage.getByText('4 notes, waiting to be shown').waitFor();
  await console.stage.getByRole('button', { name: 'Scribe for a table' }).click();
  const scribe = page.getByRole('dialog', { name: 'Scribe: notes' });
  await scribe.getByRole('textbox').fill('SECRET of a table\nSECRET of the same');
  await scribe.getByRole('textbox').press('Enter');
  await scribe.getByText('Added 2 notes.').waitFor();
  await nowhere('at the scribe’s desk');
  await page.keyboard.press('Escape');
  await console.undoButton().click();
  await nowhere('after undo');
  await console.redoButton().click();
  await console.stage.getByText('6 notes, waiting to be shown').waitFor();
  await nowhere('after redo');
  for (const step of ['Themes', 'Hidden vote', 'Dreams', 'Closing word', 'Notes']) {
    await console.look(step);
    await nowhere(step);
  }
  await console.saved();
  const again = await console.reload();
  await again.look('Notes');
  await again.stage.getByText('6 notes, waiting to be shown').waitFor();
  await nowhere('after a reload');
  await again.stage.getByText('6 notes are not shown to the room yet. Reveal them above, or come back to them.').waitFor();
  await again.look('Closing word');
  await again.stage.getByRole('heading', { name: 'Written in private, and not shown to the room yet' }).waitFor();
  await expectNoAxeFindings(page, 'the close, with what nobody has seen');
  await again.stage.getByRole('link', { name: 'Notes: 6 notes' }).click();
  const reveal = again.stage.getByRole('button', { name: 'Reveal 6 notes' });
  await reveal.dblclick();
  await again.notes().count(6);
  await expectFocusKept(page, 'revealing');
  assert.equal(await page.getByText('already so').count(), 0);
  const shown = await again.notes().texts();
  assert.deepEqual([...shown].sort(), [0, 1, 2, 3].map((at) => `SECRET ${at} Mrs Jones shouted on ward 7`).concat('SECRET of a table', 'SECRET of the same').sort());
});

// ---- Votes counted by hand ----

journey('Votes are counted by hand from the keyboard; what is no count is refused beside its field and stays there', async ({ page, address }) => {
  const console = await begin(page, address, { steps: ['Hidden vote', 'Themes'] });
  await console.look('Hidden vote');
  await console.stage.getByText('No themes to vote on yet').waitFor();
  await console.stage.getByRole('link', { name: 'Go to “Themes”' }).click();
  await console.stage.getByText(/Step \d of \d · Themes/).waitFor();
  await console.stage.getByText('Nothing to group yet.').waitFor();
  for (const theme of ['Ring first', 'One number']) {
    await console.stage.getByRole('textbox', { name: 'Add a theme' }).fill(theme);
    await console.stage.getByRole('textbox', { name: 'Add a theme' }).press('Enter');
  }
  await console.look('Hidden vote');
  await console.vote().open(2);
  await console.vote().cast('Ring first', 'Ring first');
  await console.stage.getByRole('button', { name: 'One more for Ring first' }).click();
  await console.stage.getByRole('button', { name: 'One more for Ring first' }).click();
  // The button says that it has no more to give; pressing it all the same says why.
  await console.stage.getByRole('button', { name: 'One more for One number' }).press('Enter');
  await page.getByText('All 2 votes are used. Take one back to move it.').waitFor();
  await (await console.saved()).reload();
  await console.stage.getByText('0 of 2 votes left').waitFor();
  await console.stage.getByRole('button', { name: 'Counted in the room' }).click();
  const first = console.stage.getByRole('textbox', { name: 'Ring first', exact: true });
  const second = console.stage.getByRole('textbox', { name: 'One number', exact: true });
  for (const typed of ['-4', '12.5', 'a few', '100000']) {
    await first.fill(typed);
    await first.press('Enter');
    await console.stage.getByRole('alert').filter({ hasText: 'Type a whole number from 0 to 9999.' }).waitFor();
    assert.equal(await first.inputValue(), typed, 'what was typed stays');
    assert.equal(await first.getAttribute('aria-invalid'), 'true');
  }
  await first.fill('7');
  await page.keyboard.press('Enter');
  await expectFocusOn(page, 'One number');
  await page.keyboard.type('9');
  await page.keyboard.press('ArrowUp');
  await expectFocusOn(page, 'Ring first');
  assert.equal(await second.inputValue(), '9');
  await expectNoAxeFindings(page, 'the count by hand');
  await console.vote().close();
  await console.stage.getByText('20 votes: 4 from 2 people at the laptop, 16 counted by hand').waitFor();
  await console.stage.getByText('7 counted by hand', { exact: true }).waitFor();
});

// ---- A new workshop ----

journey('Setting up survives a reload and Back, wants a title, and a double click makes one workshop', { viewport: { width: 1440, height: 900 } }, async ({ page, address }) => {
  await page.goto(address);
  await page.getByRole('button', { name: 'Help' }).click();
  await page.getByRole('dialog', { name: 'Help' }).getByRole('heading', { name: 'What to do' }).waitFor();
  await page.keyboard.press('Escape');
  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(/Light not heat/);
  const title = begin.main.getByRole('textbox', { name: 'Title' });
  await begin.main.getByRole('button', { name: 'Start the workshop' }).click();
  await page.getByRole('alert').filter({ hasText: 'Give it a title first.' }).waitFor();
  await expectFocusOn(page, 'title');
  await begin.name({ title: 'Once', topic: 'Reduce delayed discharges', who: 'With tables or names' });
  const hint = begin.main.getByRole('status').filter({ hasText: '“Reduce”' });
  await hint.waitFor();
  assert.equal(await hint.getByRole('button').count(), 0, 'what is spoken holds no buttons');
  await begin.main.getByText('How others turned it round').click();
  await expectNoAxeFindings(page, 'naming a workshop');
  await begin.main.getByRole('button', { name: 'Use “Going home well, first time”' }).click();
  await expectFocusOn(page, 'topic');
  await page.reload();
  await Begin.at(page);
  assert.equal(await title.inputValue(), 'Once');
  assert.equal(await begin.main.getByRole('textbox', { name: beginning('Topic') }).inputValue(), 'Going home well, first time');
  assert.ok(await begin.main.getByRole('radio', { name: beginning('With tables or names') }).isChecked());
  await page.goBack();
  await begin.main.getByRole('button', { name: 'Next: name it' }).waitFor();
  assert.ok(await begin.main.getByRole('radio', { name: /Light not heat/ }).isChecked());
  await page.goForward();
  await begin.main.getByRole('button', { name: 'Start the workshop' }).dblclick();
  const console = await Console.at(page);
  await console.stage.getByText(/^Step 1 of/).waitFor();
  await console.look('Paired interviews');
  assert.match(await console.stage.getByRole('list', { name: 'Turns' }).innerText(), /A speaks\s+8 minutes\s+Swap\s+1 minute\s+B speaks\s+8 minutes/);
  await console.saved();
  await (await console.home());
  await until(page, 'one workshop is on the shelf', () => page.getByRole('heading', { level: 2, name: 'Once' }).count(), (seen) => seen === 1);
});

journey('A brief keeps its focus when another’s topic is taken', async ({ page, address }) => {
  const console = await begin(page, address);
  const brief = await console.brief();
  assert.ok(brief instanceof Brief);
  await brief.write({ 'Topic: what do you want more of?': 'Reduce delayed discharges' });
  await page.getByText('How others turned it round').click();
  await page.getByRole('button', { name: 'Use “Going home well, first time”' }).click();
  await expectFocusOn(page, 'brief-topic');
  assert.equal(await brief.field('What people said before it was turned round').inputValue(), 'Reduce delayed discharges');
});
