// Breakout rooms on separate laptops: copies of one workshop come together again,
// by choice, with what comes in said before and after.

import assert from 'node:assert/strict';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { Console } from './pages/console.mjs';
import { Home } from './pages/home.mjs';
import { downloaded, expectFocusKept, until } from './pages/shared.mjs';

const named = (file) => ({ name: file.name, mimeType: 'application/json', buffer: file.bytes });

/** A workshop with one note, and its file. */
async function begin(page, address) {
  await page.goto(address);
  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(/An empty run of show/);
  await begin.name({ title: 'Two rooms', topic: 'What helps', who: 'With tables or names' });
  const console = await begin.start();
  await (await (await console.changeRunOfShow()).add('Notes')).close();
  await console.look('Notes');
  await console.notes().add('One phone call');
  await (await console.saved()).notes().count(1);
  return { console, file: await fileOf(console) };
}

async function fileOf(console) {
  const outputs = await (await console.saved()).outputs();
  const file = await outputs.workshopFile();
  await (await outputs.back()).look('Notes');
  return file;
}

async function reword(console, from, to) {
  const notes = console.notes();
  await notes.note(from).dblclick();
  await notes.editor().fill(to);
  await notes.editor().press('Enter');
  await notes.note(to).waitFor();
}

async function bringIn(console, file) {
  await console.savedState.click();
  const kept = console.page.getByRole('dialog', { name: 'How your work is kept' });
  await kept.waitFor();
  const [chooser] = await Promise.all([
    console.page.waitForEvent('filechooser'),
    kept.getByRole('button', { name: 'Bring in another copy…' }).click(),
  ]);
  await chooser.setFiles(named(file));
  const dialog = console.page.getByRole('dialog', { name: 'This workshop is here already' });
  await dialog.waitFor();
  return dialog;
}

journey('What a breakout room wrote comes into the open console: counted before, listed after, both versions kept', async ({ page, address, anotherPerson }) => {
  const { console, file } = await begin(page, address);
  const other = await (await anotherPerson()).newPage();
  await other.goto(address);
  const there = await (await Home.at(other)).open(named(file));
  await there.look('Notes');
  for (const words of ['A fat pen', 'A kind voice']) await there.notes().add(words);
  await there.notes().count(3);
  await reword(there, 'One phone call', 'One call from the ward');
  const copy = await fileOf(there);

  await reword(console, 'One phone call', 'One call on Tuesday');
  await console.saved();
  const dialog = await bringIn(console, copy);
  await dialog.getByText('New in this copy: 2 notes and changes to 1 card.').waitFor();
  await dialog.getByText('1 card was changed in both copies. Of words, both versions are kept.').waitFor();
  await dialog.getByText('See all of it').click();
  await dialog.getByText('A fat pen').waitFor();
  await expectNoAxeFindings(page, 'what would come in');
  const before = await downloaded(page, () => dialog.getByRole('button', { name: 'Save a copy of what is here first' }).click());
  assert.ok(before.text.includes('One call on Tuesday') && !before.text.includes('A fat pen'), 'the way back is as things were');

  await dialog.getByRole('button', { name: 'Bring in what is new' }).click();
  const list = page.getByRole('dialog', { name: 'What came in' });
  await list.getByRole('heading', { name: '2 notes at “Notes”' }).waitFor();
  for (const words of ['One call on Tuesday', 'One call from the ward']) await list.getByText(words).first().waitFor();
  await expectNoAxeFindings(page, 'what came in');
  await list.getByRole('button', { name: 'Close' }).click();
  await list.waitFor({ state: 'detached' });
  await expectFocusKept(page, 'closing what came in');

  await console.notes().count(3);
  const all = (await console.notes().list.innerText());
  for (const words of ['A fat pen', 'A kind voice', 'One call on Tuesday', 'One call from the ward']) assert.ok(all.includes(words), `“${words}” is there`);
  // Reachable again until it is put away.
  await page.getByRole('button', { name: 'See what came in' }).click();
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Put away' }).click();
  await until(page, 'it is put away', () => page.getByRole('button', { name: 'See what came in' }).count(), (seen) => seen === 0);
  await expectFocusKept(page, 'putting it away');
  await (await console.saved()).reload();
  await console.notes().count(3);

  const again = await bringIn(console, copy);
  await again.getByText('This copy has nothing that is not here.').waitFor();
});

journey('From home, another copy is brought in after it was looked at, and leads to the console with the list', async ({ page, address, anotherPerson }) => {
  const { console, file } = await begin(page, address);
  const other = await (await anotherPerson()).newPage();
  await other.goto(address);
  const there = await (await Home.at(other)).open(named(file));
  await there.look('Notes');
  await there.notes().add('From the other room');
  await there.notes().count(2);
  const copy = await fileOf(there);
  const home = await console.home();
  await home.choose(named(copy));
  const dialog = page.getByRole('dialog', { name: 'This workshop is here already' });
  await dialog.getByText('New in this copy: 1 note.').waitFor();
  await dialog.getByRole('button', { name: 'Bring in what is new' }).click();
  const list = page.getByRole('dialog', { name: 'What came in' });
  await list.getByRole('heading', { name: '1 note at “Notes”' }).waitFor();
  await list.getByRole('button', { name: 'From the other room' }).click();
  await page.getByRole('dialog', { name: 'Note' }).waitFor();
  await page.keyboard.press('Escape');
  await (await Console.at(page)).look('Notes');
  await console.notes().count(2);
});
