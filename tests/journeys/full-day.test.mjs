// A full day with sixty people: the console and the room screen together, from
// the welcome to the last word. The projector's window is closed and comes back,
// the console is loaded again in mid-vote, two consoles write six hundred notes at
// the same time, the console's tab freezes while the timer runs, and a tablet
// goes from hand to hand. At the end nothing of it is missing.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { readWebPage } from './harness/document.mjs';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { Console } from './pages/console.mjs';
import { Home } from './pages/home.mjs';
import { NoteBox, Room, besideConsole } from './pages/room.mjs';
import { literally, until } from './pages/shared.mjs';
import * as day from './rooms/lakeside.mjs';

journey('A full day with sixty people at two consoles, a projector and a tablet: nothing is lost, and nothing is shown that is not for the room', { timeout: 900_000, acceptDownloads: true }, async ({ page, open }) => {
  const notes = await facilitatorsNotes();
  assert.ok(notes.length > 30, `${notes.length} lines that are for the facilitator alone`);

  await open();
  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(/Full day of Appreciative Inquiry/);
  await begin.name(day.brief);
  let console = await begin.start();
  const brief = await console.brief();
  for (const { list, sector, part, names } of day.people) await brief.addPeople({ list, sector, part, added: names.length });
  await brief.people(60).waitFor();
  console = await brief.toTheRunOfShow();

  let room = await Room.beside(console);
  const box = await NoteBox.beside(console);
  /** The step together with the room; what is the facilitator's own is in neither of the room's windows. */
  const next = async (name) => {
    await console.next(name);
    await follows(console, room);
    for (const window of [room, box]) expectNone(await window.everything(), notes, name);
  };

  // ---- Define, Discover ----
  await console.look('Welcome');
  await console.stage.getByRole('button', { name: 'Begin here with the room' }).click();
  await follows(console, room);
  await next('Paired interviews');
  await pairs(console, room);
  await frozen(console, room);
  await next('Story cards');
  await stories(console, room);
  await next('Break');
  await console.startTimer();
  await room.main.getByText(/^We start again at \d\d:\d\d$/).waitFor();
  await next('Retell in sixes');
  await sixHundred(console, room);
  await next('Themes');
  for (const theme of day.themes) await console.themes().add(theme);
  for (const [at, words] of [day.said.left[0], day.said.right[0], day.said.left[1]].entries()) {
    await console.themes().tray.tick(words);
    await console.themes().move(day.themes[at % 2]);
  }
  await next('Hidden vote');
  console = await vote(console, room, box);
  await next('Positive core');
  await room.main.getByText(day.themes[0]).first().waitFor();
  await next('What we keep');
  await say(console, 'Add something to keep', day.keep);
  await room.piece(day.keep[1]).waitFor();

  // ---- Dream ----
  await next('Quiet imagining');
  await quiet(console, room, box);
  await next('Share what you saw');
  await say(console, 'Add a note', day.shared);
  await next('Dreams');
  await say(console, 'Headline', day.dreams);
  await next('Lunch');
  await room.page.close(); // somebody shuts the projector's laptop lid over lunch
  await console.startTimer();
  room = await Room.beside(console);
  await room.main.getByText(/^We start again at \d\d:\d\d$/).waitFor();
  await next('Show the dreams');
  await room.main.getByText(day.dreams[0]).waitFor();
  await room.page.keyboard.press('ArrowRight');
  await room.main.getByText(day.dreams[1]).waitFor();

  // ---- Design ----
  await next('Opportunities');
  await say(console, 'Add an opportunity', day.opportunities);
  await next('Choose what to build');
  await room.main.getByText(day.opportunities[0]).first().waitFor();
  await next('What would have to change?');
  await say(console, 'Add a note', day.change);
  await next('Possibility statements');
  await say(console, 'Add a statement', [day.statement]);
  const statements = console.cards('Possibility statements', 'Add a statement');
  await statements.tie(day.stories[0][0]);
  await statements.done();
  await room.main.getByText(day.statement).first().waitFor();
  await next('Visitors’ test');
  await next('What must be in place?');
  await say(console, 'Add a note', day.mustBe);
  await next('Support check');
  for (const [label, people] of Object.entries(day.support)) {
    const field = console.stage.getByRole('textbox', { name: label, exact: true });
    await field.fill(String(people));
    await field.press('Tab');
  }
  await room.main.getByText(/31/).first().waitFor();

  // ---- Destiny ----
  await next('Break');
  await next('Quick wins');
  await say(console, 'Add a quick win', day.quickWins);
  await next('Commitments, offers, requests');
  await say(console, 'I will', day.commitments);
  await next('Team actions');
  await say(console, 'Add an action', day.actions);
  await next('Pledges');
  await say(console, 'Add a pledge', day.pledges);
  await room.main.getByText(day.pledges[0]).first().waitFor();
  const drawer = await console.attention();
  await drawer.add({ words: day.concern });
  await drawer.close();
  await next('Answers and dates');
  await console.stage.getByRole('button', { name: /^In about 30 days: / }).click();
  await next('Closing word');
  await say(console, 'Add a closing word', day.closing);
  expectNone(await room.everything(), [day.concern], 'the close');
  await console.close();
  await expectNoAxeFindings(room.page, 'the room screen at the end');

  const outputs = await (await console.saved()).outputs();
  const record = readWebPage((await outputs.webPage('Record')).text);
  assert.deepEqual(record.faults, []);
  expectAll(record);
});

/** Line by line, what the template and the activities tell the facilitator. */
async function facilitatorsNotes() {
  const texts = ['templates/full-day', 'words/en'].map((name) => readFile(new URL(`../../src/guide/${name}.toml`, import.meta.url), 'utf8'));
  const notes = (text) => [...text.matchAll(/^notes = (?:"""\n([\s\S]*?)"""|"([^"\n]+)"$)/gm)].map(([, many, one]) => many ?? one);
  return (await Promise.all(texts)).flatMap(notes).flatMap((text) => text.split('\n')).filter(Boolean);
}

/** The room is asked what the console shows. */
async function follows(console, room) {
  const prompt = (await console.stage.getByRole('heading', { level: 1 }).first().innerText()).trim().replace(/\s+/g, ' ');
  await until(room.page, `the room is asked “${prompt}”`, () => room.main.innerText(), (words) => words.replace(/\s+/g, ' ').includes(prompt));
}

function expectNone(document, words, where) {
  for (const line of words) assert.ok(!document.includes(line), `“${line}” is in a window of the room: ${where}`);
}

/** Types cards one after another and sees each go into the list. */
async function say(console, label, all) {
  const box = console.stage.getByRole('textbox', { name: label, exact: true });
  for (const words of all) {
    await box.fill(words);
    await box.press('Enter');
    await until(console.page, `“${words}” is taken`, () => box.inputValue(), (value) => value === '');
  }
}

async function pairs(console, room) {
  await console.stage.getByRole('button', { name: 'Make pairs' }).click();
  const list = console.stage.getByRole('list', { name: 'Pairs' }).getByRole('listitem');
  await until(console.page, 'everybody has a partner', () => list.count(), (seen) => seen === 30);
  // Page by page the room can read every name, and each pair once.
  const numbers = () => room.page.locator('.room__number').allInnerTexts().then((all) => all.map(Number));
  const read = [];
  for (let pair = 1; pair <= 30;) {
    const shown = await until(room.page, `pair ${pair} is on the screen`, numbers, ([first]) => first === pair);
    read.push(...await room.page.locator('.room__person').allInnerTexts());
    pair += shown.length;
    await room.page.keyboard.press('ArrowRight');
  }
  assert.deepEqual(read.toSorted(), day.people.flatMap(({ names }) => names).toSorted());
}

/** Seconds of the whole time on the room's clock, which stand after those of whose turn it is. */
async function secondsInTheRoom(room) {
  const [, minutes, seconds] = [...(await room.bar.getByRole('timer').innerText()).matchAll(/(\d+):(\d\d)/g)].at(-1);
  return Number(minutes) * 60 + Number(seconds);
}

/** The console's tab freezes for some seconds while the turns run: the room goes on, and both agree when it wakes. */
async function frozen(console, room) {
  await console.stage.getByRole('button', { name: 'Start the turns' }).click();
  await room.bar.getByRole('timer').filter({ hasText: /^\s*A speaks\s*\d+:\d\d\s*\d+:\d\d in all\s*$/ }).waitFor();
  const before = await secondsInTheRoom(room);
  const debug = await console.page.context().newCDPSession(console.page);
  await debug.send('Page.setWebLifecycleState', { state: 'frozen' });
  await until(room.page, 'the room’s clock goes on alone', () => secondsInTheRoom(room), (left) => left <= before - 5);
  await debug.send('Page.setWebLifecycleState', { state: 'active' });
  await debug.detach();
  await until(console.page, 'both clocks agree again', async () => Math.abs(await console.secondsLeft() - await secondsInTheRoom(room)), (apart) => apart <= 1);
  assert.ok(await console.secondsLeft() <= before - 5, 'the seconds of the freeze are over here too');
  await console.timer.getByRole('button', { name: 'Pause', exact: true }).click();
}

async function stories(console, room) {
  const cards = console.cards('Stories', 'Headline of the next story');
  for (const [headline, happened, quote] of day.stories) {
    await cards.add(headline);
    await cards.opened().waitFor();
    await cards.write({ fields: { 'What happened': happened, 'Best line': quote }, radio: ['Use it without saying who'] });
    await cards.done();
  }
  await room.main.getByText(day.stories.at(-1)[0]).first().waitFor();
}

/** Two consoles write three hundred notes each at the same time; all three windows come to the same. */
async function sixHundred(console, room) {
  const other = await Console.at(await besideConsole(console));
  const write = async (at, all) => {
    for (const words of all) await at.notes().add(words);
  };
  await Promise.all([write(console, day.said.left), write(other, day.said.right)]);
  const typed = Date.now();
  const heading = (at) => until(at.page, 'all are counted', () => at.notes().heading.innerText(), (words) => /\b600$/.test(words.trim()));
  await Promise.all([heading(console), heading(other)]);
  const took = Date.now() - typed;
  globalThis.console.log(`Two windows with 300 notes each agree ${took} ms after the last key.`);
  assert.ok(took < 1_000, `they agree after ${took} ms`);
  const { many } = await until(room.page, 'the wall has pages', () => room.pages(), (pages) => pages.many > 20);
  assert.ok(many > 20);
  await Promise.all([console.saved(), other.saved()]);
  await other.page.close();
}

/** Turns at the laptop and at the tablet, and a reload between them. */
async function vote(before, room, box) {
  let console = before;
  await console.vote().open(5);
  await console.vote().cast(day.themes[0], day.themes[0], day.themes[1]);
  await box.title('Vote here.').waitFor();
  await box.press('I’m next');
  await box.vote(day.themes[0]);
  console = await (await console.saved()).reload();
  await room.main.getByText(/^Vote now: 5 votes each\./).waitFor();
  assert.deepEqual((await room.wall.innerText()).match(/\d+/g), null, 'no number stands beside a theme');
  await box.vote(day.themes[2]);
  await box.press('Done');
  await box.thanks('Your votes are counted. Nobody sees what you chose.');
  await console.vote().cast(day.themes[1], day.themes[3]);
  await room.main.getByText(/3 people have voted\.$/).waitFor();
  await console.vote().close();
  await room.piece(day.themes[0]).getByText('3 votes').waitFor();
  await room.piece(day.themes[1]).getByText('2 votes').waitFor();
  await console.vote().takeTheFirst();
  return console;
}

/** Written in private, by the console and at the tablet; shown all at once. */
async function quiet(console, room, box) {
  await say(console, 'Add a note', day.quiet.slice(1));
  await box.next();
  await box.add(day.quiet[0]);
  await box.thanks('It is kept and shown later.');
  await room.main.getByText('3 notes are written.').waitFor();
  for (const window of [room, box, new Room(console.page)]) expectNone(await window.everything(), day.quiet, 'before it is shown');
  await console.stage.getByRole('button', { name: 'Reveal 3 notes' }).click();
  for (const words of day.quiet) await room.piece(words).waitFor();
}

/** Everything that was said stands in the record, each note exactly once. */
function expectAll(record) {
  const tables = record.tables.filter(({ heads }) => heads[0] === 'No.' && heads[1] === 'Note');
  const stand = tables.flatMap(({ rows }) => rows).map(([, words]) => words);
  const wanted = [...day.said.left, ...day.said.right, ...day.quiet, ...day.shared, ...day.change, ...day.mustBe];
  assert.deepEqual(wanted.filter((words) => !stand.includes(words)), [], 'every note');
  assert.equal(stand.length, wanted.length, 'and each once');
  const others = [
    day.brief.title, day.brief.topic, ...day.stories.flat(), ...day.themes, ...day.keep, ...day.dreams, ...day.opportunities, day.statement,
    ...day.quickWins, ...day.commitments, ...day.actions, ...day.pledges, ...day.closing, day.concern,
  ];
  for (const words of others) assert.match(record.text, new RegExp(literally(words), 'u'), `“${words}” is in the record`);
}
