// The console runs the room: the timer with its rhythms and its tone, catching
// up, who is ready, what waits to be shown, one card by itself, the simple view,
// and a room that was moved by accident.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { Console } from './pages/console.mjs';
import { Home } from './pages/home.mjs';
import { beginning, expectFocusKept, expectFocusOn, until } from './pages/shared.mjs';

const morning = '2026-03-03T09:00:00';

/** A console on the half-day agenda at nine in the morning; sounds are counted instead of heard. */
async function begin(page, address, { time = morning, template = /Half day together/ } = {}) {
  await page.clock.install({ time: new Date(time) });
  await page.addInitScript(countSounds);
  await page.goto(address);
  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(template);
  await begin.name({ title: 'Going home well', topic: 'Going home well', who: 'With tables or names' });
  return begin.start();
}

/** Stands in for the browser's sound, which a test cannot hear: notes when and how high something sounded. */
function countSounds() {
  window.sounded = [];
  const dial = (keep = () => {}) => ({ setValueAtTime: keep, exponentialRampToValueAtTime() {} });
  window.AudioContext = class {
    state = 'suspended';
    currentTime = 0;
    destination = {};
    resume() { this.state = 'running'; return Promise.resolve(); }
    createGain() { return { gain: dial(), connect() {} }; }
    createOscillator() {
      let pitch = 0;
      return { frequency: dial((value) => { pitch = Math.round(value); }), connect() {}, start: (at) => window.sounded.push([pitch, Math.round(at * 10) / 10]), stop() {} };
    }
  };
}

const theEnd = [[659, 0], [494, 0.4]];
const change = [[587, 0]];
const sounds = (page) => page.evaluate(() => window.sounded);

const beginHere = (console) => console.stage.getByRole('button', { name: 'Begin here with the room' }).click();
const theRoom = async (console) => {
  await (await console.way('Room')).and(console.page.getByRole('button', { name: 'Room', exact: true })).click();
  return console.page.getByRole('dialog', { name: 'The room', exact: true });
};
const closed = async (dialog) => {
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};
const setTheTimer = async (console) => {
  await console.timer.getByRole('button', { name: /Set the timer/ }).click();
  return console.timer.getByRole('group', { name: /^(Start|Begin again) with$/ });
};
const finish = (console) => console.run.getByText(/^Ends at/).innerText();

// ---- Timer ----

journey('Timer: until a time of day, an own length that is remembered, pause, one minute more, and the end', async ({ page, address }) => {
  const console = await begin(page, address);
  let sheet = await setTheTimer(console);
  await sheet.getByLabel('Until', { exact: true }).fill('08:55');
  await sheet.getByText('That time is over already.').waitFor();
  const start = sheet.getByRole('button', { name: 'Start until this time' });
  assert.equal(await start.getAttribute('aria-disabled'), 'true');
  await start.click({ force: true });
  assert.ok(await start.isVisible(), 'a time that is over starts nothing');
  await sheet.getByLabel('Until', { exact: true }).fill('09:25');
  await sheet.getByText(/^That is 2[45] minutes from now\.$/).waitFor();
  await expectNoAxeFindings(page, 'the timer set until a time of day');
  await sheet.getByRole('button', { name: 'Start until this time' }).click();
  const left = await console.secondsLeft();
  assert.ok(left > 24 * 60 && left <= 25 * 60, `${left} seconds`);
  await console.timer.getByRole('button', { name: '+1 min' }).click();
  await until(page, 'a minute more is left', () => console.secondsLeft(), (seconds) => seconds > left + 50);
  await console.timer.getByRole('button', { name: 'Pause', exact: true }).click();
  const paused = await console.secondsLeft();
  await page.clock.runFor(5_000);
  assert.equal(await console.secondsLeft(), paused);
  await console.timer.getByRole('button', { name: 'Go on', exact: true }).click();

  sheet = await setTheTimer(console);
  await sheet.getByLabel('Minutes', { exact: true }).fill('181');
  await sheet.getByText('From 1 to 180 minutes.').waitFor();
  await sheet.getByLabel('Minutes', { exact: true }).fill('42');
  await sheet.getByRole('button', { name: 'Start with these minutes' }).click();
  await until(page, 'forty-two minutes run', () => console.secondsLeft(), (seconds) => seconds > 41 * 60 && seconds <= 42 * 60);
  const again = await (await console.saved()).reload();
  sheet = await setTheTimer(again);
  assert.equal(await sheet.getByLabel('Minutes', { exact: true }).inputValue(), '42');
  await sheet.getByRole('button', { name: 'End the timer' }).click();
  await again.timer.getByRole('button', { name: 'Start', exact: true }).waitFor();
  await expectFocusKept(page, 'ending the timer');
});

journey('Timer: alone, in twos, in fours, all together: the clock says which, speaks each change and sounds each once', async ({ page, address }) => {
  const console = await begin(page, address);
  const sheet = await setTheTimer(console);
  await sheet.getByRole('combobox', { name: 'How the time is shared' }).selectOption({ label: '1-2-4-All' });
  const parts = sheet.getByRole('list', { name: 'Parts of the time' });
  assert.equal(await parts.getByRole('listitem').count(), 4);
  await sheet.getByLabel('Minutes', { exact: true }).fill('12');
  await sheet.getByRole('button', { name: 'Start with these minutes' }).click();
  const says = (words) => console.timer.getByText(words, { exact: false }).first().waitFor();
  await says('Alone');
  await page.clock.runFor(61_000);
  await says('In twos');
  await console.timer.getByRole('status').filter({ hasText: /^Now: In twos, 2 minutes\.$/ }).waitFor();
  assert.deepEqual(await sounds(page), change);
  await setTheTimer(console);
  assert.match(await parts.locator('[aria-current=step]').textContent(), /In twos\s*2 min/);
  await page.keyboard.press('Escape');
  await page.clock.runFor(120_000);
  await says('In fours');
  await page.clock.runFor(240_000);
  await says('All together');
  await page.clock.runFor(305_000);
  await says('time’s up');
  assert.deepEqual(await sounds(page), [...change, ...change, ...change, ...theEnd]);
  await page.clock.runFor(30_000);
  assert.equal((await sounds(page)).length, 5, 'nothing sounds twice');
});

journey('Timer: in a pairs step it takes turns by itself', async ({ page, address }) => {
  const console = await begin(page, address);
  await console.look('Paired interviews');
  await console.startTimer();
  await console.timer.getByText('A speaks').first().waitFor();
  const sheet = await setTheTimer(console);
  assert.match(await sheet.getByRole('list', { name: 'Parts of the time' }).locator('[aria-current=step]').textContent(), /A speaks\s*15 min/);
});

journey('Tone: it can be tested and muted, stays muted on this computer, and the room screen never sounds', async ({ page, context, address }) => {
  const console = await begin(page, address);
  let sheet = await setTheTimer(console);
  await sheet.getByRole('button', { name: 'Test the tone' }).click();
  assert.deepEqual(await sounds(page), theEnd);
  await page.keyboard.press('Escape');
  await console.timer.getByRole('button', { name: 'Sound on' }).click();
  await console.timer.getByRole('button', { name: 'Sound off' }).waitFor();
  const again = await (await console.saved()).reload();
  await again.timer.getByRole('button', { name: 'Sound off' }).waitFor();
  sheet = await setTheTimer(again);
  assert.equal(await sheet.getByRole('checkbox', { name: 'Soft tone at the end' }).isChecked(), false);
  await sheet.getByRole('button', { name: '1 minutes', exact: true }).click();
  await page.clock.runFor(62_000);
  await again.timer.getByText('time’s up').first().waitFor();
  assert.deepEqual(await sounds(page), [], 'muted is silent');

  await again.timer.getByRole('button', { name: 'Sound off' }).click();
  await beginHere(again);
  const [room] = await Promise.all([context.waitForEvent('page'), (await again.way('Room screen')).click()]);
  await room.getByRole('heading', { level: 1 }).waitFor();
  await page.bringToFront();
  sheet = await setTheTimer(again);
  await sheet.getByRole('button', { name: '1 minutes', exact: true }).click();
  await page.clock.runFor(62_000);
  await until(page, 'the console sounds once', () => sounds(page), (heard) => heard.length === 2);
  assert.equal(await room.evaluate(() => window.sounded?.length ?? 0), 0);
});

journey('Tone: a tab that was frozen over the end says so and sounds once when it wakes', async ({ page, context, address }) => {
  // Ten seconds before the full minute.
  const console = await begin(page, address, { time: '2026-03-03T09:00:30' });
  const sheet = await setTheTimer(console);
  await sheet.getByLabel('Until', { exact: true }).fill('09:01');
  await sheet.getByRole('button', { name: 'Start until this time' }).click();
  const left = await console.secondsLeft();
  const debug = await context.newCDPSession(page);
  await debug.send('Page.setWebLifecycleState', { state: 'frozen' });
  const asleep = Date.now();
  await until(await context.newPage(), 'the time is over', () => Date.now() - asleep, (gone) => gone > (left + 2) * 1_000, 60_000);
  await debug.send('Page.setWebLifecycleState', { state: 'active' });
  await page.bringToFront();
  await console.timer.getByText('time’s up').first().waitFor();
  await until(page, 'it sounds once', () => sounds(page), (heard) => heard.length === 2);
  await page.clock.runFor(5_000);
  assert.deepEqual(await sounds(page), theEnd);
});

journey('Tone: a computer that slept for longer than a minute past the end stays silent', async ({ page, address }) => {
  const console = await begin(page, address);
  const sheet = await setTheTimer(console);
  await sheet.getByRole('button', { name: '1 minutes', exact: true }).click();
  await page.clock.runFor(3_000);
  await page.clock.fastForward(5 * 60_000);
  await page.clock.runFor(3_000);
  await console.timer.getByText('time’s up').first().waitFor();
  assert.deepEqual(await sounds(page), []);
});

// ---- Catching up ----

for (const [way, told] of [['Make them shorter', /^Changed the minutes of \d+ steps$/], ['Take them out', /^Removed \d+ steps?$/]]) {
  journey(`Late: “${way}” does exactly what it shows, and one undo takes it back`, async ({ page, address }) => {
    const console = await begin(page, address);
    await beginHere(console);
    await page.clock.fastForward(23 * 60_000);
    await page.clock.runFor(16_000);
    await until(page, 'the day is eight minutes late', () => finish(console), (words) => words.endsWith('8 minutes late.'));
    await console.run.getByRole('button', { name: 'Ways to catch up' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ways to catch up' });
    await dialog.getByText('It is 8 minutes late.', { exact: false }).waitFor();
    await expectNoAxeFindings(page, 'the ways to catch up');
    for (const spared of ['Stories', 'Themes', 'Pledge']) assert.equal(await dialog.getByRole('listitem').filter({ hasText: new RegExp(`^${spared}`) }).count(), 0);
    await dialog.getByRole('button', { name: way }).click();
    await dialog.getByText('It is on time. Nothing needs to change.').waitFor();
    await expectFocusOn(page, /shorter-about/);
    await closed(dialog);
    assert.doesNotMatch(await finish(console), /late/);
    assert.match((await console.undoButton().innerText()).replace('Undo', '').replace(':', '').trim(), new RegExp(told.source, 'i'));
    await console.undoButton().click();
    await until(page, 'the lateness is back', () => finish(console), (words) => words.endsWith('8 minutes late.'));
  });
}

journey('Late: ending later says when and changes nothing', async ({ page, address }) => {
  const console = await begin(page, address);
  await beginHere(console);
  await page.clock.fastForward(23 * 60_000);
  await page.clock.runFor(16_000);
  await until(page, 'the day is late', () => finish(console), (words) => words.endsWith('8 minutes late.'));
  const minutes = await console.run.getByRole('link').allInnerTexts();
  await console.run.getByRole('button', { name: 'Ways to catch up' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ways to catch up' });
  await dialog.getByRole('button', { name: 'End at 12:38' }).click();
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual(await console.run.getByRole('link').allInnerTexts(), minutes);
});

// ---- The room ----

journey('Room: adding is stopped and opened, what is added waits where that is wished, and hands are counted at each step', async ({ page, address }) => {
  const console = await begin(page, address);
  await console.look('Retell in fours');
  await beginHere(console);
  let drawer = await theRoom(console);
  await expectNoAxeFindings(page, 'the drawer of the room');
  await drawer.getByRole('checkbox', { name: 'People can add at the room screen' }).uncheck();
  await drawer.getByText('Adding is stopped.', { exact: false }).waitFor();
  await drawer.getByRole('checkbox', { name: 'People can add at the room screen' }).check();
  await drawer.getByText('Adding is open.').waitFor();
  await drawer.getByRole('checkbox', { name: beginning('What people add waits for me first') }).check();
  const hands = drawer.getByRole('textbox', { name: 'Ready, by show of hands' });
  await hands.fill('23');
  await hands.press('Enter');
  await drawer.getByRole('button', { name: /^One more/ }).click();
  await drawer.getByText('Ready: 24', { exact: true }).waitFor();
  await closed(drawer);
  await console.look('Themes');
  drawer = await theRoom(console);
  await drawer.getByText('Ready: 0', { exact: true }).waitFor();
  await drawer.getByRole('checkbox', { name: beginning('What people add waits') }).waitFor({ state: 'detached' });
  await closed(drawer);
});

journey('Room: one card is shown by itself, and everything again', async ({ page, address }) => {
  const console = await begin(page, address);
  await console.look('Retell in fours');
  await beginHere(console);
  const notes = console.notes();
  await notes.add('The porter knew my name');
  await notes.add('Tea came by itself');
  await notes.menu('Tea came by itself', 'Show by itself on the room screen');
  await console.stage.getByText('The room screen shows by itself:', { exact: false }).waitFor();
  await console.stage.getByRole('button', { name: 'Show everything again' }).click();
  await console.stage.getByText('The room screen shows by itself:', { exact: false }).waitFor({ state: 'detached' });
  await expectFocusKept(page, 'showing everything again');
});

/** The golden workshop, with notes that came from the room screen and wait. */
async function fileWithWaiting(texts) {
  const lines = (await readFile(new URL('../golden/workshop-1.json', import.meta.url), 'utf8')).trimEnd().split('\n');
  const last = JSON.parse(lines.at(-2));
  const laid = JSON.parse(lines[1].replace(/,$/, '')).events.find(({ what }) => what === 'steps-laid');
  const step = laid.steps.find(({ activity }) => activity === 'notes').id;
  const cards = texts.map((text, at) => ({ id: `01955a00-0000-7000-8000-0000000009${String(at).padStart(2, '0')}`, kind: 'note', step, order: `${at + 1}`, words: { text }, settings: [{ waiting: true }], said_by: { table: 'Table 7' } }));
  lines.splice(-1, 0, JSON.stringify({ ...last, id: '01955a00-0000-7000-8000-0000000008ff', at: { ms: last.at.ms + 60_000, count: 0 }, n: last.n + 1, events: [{ what: 'cards-put', cards }] }));
  lines[lines.length - 3] += ',';
  const zeros = '0'.repeat(64);
  const text = `${lines.join('\n')}\n`.replace(/"changes":(\d+)/, (_, count) => `"changes":${Number(count) + 1}`).replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${zeros}"`);
  const sum = createHash('sha256').update(text).digest('hex');
  return { name: 'waiting.json', mimeType: 'application/json', buffer: Buffer.from(text.replace(zeros, sum)) };
}

journey('Queue: notes wait without who wrote them, and are released or kept back one by one by keyboard, or all at once', async ({ page, address }) => {
  const file = await fileWithWaiting(['First in the queue', 'Second in the queue', 'Third in the queue', 'Fourth in the queue']);
  await page.goto(address);
  const console = await (await Home.at(page)).open(file);
  await console.stage.getByText('4 notes wait to be shown.').waitFor();
  await console.stage.getByRole('button', { name: 'Look at what waits' }).click();
  const dialog = page.getByRole('dialog', { name: 'Waiting to be shown' });
  const rows = dialog.getByRole('listitem');
  assert.equal(await rows.count(), 4);
  assert.doesNotMatch(await dialog.innerText(), /Table 7/, 'nobody is named');
  await expectNoAxeFindings(page, 'what waits to be shown');
  await rows.first().focus();
  await page.keyboard.press('Enter');
  await until(page, 'one is released', () => rows.count(), (count) => count === 3);
  await expectFocusOn(page, 'Second in the queue');
  await page.keyboard.press('Delete');
  await until(page, 'one is kept back', () => rows.count(), (count) => count === 2);
  await dialog.getByRole('button', { name: 'Release all' }).click();
  await dialog.getByText('Nothing waits.', { exact: false }).waitFor();
  await expectFocusOn(page, /queue-about/);
  await closed(dialog);
  await console.stage.getByText('wait to be shown.', { exact: false }).waitFor({ state: 'detached' });
  await console.undoButton().click();
  await console.stage.getByText('2 notes wait to be shown.').waitFor();
});

// ---- Simple and full ----

journey('Simple: a strip with the few presses of the room; the rest waits, and comes back', async ({ page, address }) => {
  const console = await begin(page, address);
  await console.run.getByRole('button', { name: 'Simple view' }).click();
  const strip = page.getByRole('region', { name: 'In the room' });
  await strip.getByRole('button', { name: 'Full view' }).waitFor();
  await expectFocusOn(page, 'Full view');
  for (const name of ['Change the run of show', 'What was removed', 'Change the words']) assert.equal(await page.getByRole('button', { name }).count(), 0, name);
  await expectNoAxeFindings(page, 'the simple view');
  await strip.getByRole('button', { name: beginning('Begin with the room') }).click();
  await console.stage.getByText('The room is here').waitFor();
  await strip.getByRole('button', { name: beginning('Start the timer') }).click();
  await strip.getByRole('button', { name: '+1 min' }).click();
  assert.ok(await console.secondsLeft() > 15 * 60);
  await strip.getByRole('button', { name: 'Stop adding' }).click();
  await strip.getByRole('button', { name: 'Allow adding' }).click();
  await strip.getByRole('button', { name: beginning('Next step, with the room') }).click();
  await console.stage.getByText('Step 2 of', { exact: false }).waitFor();
  const again = await (await console.saved()).reload();
  await strip.getByRole('button', { name: 'Full view' }).click();
  await again.run.getByRole('button', { name: 'Change the run of show' }).waitFor();
  await expectFocusOn(page, /Simple view/);
});

// ---- By accident ----

journey('By accident: a room that was moved the evening before has not begun, and no undo suggests that it would take it back', async ({ page, address }) => {
  const console = await begin(page, address, { time: '2026-03-02T18:42:00' });
  await console.stage.getByRole('link', { name: beginning('Next step') }).click();
  await console.stage.getByText('Step 2 of', { exact: false }).waitFor();
  await console.run.getByText('The room has not begun.', { exact: false }).waitFor();
  await console.look('Retell in fours');
  await console.notes().add('Kept whatever happens');
  await beginHere(console);
  assert.match(await console.undoButton().innerText(), /added a note/i);
  await page.clock.fastForward(14 * 60 * 60_000 + 20 * 60_000);
  await page.clock.runFor(2_000);
  const banner = page.getByRole('status').filter({ hasText: 'The room was last moved on another day, at 18:' });
  await banner.getByRole('button', { name: beginning('The room has not begun yet') }).click();
  const dialog = page.getByRole('dialog', { name: 'The room has not begun yet?' });
  await expectNoAxeFindings(page, 'asking whether the room has begun');
  await dialog.getByRole('button', { name: 'The room has not begun yet' }).click();
  await console.run.getByText('The room has not begun.', { exact: false }).waitFor();
  await banner.waitFor({ state: 'detached' });
  await expectFocusKept(page, 'saying that the room has not begun');
  await console.notes().count(1);
  await console.stage.getByRole('button', { name: 'Begin here with the room' }).waitFor();
  const editor = await console.changeRunOfShow();
  assert.equal(await editor.dialog.getByRole('button', { name: beginning('The room has not begun yet') }).count(), 0, 'nothing is left to forget');
});

journey('Top bar: nothing moves when what can be undone changes', async ({ page, address }) => {
  const console = await begin(page, address);
  await console.look('Retell in fours');
  // One minute more comes into a place that was kept for it.
  const places = () => page.getByRole('banner').getByRole('button').evaluateAll((buttons) => buttons.filter((button) => button.textContent !== '+1 min').map((button) => button.getBoundingClientRect().left));
  const before = await places();
  // Less than a pixel is how a browser rounds.
  const expectStill = async () => (await places()).forEach((left, at) => assert.ok(Math.abs(left - before[at]) < 1, `the button at ${before[at]} stands at ${left}`));
  await console.notes().add('A note with a good many words in it, so that its label is long');
  await console.undoButton().filter({ hasText: 'added a note' }).waitFor();
  await expectStill();
  await console.startTimer();
  await expectStill();
});
