// The main job, whole: the ninety-minute template from Home to the saved report,
// with forty people and what they say. In the middle of every phase somebody
// presses Reload. At the end the documents are read by strict readers, word by
// word against what was typed, and the workshop file opens elsewhere as it was.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onOneLine, readMarkdown, readWebPage } from './harness/document.mjs';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { Console } from './pages/console.mjs';
import { Home } from './pages/home.mjs';
import { until } from './pages/shared.mjs';
import * as room from './rooms/harbour.mjs';

const run = promisify(execFile);

journey('Ninety minutes, from Home to the saved report, and nothing of it is lost', { timeout: 300_000, acceptDownloads: true }, async ({ page, open, anotherPerson, address }) => {
  await open();
  const begin = await (await Home.at(page)).newWorkshop();
  await expectNoAxeFindings(page, 'New workshop: the templates');
  await begin.choose(/Light not heat/);
  await begin.name({ ...room.brief, who: 'With tables or names' });
  await expectNoAxeFindings(page, 'New workshop: the name');
  let console = await begin.start();

  // ---- Define ----
  const brief = await console.brief();
  await brief.write(room.brief.fields);
  for (const { list, sector, part, names } of room.people) await brief.addPeople({ list, sector, part, added: names.length });
  await brief.people(40).waitFor();
  await expectNoAxeFindings(page, 'The brief with forty people');
  console = await brief.toTheRunOfShow();
  await (await (await console.changeRunOfShow()).add('Quick wins', 'Possibility statements')).close();
  await (await (await console.changeRunOfShow()).add('Team actions', 'Quick wins')).close();
  await console.look('Welcome');
  await console.bringTheRoomHere();
  console = await keepsAll(console, 'Define: the welcome');

  // ---- Discover ----
  await console.next('Paired interviews');
  await console.stage.getByRole('button', { name: 'Make pairs' }).click();
  const pairs = console.stage.getByRole('list', { name: 'Pairs' }).getByRole('listitem');
  await until(page, 'everybody has a partner', () => pairs.count(), (seen) => seen === 20);
  await expectStrangersPaired(await pairs.allInnerTexts());
  console = await keepsAll(console, 'Discover: pairs');

  await console.next('Story cards');
  const stories = console.cards('Stories', 'Headline of the next story');
  for (const story of room.stories) await tell(stories, story);
  await stories.box.fill('A thirteenth story, half typed');
  console = await keepsAll(console, 'Discover: stories');
  await console.cards('Stories', 'Headline of the next story').box.fill('');

  await console.next('Retell in fours');
  const notes = console.notes();
  await notes.addingFor('Table 3');
  for (const note of room.notes.slice(0, 40)) await notes.add(note);
  await notes.addingFor('Aled, St Brannock’s Hospital');
  await notes.add(room.notes[40]);
  await notes.addingFor('Nobody in particular');
  for (const note of room.notes.slice(41, 60)) await notes.add(note);
  await notes.box.fill('Half a note, and then the bell ro');
  console = await keepsAll(console, 'Discover: sixty notes');
  const after = console.notes();
  assert.equal(await after.box.inputValue(), 'Half a note, and then the bell ro');
  for (const note of room.notes.slice(60)) await after.add(note);
  await after.count(80);
  assert.deepEqual(await after.texts(), room.notes);

  await console.next('Themes');
  const themes = console.themes();
  for (const [number, theme] of room.themes.entries()) {
    const byGrouping = number % 2 === 0;
    if (!byGrouping) await themes.add(theme.name);
    for (const words of theme.notes) await themes.tray.tick(firstLine(words));
    await (byGrouping ? themes.group(theme.name) : themes.move(theme.name));
    for (const at of theme.stories) await themes.tray.tick(room.stories[at].headline);
    await themes.move(theme.name);
    await themes.holds(theme.name, theme.notes.length + theme.stories.length);
  }
  assert.deepEqual(await themes.names(), room.themes.map(({ name }) => name));
  console = await keepsAll(console, 'Discover: eight themes');
  for (const theme of room.themes) assert.deepEqual(await console.themes().under(theme.name), [...theme.notes, ...theme.stories.map((at) => room.stories[at].headline)]);

  await console.next('Hidden vote');
  const [first, ...rest] = room.vote.turns;
  await console.vote().open(room.vote.each);
  await console.vote().cast(...first);
  console = await keepsAll(console, 'Discover: the vote, while it is open');
  for (const turn of rest) await console.vote().cast(...turn);
  await console.vote().counted(room.vote.counted);
  const whileOpen = await console.stage.innerText();
  assert.ok(!/\b24\b/.test(whileOpen), 'no total stands in the page while the vote is open');
  await console.vote().close();
  for (const theme of room.core) await console.vote().inCore(theme);
  console = await keepsAll(console, 'Discover: the vote, closed');

  await console.next('Where services meet');
  await writeAll(console.cards('Meeting places', 'Add a meeting place'), room.touchPoints, { opens: true });

  // ---- Dream ----
  await console.next('Headline from two years ahead');
  const dreams = console.cards('Dreams', 'Headline');
  await writeAll(dreams, room.dreams);
  console = await keepsAll(console, 'Dream: three dreams');

  // ---- Design ----
  await console.next('Tips exchange');
  await writeAll(console.cards('Tips', 'Add a tip'), room.tips);
  await console.next('Possibility statements');
  const statements = console.cards('Possibility statements', 'Add a statement');
  for (const { words, story, theme, fields } of room.statements) {
    await statements.add(words);
    await statements.opened().waitFor();
    await statements.tie(story);
    await statements.tie(theme);
    if (Object.keys(fields).length > 0) await statements.opened().getByText('Who is better off, what must be in place, who backs it', { exact: true }).click();
    await statements.write({ fields });
    await statements.done();
  }
  console = await keepsAll(console, 'Design: three statements');
  await console.next('Quick wins');
  await writeAll(console.cards('Quick wins', 'Add a quick win'), room.quickWins);
  await console.next('Team actions');
  await writeAll(console.cards('Actions', 'Add an action'), room.actions, { opens: true });

  // ---- Destiny ----
  await console.next('Commitments, offers, requests');
  await promise(console);
  console = await keepsAll(console, 'Destiny: promises');
  await console.next('Pledges');
  await writeAll(console.cards('Pledges', 'Add a pledge'), room.pledges.map(([words, when, buddy]) => ({ words, fields: { 'When …, I will …': when, 'Who will ask how it went': buddy } })));
  const drawer = await console.attention();
  for (const concern of room.concerns) await drawer.add(concern);
  await expectNoAxeFindings(page, 'Needs attention with four concerns');
  await drawer.close();
  await console.next('Check-in dates');
  const date = console.stage.getByRole('button', { name: /^In about 30 days: / });
  const meetAgain = (await date.innerText()).split(': ')[1];
  await date.click();
  await console.cards('Check-ins', 'Add a check-in').card('What has already changed?').waitFor();
  console = await keepsAll(console, 'Destiny: a date');
  await console.next('Closing word');
  for (const word of room.closingWords) await console.cards('Closing words', 'Add a closing word').add(word);
  await console.close();
  console = await keepsAll(console, 'Destiny: the end');
  await console.saved();

  // ---- What people leave with ----
  const outputs = await console.outputs();
  assert.deepEqual((await outputs.tally('Stories')).slice(0, 2), ['10', '2']);
  assert.deepEqual((await outputs.tally('Notes')).slice(0, 2), ['80', '0']);
  await outputs.readFirst();
  await expectNoAxeFindings(page, 'Outputs with the preview open');
  await outputs.as('Report');

  const webPage = await outputs.webPage();
  const markdown = await outputs.markdown();
  assert.match(webPage.name, /^2026-11-24_[a-z0-9-]+_report\.html$/);
  assert.match(markdown.name, /^2026-11-24_[a-z0-9-]+_report\.md$/);
  const report = readWebPage(webPage.text);
  assert.deepEqual(report.faults, [], 'a strict reader stumbles over nothing');
  expectInert(report);
  expectEverythingTyped(report, { oneLine: false });
  assert.ok(report.blocks.some((block) => block.includes(meetAgain)), 'the day we meet again');
  expectVotes(report);
  expectConsent(report, webPage.text);
  expectNobodySaid(report, 'Aled');

  const plain = readMarkdown(markdown.text);
  for (const element of ['a', 'img', 'script', 'style', 'b', 'code', 'del', 'iframe']) assert.ok(!plain.elements.has(element), `nothing that people typed became a <${element}>`);
  expectEverythingTyped(plain, { oneLine: true });
  expectVotes(plain);
  expectConsent(plain, markdown.text);
  assert.deepEqual(plain.tables.map(({ heads, rows }) => [heads, rows]), report.tables.map(({ heads, rows }) => [heads, rows.map((row) => row.map(onOneLine))]), 'both documents hold the same tables');

  // Names beside notes when they are wished for, never beside stories, and never once the workshop is anonymous.
  await outputs.sayWho();
  const named = readWebPage((await outputs.webPage()).text);
  const rows = notesOf(named);
  const saidBy = Object.fromEntries(rows.map(([, words, , who]) => [words, who]));
  assert.equal(saidBy[room.notes[0]], 'Table 3');
  assert.equal(saidBy[room.notes[40]], 'Aled');
  assert.equal(saidBy[room.notes[41]], '');
  for (const { headline, teller } of room.stories.filter(({ stays }) => !stays)) assert.ok(!sectionOf(named, headline).includes(teller.split(',')[0]), `who told “${headline}” is not named beside it`);
  await (await outputs.back()).brief().then((it) => it.makeAnonymous());
  await page.goBack();
  const anonymous = await (await Console.at(page)).outputs();
  await anonymous.as('Report');
  const last = readWebPage((await anonymous.webPage()).text);
  expectNobodySaid(last, 'Aled');
  expectEverythingTyped(last, { oneLine: false, anonymous: true });
  expectConsent(last, '');

  await expectCleanPaper(anotherPerson, webPage.text);

  // The workshop file opens elsewhere, and is the same when it is saved there.
  const file = await anonymous.workshopFile();
  assert.match(file.name, /^2026-11-24_[a-z0-9-]+_workshop\.json$/);
  const elsewhere = await (await anotherPerson({ acceptDownloads: true })).newPage();
  await elsewhere.goto(address);
  const opened = await (await Home.at(elsewhere)).open({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
  await opened.saved();
  await opened.look('Retell in fours');
  assert.deepEqual((await opened.notes().texts()).sort(), [...room.notes].sort());
  const again = await (await opened.outputs()).workshopFile();
  assert.ok(again.bytes.equals(file.bytes), 'opened elsewhere and saved again: byte for byte the same');
});

/** Reloads in the middle of a step: words, counts, choices and half-typed text are the same, and the timer goes on. */
async function keepsAll(console, where) {
  await console.saved();
  await console.startTimer();
  const [before, left, at] = [await console.everything(), await console.secondsLeft(), Date.now()];
  const day = await runOfShow(console);
  const again = await console.reload();
  await until(again.page, `${where}: the same after a reload`, () => again.everything(), (now) => now === before, 10_000).catch(async () => assert.equal(await again.everything(), before, `${where}: the same after a reload`));
  const passed = (Date.now() - at) / 1_000;
  const gone = left - await again.secondsLeft();
  assert.ok(gone >= 0 && gone <= passed + 1.5, `${where}: the timer went on (${gone} s of ${passed} s)`);
  await again.timer.getByRole('button', { name: 'Pause', exact: true }).click();
  assert.deepEqual(await runOfShow(again), day, `${where}: the run of show`);
  await expectNoAxeFindings(again.page, where);
  return again;
}

/** The steps as they stand, without the minutes that pass meanwhile. */
async function runOfShow(console) {
  const links = await console.run.getByRole('link').allInnerTexts();
  return links.map((link) => link.replace(/\d+ of (\d+ min)/, 'some of $1'));
}

async function tell(stories, { headline, happened, quote, consent, teller }) {
  await stories.add(headline);
  await stories.opened().waitFor();
  const choose = teller === 'Nobody in particular' ? {} : { 'Who it is from': teller.split(',')[0] };
  await stories.write({ fields: { 'What happened': happened, 'Best line': quote }, radio: [consent], choose });
  await stories.done();
}

/** Adds cards, then writes their fields. `opens`: a card opens for writing as soon as it is added. */
async function writeAll(cards, all, { opens = false } = {}) {
  for (const { words, from, ...rest } of all) {
    await cards.add(words);
    if (!opens) await cards.edit(words);
    await cards.opened().waitFor();
    await cards.write(rest);
    if (from) await cards.tie(from);
    await cards.done();
  }
}

async function promise(console) {
  const commitments = console.cards('Commitments', 'I will');
  await writeAll(commitments, room.commitments.map(([words, who, by]) => ({ words, fields: { 'Who promises': who }, day: by ? { 'By when': by } : {} })));
  const offers = console.cards('Offers', 'I can give');
  await writeAll(offers, room.offers.map(([words, who, to]) => ({ words, fields: { 'Who offers': who, 'Who it is for': to } })));
  const requests = console.cards('Requests', 'I need');
  for (const [words, who, to, answer, response] of room.requests) {
    await writeAll(requests, [{ words, fields: { 'Who asks': who, 'Who is asked': to } }]);
    await requests.card(words).getByRole('radio', { name: answer, exact: true }).check();
    if (response) {
      await requests.card(words).getByRole('textbox', { name: 'What was answered' }).fill(response);
      await requests.card(words).getByRole('textbox', { name: 'What was answered' }).blur();
    }
  }
}

const firstLine = (words) => words.split('\n')[0].trim();

/** Nobody sits with somebody of the same organisation. */
function expectStrangersPaired(pairs) {
  const home = new Map(room.people.flatMap(({ names, organisation }) => names.map((name) => [name, organisation])));
  for (const pair of pairs) {
    const from = [...home].filter(([name]) => pair.split(/\s*\n\s*|\s{2,}/).some((part) => part.trim() === name || part.startsWith(`${name} `))).map(([, organisation]) => organisation);
    assert.equal(new Set(from).size, from.length, `two of one organisation are paired: ${pair}`);
  }
}

/** Everything typed stands in the document, exactly as it was typed. */
function expectEverythingTyped(document, { oneLine, anonymous = false }) {
  const flat = document.blocks.map(onOneLine);
  const stands = (words, what) => {
    const found = document.blocks.some((block) => block.includes(words)) || (oneLine && flat.some((block) => block.includes(onOneLine(words))));
    assert.ok(found, `${what} stands in the document as it was typed: ${JSON.stringify(words)}`);
  };
  stands(room.brief.title, 'the title');
  stands(room.brief.topic, 'the topic');
  for (const [label, words] of Object.entries(room.brief.fields)) for (const line of words.split('\n')) stands(line, label);
  for (const { organisation } of room.people) stands(organisation, 'an organisation');

  const rows = notesOf(document);
  const shown = (words) => (oneLine ? onOneLine(words) : words);
  const under = new Map(room.themes.flatMap(({ name, notes }) => notes.map((note) => [note, name])));
  assert.deepEqual(rows.map(([number]) => number), room.notes.map((_, at) => String(at + 1)));
  const sorted = (pairs) => pairs.map(([words, theme]) => `${words} / ${theme}`).sort();
  assert.deepEqual(sorted(rows.map(([, words, theme]) => [words, theme])), sorted(room.notes.map((words) => [shown(words), under.get(words) ?? ''])), 'every note once, under its theme');

  for (const { name } of room.themes) stands(name, 'a theme');
  for (const { headline, happened, quote, stays } of room.stories) if (!stays) [headline, happened, quote].forEach((words) => stands(words, 'a story'));
  for (const { words, fields } of [...room.touchPoints, ...room.tips, ...room.dreams, ...room.statements, ...room.quickWins, ...room.actions]) {
    stands(words, 'a card');
    for (const [label, text] of Object.entries(fields)) if (!(anonymous && isName(label, text)) && label !== 'Who made it') stands(text, label);
  }
  for (const [words, who] of [...room.commitments, ...room.offers, ...room.requests, ...room.pledges]) {
    stands(words, 'a promise');
    if (who && !(anonymous && isName('Who promises', who))) stands(who, 'who is in it');
  }
  for (const [, , , , response] of room.requests) if (response) stands(response, 'an answer');
  for (const { words, owner, response, kind } of room.concerns) {
    if (kind === 'Safety or conduct') continue;
    stands(words, 'a concern');
    if (owner && !(anonymous && isName('Who takes it on', owner))) stands(owner, 'who takes it on');
    if (response) stands(response, 'an answer to a concern');
  }
  for (const word of room.closingWords) stands(word, 'a closing word');
}

/** Whether a field that says who holds the name of somebody in the room. */
function isName(label, text) {
  const names = room.people.flatMap((people) => people.names);
  return /^Who /.test(label) && names.some((name) => new RegExp(`(^|[^\\p{L}\\p{N}])${name}($|[^\\p{L}\\p{N}])`, 'iu').test(text));
}

function notesOf(document) {
  return document.tables.find(({ heads }) => heads[0] === 'No.' && heads[1] === 'Note').rows;
}

function expectVotes(document) {
  const table = document.tables.find(({ heads }) => heads.includes('Counted by hand'));
  const counted = Object.fromEntries(table.rows.map(([name, ...numbers]) => [name, numbers.map(Number)]));
  assert.deepEqual(counted, room.totals);
  const sum = (column) => Object.values(room.totals).reduce((all, numbers) => all + numbers[column], 0);
  assert.ok(document.text.includes(`3 votes each: ${sum(0)} votes were cast here by 4 people, and ${sum(1)} votes were counted by hand.`));
}

function expectConsent(document, source) {
  for (const words of room.never) assert.ok(!document.text.includes(words) && !source.includes(words), `this stays in the room: ${words}`);
  assert.ok(document.text.includes('Raised through the proper route'));
  assert.ok(document.text.includes('2 that stay in the room'));
}

/** The parts of the text from a heading to the next. */
function sectionOf(document, heading) {
  const at = document.text.lastIndexOf(heading);
  assert.ok(at >= 0, `there is a part called ${heading}`);
  const next = document.headings.map(({ text }) => document.text.indexOf(text, at + heading.length)).filter((found) => found > 0);
  return document.text.slice(at, Math.min(...next, document.text.length));
}

function expectNobodySaid(document, name) {
  const rows = notesOf(document);
  assert.ok(rows.every((row) => row.length === 3), 'no column says who said it');
  assert.ok(!document.tables.some(({ rows: all }) => all.some((row) => row.includes(name))), `${name} is in no table`);
}

/** The page holds no script, nothing that asks for anything, and a policy that would not let it. */
function expectInert({ elements, attributes }) {
  for (const element of ['script', 'img', 'iframe', 'object', 'embed', 'form', 'svg', 'base', 'link']) assert.ok(!elements.has(element), `no <${element}>`);
  assert.ok(attributes.every(({ name }) => !name.startsWith('on')), 'no handler');
  assert.ok(attributes.filter(({ name }) => name === 'href').every(({ value }) => value.startsWith('#')), 'links lead within the page only');
  const policy = attributes.find(({ name, value }) => name === 'content' && value.startsWith('default-src'));
  assert.match(policy.value, /^default-src 'none'; style-src 'sha256-/);
}

/** The web page by itself: axe finds nothing, and it prints on clean A4. */
async function expectCleanPaper(anotherPerson, html) {
  const page = await (await anotherPerson()).newPage();
  await page.setContent(html);
  await expectNoAxeFindings(page, 'the report as a web page');
  const folder = await mkdtemp(join(tmpdir(), 'lantern-paper-'));
  try {
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const paper = process.env.LANTERN_PAPER ?? join(folder, 'report.pdf');
    await writeFile(paper, pdf);
    const text = pdf.toString('latin1');
    const pages = (text.match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
    assert.ok(pages >= 10 && pages <= 30, `${pages} pages of paper`);
    assert.ok(text.includes('/MediaBox [0 0 594.95996 841.91998]') || /\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/.test(text), 'A4');
    const words = await run('pdftotext', ['-layout', paper, '-'], { maxBuffer: 1e8 }).then(({ stdout }) => stdout);
    for (const word of ['We ring each other first', 'Pilot the day-before call on Ward 7', 'Needs attention', 'Dysgaf enwau', 'Zadzwonię do trzech']) assert.ok(words.includes(word), `“${word}” is on the paper`);
    assert.ok((await readFile(paper)).length > 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
