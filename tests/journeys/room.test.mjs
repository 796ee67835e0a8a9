// The room: the projector's window follows the console and survives; people add
// at it and at a shared tablet, one after another, and leave nothing behind.

import assert from 'node:assert/strict';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { Home } from './pages/home.mjs';
import { NoteBox, Room } from './pages/room.mjs';
import { expectFocusOn, until } from './pages/shared.mjs';

const QUESTION = 'What helped today?';

/** A workshop whose room is at a step for notes. */
async function begin(page, address, { activities = ['Notes'], who = 'With tables or names' } = {}) {
  await page.goto(address);
  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(/An empty run of show/);
  await begin.name({ title: 'The room', topic: QUESTION, who });
  const console = await begin.start();
  const editor = await console.changeRunOfShow();
  for (const activity of activities) await editor.add(activity);
  await editor.close();
  await console.look(activities[0]);
  return console.bringTheRoomHere();
}

// ---- Following ----

journey('The room screen follows the console: thirty notes, each on the wall at once', async ({ page, address }) => {
  const console = await begin(page, address);
  const room = await Room.beside(console);
  await room.page.evaluate(() => {
    window.seen = {};
    new MutationObserver(() => {
      for (const [words] of document.querySelector('main').textContent.matchAll(/Change \d+\./g)) window.seen[words] ??= Date.now();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  await page.evaluate(() => {
    window.pressed = [];
    addEventListener('keydown', ({ key }) => { if (key === 'Enter') window.pressed.push(Date.now()); }, true);
  });
  const notes = console.notes();
  for (let change = 1; change <= 30; change += 1) {
    await notes.add(`Change ${change}.`);
    await until(room.page, `change ${change} is seen`, () => room.page.evaluate((words) => window.seen[words], `Change ${change}.`));
  }
  const pressed = await page.evaluate(() => window.pressed);
  const seen = await room.page.evaluate(() => window.seen);
  const delays = pressed.map((at, index) => seen[`Change ${index + 1}.`] - at).sort((a, b) => a - b);
  globalThis.console.log(`The room screen follows: median ${delays[15]} ms, worst ${delays[29]} ms over ${delays.length} changes.`);
  assert.ok(delays[29] < 1_000, `the slowest change took ${delays[29]} ms`);
});

journey('The room screen comes back after it was closed or loaded again, and lives through a reload of the console', async ({ page, address }) => {
  let console = await begin(page, address, { activities: ['Notes', 'Break'] });
  await console.notes().add('Before');
  let room = await Room.beside(console);
  await room.piece('Before').waitFor();
  // The question is still the one that every workshop starts with: the topic stands with it.
  await room.foot.getByText(QUESTION, { exact: true }).waitFor();
  room = await room.reload();
  await room.piece('Before').waitFor();
  await room.page.close();
  await console.notes().add('While it was closed');
  room = await Room.beside(console);
  await room.piece('While it was closed').waitFor();
  console = await (await console.saved()).reload();
  await console.notes().add('After the console came back');
  await room.piece('After the console came back').waitFor();
  await (await console.look('Break')).bringTheRoomHere();
  await room.main.getByText(/min$/).waitFor();
  await console.startTimer();
  await room.main.getByText(/^We start again at \d\d:\d\d$/).waitFor();
});

journey('The clicker turns pages; a dark screen stays dark for this window', { viewport: { width: 1280, height: 720 } }, async ({ page, address }) => {
  const console = await begin(page, address);
  const room = await Room.beside(console);
  for (let note = 1; note <= 24; note += 1) await console.notes().add(`Note ${note}: the kettle was on and somebody had thought of milk`);
  await until(room.page, 'there are pages', () => room.pages(), ({ many }) => many >= 3);
  const at = (now) => until(room.page, `page ${now} is shown`, () => room.pages(), (pages) => pages.now === now);
  for (const [key, now] of [['ArrowRight', 2], ['PageDown', 3], ['PageUp', 2], ['ArrowLeft', 1], ['Space', 2]]) {
    await room.page.keyboard.press(key);
    await at(now);
  }
  await expectNoAxeFindings(room.page, 'a wall of several pages');
  // Whoever adds a note sees it: the wall comes back with its page.
  await room.open();
  await room.add('The last of them all');
  await room.thanks('It is on the wall.');
  await room.addYourNote().waitFor();
  await until(room.page, 'the page with the new note is shown', () => room.piece('The last of them all').boundingBox(), (box) => box && box.x >= 0 && box.x < 1280);
  await room.bar.getByRole('button', { name: 'Dark screen' }).click();
  const again = await room.reload();
  assert.equal(await again.page.locator('html').getAttribute('data-theme'), 'dark');
  await again.bar.getByRole('button', { name: 'Light screen' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('data-theme'), null, 'the console is as the machine asks');
});

// ---- Adding at the screen ----

journey('Adding at the room screen: Enter adds, the curtain shows nothing, the next person finds an empty box', async ({ page, address }) => {
  const console = await begin(page, address);
  const room = await Room.beside(console);
  await room.open();
  await expectFocusOn(room.page, /^textarea/);
  await room.page.keyboard.type('A chair');
  await room.page.keyboard.press('Shift+Enter');
  await room.page.keyboard.type('and a pen');
  assert.match(await room.kept(), /A chair/, 'unfinished words survive a reload');
  await expectNoAxeFindings(room.page, 'the note box on the room screen');
  await room.page.keyboard.press('Enter');
  await room.thanks('It is on the wall.');
  const page1 = await room.everything();
  assert.ok(!page1.includes('A chair') && !page1.includes('and a pen'), 'nothing of it is in the page');
  assert.ok(!(await room.kept()).includes('A chair'), 'nor kept in this window');
  await expectNoAxeFindings(room.page, 'the curtain after a note');
  await room.next();
  assert.equal(await room.box.inputValue(), '');
  await room.add('Second person');
  await room.thanks('It is on the wall.');
  await room.piece('Second person').waitFor(); // the wall comes back by itself
  await console.notes().note('and a pen').waitFor();
  await expectFocusOn(room.page, 'Add your note');
});

journey('Adding at the room screen: blank, too long, composing and cleared words', async ({ page, address }) => {
  const console = await begin(page, address);
  const room = await Room.beside(console);
  await room.open();
  await room.add('   ');
  await room.said().getByText('There is nothing to add yet.').waitFor();
  const long = 'word '.repeat(401);
  await room.add(long);
  await room.said().getByText('That is longer than 2000 characters.').waitFor();
  assert.equal((await room.box.inputValue()).length, long.length, 'the words are still in the box');
  await room.press('Clear');
  assert.equal(await room.box.inputValue(), '');
  assert.ok(!(await room.kept()).includes('word'));
  await room.box.evaluate((box) => box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, cancelable: true })));
  assert.equal(await room.title('Thank you.').count(), 0, 'Enter during composition adds nothing');
  await room.press('Back to the wall');
  await room.addYourNote().waitFor();
});

journey('Unfinished words are covered when somebody walks away, and kept for them', async ({ page, address }) => {
  const console = await begin(page, address);
  const box = await NoteBox.beside(console);
  await box.page.clock.install();
  await box.page.reload();
  await box.box.fill('Half a thou');
  await box.page.clock.runFor(47_000);
  await box.title('Are you still there?').waitFor();
  assert.ok(!(await box.everything()).includes('Half a thou'), 'the curtain hides it from the page');
  await expectNoAxeFindings(box.page, 'the curtain over unfinished words');
  await box.press('Go on');
  assert.equal(await box.box.inputValue(), 'Half a thou');
  await box.page.clock.runFor(47_000);
  await box.press('Start fresh');
  assert.equal(await box.box.inputValue(), '');
  assert.ok(!(await box.kept()).includes('Half a thou'));
});

journey('What is written in private at the screen is in no window before it is shown', async ({ page, address }) => {
  const console = await begin(page, address);
  await page.getByRole('checkbox', { name: /^Write in private first/ }).check();
  const room = await Room.beside(console);
  await room.open();
  await room.add('A key for every neighbour');
  await room.thanks('It is kept and shown later.');
  await room.main.getByText('1 note is written.').waitFor(); // back at the wall
  for (const [name, window] of [['room screen', room], ['console', new Room(page)]]) {
    assert.ok(!(await window.everything()).includes('every neighbour'), `not in the page of the ${name}`);
  }
  await page.getByRole('button', { name: 'Reveal 1 note' }).click();
  await room.piece('A key for every neighbour').waitFor();
});

journey('The workshop is closed while somebody writes: it says so, and the words stay', async ({ page, address }) => {
  const console = await begin(page, address);
  const box = await NoteBox.beside(console);
  await box.box.fill('Last words');
  await console.close();
  await box.box.press('Enter');
  await box.said().getByText('Adding is stopped for now. Your words are still in the box.').waitFor();
  assert.equal(await box.box.inputValue(), 'Last words');
  await box.press('Clear');
  await box.title('Thank you.').waitFor();
});

journey('What waits to be shown is in no room, one card can fill the screen, and the console stops adding for all', async ({ page, address }) => {
  const console = await begin(page, address);
  const drawer = page.getByRole('dialog', { name: 'The room', exact: true });
  const openDrawer = async () => (await console.way('Room')).and(page.getByRole('button', { name: 'Room', exact: true })).click();
  await openDrawer();
  await drawer.getByRole('checkbox', { name: /^What people add waits for me first/ }).check();
  await page.keyboard.press('Escape');
  const room = await Room.beside(console);
  await room.open();
  await room.add('Waits at the door');
  await room.thanks('It waits to be shown.');
  await room.addYourNote().waitFor(); // back at the wall
  assert.ok(!(await room.everything()).includes('Waits at the door'));
  await console.notes().add('The kettle was on');
  await room.piece('The kettle was on').waitFor();
  await console.notes().add('A second note');
  await room.piece('A second note').waitFor();
  await console.notes().menu('The kettle was on', 'Show by itself on the room screen');
  await room.piece('A second note').waitFor({ state: 'detached' });
  await room.piece('The kettle was on').waitFor();
  await expectNoAxeFindings(room.page, 'one card by itself on the room screen');
  await openDrawer();
  await drawer.getByRole('checkbox', { name: 'People can add at the room screen' }).uncheck();
  await room.addYourNote().waitFor({ state: 'detached' });
  const box = await NoteBox.beside(console);
  await box.title('Adding is stopped for now.').waitFor();
});

// ---- The shared tablet ----

journey('Nobody leaves the shared tablet: no links, Back and typed addresses lead back, no undo', { viewport: { width: 1024, height: 768 }, hasTouch: true }, async ({ page, address }) => {
  const console = await begin(page, address, { activities: ['Notes', 'Break'] });
  const box = await NoteBox.beside(console);
  const here = box.page.url();
  await box.add('On the tablet');
  await box.thanks('It is on the wall.');
  await box.page.keyboard.press('Control+z');
  await console.notes().note('On the tablet').waitFor();
  for (let back = 0; back < 3; back += 1) await box.page.evaluate(() => history.back());
  await box.page.evaluate(() => { location.hash = '#/'; });
  await until(box.page, 'the tablet is where it was', () => box.page.url(), (url) => url === here);
  await box.title('Thank you.').waitFor();
  assert.equal(await box.page.getByRole('link').count(), 0);
  await box.next();
  const low = await box.main.getByRole('button').evaluateAll((buttons) => buttons.map((button) => Math.min(button.offsetHeight, button.offsetWidth)).filter((size) => size < 64));
  assert.deepEqual(low, [], 'everything to press is at least 64 pixels');
  await (await console.look('Break')).bringTheRoomHere();
  await box.title('Nothing to add just now.').waitFor();
  await expectNoAxeFindings(box.page, 'the shared tablet with nothing to add');
});

journey('Taking turns to vote on one tablet: each finds fresh votes, and nobody sees what another chose', async ({ page, address }) => {
  const console = await begin(page, address, { activities: ['Themes', 'Hidden vote'] });
  for (const theme of ['Ring first', 'One list']) await console.themes().add(theme);
  await (await console.look('Hidden vote')).bringTheRoomHere();
  const room = await Room.beside(console);
  const box = await NoteBox.beside(console);
  await box.title('Nothing to add just now.').waitFor();
  await console.vote().open(3);
  await box.title('Vote here.').waitFor();
  await box.press('I’m next');
  await box.vote('Ring first');
  await box.vote('Ring first');
  assert.equal(await box.left(), '1 of 3 votes left');
  assert.equal(await box.votesFor('Ring first'), '2');
  await expectNoAxeFindings(box.page, 'somebody’s turn to vote');
  await box.press('Done');
  await box.thanks('Your votes are counted. Nobody sees what you chose.');
  assert.ok(!(await box.everything()).includes('Ring first'), 'the curtain covers what was voted on');
  await box.next();
  assert.equal(await box.left(), '3 of 3 votes left');
  assert.equal(await box.votesFor('Ring first'), '0');
  await box.vote('One list');
  await room.main.getByText('Vote now: 3 votes each. 2 people have voted.').waitFor();
  assert.ok(!(await room.main.innerText()).match(/Ring first\D*[0-9]/), 'no totals while the vote is open');
  await console.vote().close();
  await box.title('Nothing to add just now.').waitFor();
  await room.piece('Ring first').getByText('2 votes').waitFor();
  await room.piece('One list').getByText('1 vote').waitFor();
});

// ---- Awake ----

journey('A screen that cannot be kept awake says so; one that can does not', async ({ page, address, anotherPerson }) => {
  const console = await begin(page, address);
  const line = 'This screen may go to sleep';
  await console.page.context().addInitScript(() => {
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request: async (kind) => {
      window.asked = [...window.asked ?? [], kind];
      return Object.assign(new EventTarget(), { released: false, release: async () => {} });
    } } });
  });
  const room = await Room.beside(console);
  await until(room.page, 'the screen is asked to stay awake', () => room.page.evaluate(() => window.asked), (asked) => asked?.[0] === 'screen');
  assert.equal(await room.page.getByText(line).count(), 0);

  const other = await (await anotherPerson()).newPage();
  await other.addInitScript(() => Object.defineProperty(Navigator.prototype, 'wakeLock', { configurable: true, get: () => undefined }));
  await other.goto(address);
  await (await Home.at(other)).tryTheExample();
  await other.goto(`${other.url().replace(/(\/workshop\/[^/]+).*/, '$1')}/room`);
  await other.getByText(line).waitFor();
});
