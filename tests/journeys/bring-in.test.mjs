// Bringing in what was written elsewhere: a pasted table, a file with a lone
// quote, an earlier workshop's stories and its run of show. What it was taken
// for is shown and can be changed, and one undo takes all of it back.

import assert from 'node:assert/strict';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { Begin } from './pages/begin.mjs';
import { BringIn } from './pages/bring-in.mjs';
import { Home } from './pages/home.mjs';
import { beginning, expectFocusKept, expectFocusOn, until } from './pages/shared.mjs';

const file = (name, text, mimeType = 'text/csv') => ({ name, mimeType, buffer: Buffer.isBuffer(text) ? text : Buffer.from(text) });

async function begin(page, address) {
  await page.goto(address);
  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(/An empty run of show/);
  await begin.name({ title: 'Going home well', topic: 'People in the room', who: 'With tables or names' });
  const console = await begin.start();
  const agenda = await console.changeRunOfShow();
  for (const step of ['Notes', 'Themes']) await agenda.add(step);
  await agenda.close();
  return console;
}

/** From wherever one is: beside how the work is kept. */
const open = async (page) => {
  await page.getByRole('banner').getByRole('button', { name: /^(Saved|Saving|Nothing to save)/ }).click();
  await page.getByRole('dialog', { name: 'How your work is kept' }).getByRole('button', { name: 'Bring in a table or list' }).click();
  return BringIn.at(page);
};

const undoButton = (page) => page.getByRole('banner').getByRole('button', { name: beginning('Undo') });

journey('A pasted table is guessed, changed, seen before it comes in, and undone in one', async ({ page, context, address }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const console = await begin(page, address);
  await console.look('Notes');
  await console.stage.getByRole('button', { name: 'Bring in a list' }).click();
  let bringIn = await BringIn.at(page);
  await expectNoAxeFindings(page, 'bringing in, before anything is there');
  await bringIn.paste('Idea\tWhere\tCategory\r\nWe ring each other first\tWard 7\tSmall yeses\r\n"A name,\nby the phone"\tHall\tsmall yeses\r\nOne number\tWard 7\tOne front door\r\n\r\n\tHall\tLeft alone\r\n');
  assert.equal(await bringIn.sum(), '3 notes come in. 1 row is left out.');
  assert.deepEqual(await bringIn.columns(), ['Note', 'Leave it out', 'Theme']);
  assert.deepEqual(await bringIn.said(), ['1 row is blank and left out.', 'Row 6 has nothing where the main words should be, so it is left out.', 'The column “Where” is left out. Say below what it is, to keep it.']);
  assert.deepEqual((await bringIn.preview()).slice(0, 2), [['Note', 'Theme'], ['We ring each other first', 'Small yeses']]);
  await expectNoAxeFindings(page, 'a table that is looked at');

  // The second column joins the words; then it is left out again.
  await bringIn.column('Where').selectOption({ label: 'Note' });
  await expectFocusOn(page, /^select#bring-in-column-1/);
  await until(page, 'both columns make the words', () => bringIn.preview(), (rows) => rows[1][0].startsWith('We ring each other first'));
  await bringIn.column('Where').selectOption({ label: 'Leave it out' });
  await bringIn.bringIn('3 notes');
  await expectFocusOn(page, 'Bring in a list');
  await console.stage.getByText('We ring each other first').waitFor();
  await undoButton(page).filter({ hasText: 'brought in 3 notes and 2 themes' }).waitFor();
  await console.look('Themes');
  for (const theme of ['Small yeses', 'One front door']) await console.stage.getByRole('heading', { name: beginning(theme) }).first().waitFor();

  // The same again is here already.
  bringIn = await open(page);
  await bringIn.type('We ring each other first\nSomething else that helps');
  await bringIn.looked();
  assert.equal(await bringIn.sum(), '1 note comes in. 1 row is left out.');
  await bringIn.dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await bringIn.dialog.waitFor({ state: 'detached' });

  await undoButton(page).click();
  await until(page, 'the themes have gone', () => console.stage.getByRole('heading', { name: beginning('Small yeses') }).count(), (seen) => seen === 0);
  await console.look('Notes');
  await until(page, 'the notes have gone', () => console.stage.getByText('We ring each other first').count(), (seen) => seen === 0);
});

journey('A file with mixed marks and a lone quote is read, said row by row, and nothing is swallowed', async ({ page, address }) => {
  await begin(page, address);
  const bringIn = await open(page);
  await bringIn.choose(file('plan.xlsx', Buffer.from('PK\u0003\u0004 a workbook')));
  await bringIn.problem().filter({ hasText: 'This is a workbook, not a table file.' }).waitFor();
  await expectNoAxeFindings(page, 'a file that is no table');
  const rows = ['Action,Lead,Due date,Status', '"Ring first,Siân,29/02/2028,In progress', 'Mend it;Huw;29/02/2027;Amber', '"Name, by the phone",Everyone,2027-03-01,', 'Last,Mair,,Done'];
  // As Excel writes it in the older way of Windows.
  await bringIn.choose(file('plan.csv', Buffer.from(rows.join('\r\n'), 'latin1')));
  await bringIn.looked();
  assert.equal(await bringIn.sum(), '4 actions come in.');
  assert.deepEqual(await bringIn.columns(), ['What we will do', 'Who leads it', 'By when', 'How it stands']);
  const said = (await bringIn.said()).join('\n');
  for (const words of ['Row 2: a quotation mark has no partner.', 'Row 3 is parted by semicolons', 'Row 3: what stands under the date is no day', 'Row 4: “everybody” or “team” is no owner', 'older way of Windows', '29 February 2028']) assert.ok(said.includes(words), `${words} is said: ${said}`);
  const preview = await bringIn.preview();
  assert.deepEqual(preview[1], ['"Ring first', 'Siân', '29 February 2028', 'Going']);
  assert.equal(preview[2][0], 'Mend it (by: 29/02/2027)');
  await expectNoAxeFindings(page, 'a file with much to say');
  await bringIn.bringIn('4 actions');
  await undoButton(page).filter({ hasText: 'brought in 4 actions' }).click();
  await page.getByRole('status').getByText('Undone: brought in 4 actions').first().waitFor();
});

journey('People come in from the brief, on a narrow screen, by keyboard, with what to correct in sight', { viewport: { width: 320, height: 640 } }, async ({ page, context, address }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(/An empty run of show/);
  await begin.name({ title: 'Going home well', who: 'With tables or names' });
  const console = await begin.start();
  const brief = await console.brief();
  const opener = page.getByRole('button', { name: 'Bring in a table' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const bringIn = await BringIn.at(page);
  const letters = (at) => String.fromCharCode(65 + at % 26) + String.fromCharCode(97 + Math.floor(at / 26));
  await bringIn.paste(Array.from({ length: 300 }, (_, at) => ['Person ' + letters(at), 'Trust', 'Nurse', at % 30 + 1].join(at % 2 ? '\t' : ', ')).join('\n'));
  assert.equal(await bringIn.sum(), '300 people come in.');
  assert.deepEqual(await bringIn.columns(), ['Name', 'Organisation', 'Their part', 'Table']);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `nothing runs off to the side: ${wide}`);
  await expectNoAxeFindings(page, 'people on a narrow screen');
  await bringIn.rowsAre('Notes');
  await until(page, 'they would be notes', () => bringIn.sum(), (sum) => sum === '300 notes come in.');
  await bringIn.rowsAre('People');
  const button = bringIn.dialog.getByRole('button', { name: 'Bring in 300 people', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await bringIn.dialog.waitFor({ state: 'detached' });
  await brief.people(300).waitFor();
  await expectFocusOn(page, 'Bring in a table');
});

journey('Five thousand rows are looked at and come in without the window standing still', { viewport: { width: 1440, height: 900 } }, async ({ page, address }) => {
  await begin(page, address);
  const bringIn = await open(page);
  const rows = Array.from({ length: 5_000 }, (_, at) => `"Idea ${at}, with a comma",Theme ${at % 40}`);
  await bringIn.choose(file('many.csv', `Idea,Theme\n${rows.join('\n')}`));
  await bringIn.looked();
  assert.equal(await bringIn.sum(), '5000 notes come in.');
  await bringIn.dialog.getByText('and 4994 rows more').waitFor();
  await bringIn.bringIn('5000 notes');
  await undoButton(page).filter({ hasText: 'brought in 5000 notes and 40 themes' }).waitFor();
});

journey('An earlier workshop gives the stories that may be used elsewhere, and its run of show begins a new one', async ({ page, address }) => {
  await page.goto(address);
  const example = await (await Home.at(page)).tryTheExample();
  const earlier = await (await example.outputs()).workshopFile();
  await begin(page, address);
  const bringIn = await open(page);
  const workshopFile = file(earlier.name, earlier.bytes, 'application/json');
  await bringIn.choose(workshopFile);
  await bringIn.looked();
  assert.match(await bringIn.sum(), /^From “.+”$/);
  await bringIn.dialog.getByText(/stays? in the room where/).waitFor();
  await expectNoAxeFindings(page, 'what an earlier workshop gives');
  const stories = bringIn.dialog.getByRole('group', { name: beginning('Stories') });
  const first = stories.getByRole('checkbox').first();
  await first.check();
  await bringIn.bringIn('1 story');
  await undoButton(page).filter({ hasText: 'brought in 1 story' }).click();
  await page.getByRole('status').getByText('Undone: brought in 1 story').first().waitFor();

  const again = await open(page);
  await again.choose(workshopFile);
  await again.looked();
  await again.dialog.getByRole('button', { name: 'Begin a new workshop with it' }).click();
  const next = await Begin.at(page);
  const radio = page.getByRole('radio', { name: /As in “/ });
  assert.ok(await radio.isChecked(), 'its run of show is chosen');
  await expectNoAxeFindings(page, 'a new workshop with an earlier run of show');
  await next.choose(/As in “/);
  await next.name({ title: 'The second time' });
  const begun = await next.start();
  await begun.look('Story cards');
});

journey('The run of show of an earlier workshop is chosen on the page for a new one, and a wrong file is said', async ({ page, address }) => {
  await page.goto(address);
  const console = await (await Home.at(page)).tryTheExample();
  const earlier = await (await console.outputs()).workshopFile();
  const begin = await (await console.home()).newWorkshop();
  const press = async (what) => {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Use the run of show of an earlier workshop' }).click(),
    ]);
    await chooser.setFiles(what);
  };
  await press(file('list.csv', 'Name\nSiân'));
  await page.getByRole('status').filter({ hasText: 'This is not a workshop saved by Lantern.' }).waitFor();
  await press(file(earlier.name, earlier.bytes, 'application/json'));
  await page.getByRole('status').filter({ hasText: 'The run of show of “' }).waitFor();
  await expectFocusOn(page, 'template-earlier');
  assert.ok(await page.getByRole('radio', { name: /As in “/ }).isChecked());
  await begin.choose(/As in “/);
  await page.reload();
  await page.getByRole('listitem').filter({ hasText: '1. As in “' }).waitFor();
});

journey('A file dropped anywhere on the console is looked at', async ({ page, address }) => {
  await begin(page, address);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Tip\nRing first, then visit\nAsk the porter'], 'tips.csv', { type: 'text/csv' }));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  const bringIn = await BringIn.at(page);
  await bringIn.looked();
  assert.equal(await bringIn.sum(), '2 tips come in.');
  await bringIn.bringIn('2 tips');
  await expectFocusKept(page, 'bringing in a file that was dropped');
});
