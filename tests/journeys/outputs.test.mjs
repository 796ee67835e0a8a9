// What people leave with: every file of the example that the page of outputs
// offers, saved in the browser and opened by software that is not Lantern's. Then
// somebody takes a story back, and it is in none of them. A crowded workshop is
// packed while the page lives.

import assert from 'node:assert/strict';
import { readMarkdown, readWebPage } from './harness/document.mjs';
import { eventsOf, expectStrictXml, expectValidPage, partsOf, rowsOf, textOf } from './harness/files.mjs';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { Console } from './pages/console.mjs';
import { Home } from './pages/home.mjs';
import { until } from './pages/shared.mjs';
import { workshopFile } from '../bench/workshop_file.mjs';

const audiences = ['Record', 'Report', 'Two-page brief', 'Public version', 'Policy brief', 'Case studies', 'Tips sheet', 'Thank-you text'];
/** A story of the example, and what stands only in it. */
const story = { headline: 'What was the dog called?', quote: 'That bed went past nine people with lanyards' };

async function example(page, address) {
  await page.goto(address);
  return (await Home.at(page)).tryTheExample();
}

const ending = (name) => name.split('.').at(-1);
const of = (files, kind) => files.filter(({ name }) => ending(name) === kind);

journey('Every file of the example opens elsewhere, and a story that is taken back is in none of them', { timeout: 300_000, acceptDownloads: true }, async ({ page, context, address, anotherPerson }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(address).origin });
  const console = await example(page, address);
  let outputs = await console.outputs();
  await expectNoAxeFindings(page, 'Outputs of the example');
  const files = await outputs.everyFile(audiences);
  for (const [kind, least] of Object.entries({ docx: 8, md: 8, html: 14, xlsx: 1, csv: 2, ics: 1, svg: 1, png: 1, zip: 1 })) {
    assert.ok(of(files, kind).length >= least, `${least} files that end in ${kind}: ${files.map(({ name }) => name).join(' ')}`);
  }
  await expectPacked(page, files);
  await expectPages(anotherPerson, of(files, 'html'));
  await expectTables(files);
  for (const { name, text } of of(files, 'md')) assert.equal(readMarkdown(text).headings[0]?.level, 1, name);
  await expectPicture(page, files);
  const copied = await outputs.copy('Record');
  expectRich(copied);
  const holding = [...files.map(({ name, bytes }) => ({ name, text: textOf(bytes) })), { name: 'the clipboard', text: copied.html + copied.plain }];
  const held = holding.filter(({ text }) => text.includes(story.headline) || text.includes(story.quote)).map(({ name }) => name);
  for (const kind of ['record.docx', 'record.html', 'record.md', 'notes.csv', 'positive-core.svg', 'pack.zip', 'the clipboard']) assert.ok(held.some((name) => name.endsWith(kind)), `the story is in ${kind}`);

  // Taken back.
  await outputs.back();
  await console.look('Story cards');
  const stories = console.cards('Stories', 'Headline of the next story');
  await stories.edit(story.headline);
  await stories.write({ radio: ['Stay in this room'] });
  await stories.done();
  await console.saved();
  outputs = await console.outputs();
  const after = await outputs.everyFile(audiences);
  assert.equal(after.length, files.length);
  const { html, plain } = await outputs.copy('Record');
  for (const words of [story.headline, story.quote]) {
    for (const { name, bytes } of after) {
      // The workshop file holds everything, also what stays in the room; the page says so.
      const left = ending(name) === 'zip' ? { ...partsOf(bytes) } : { [name]: bytes };
      for (const [part, content] of Object.entries(left)) if (!part.endsWith('_workshop.json')) assert.ok(!textOf(content).includes(words), `“${words}” is in ${name}: ${part}`);
    }
    assert.ok(!html.includes(words) && !plain.includes(words), `“${words}” is in the clipboard`);
  }
});

/** The pack holds every kind of file; all XML in it and beside it is XML. */
async function expectPacked(page, files) {
  for (const { name, bytes } of files) {
    if (['docx', 'xlsx', 'zip'].includes(ending(name))) await expectStrictXml(page, name, partsOf(bytes));
  }
  const [pack] = of(files, 'zip');
  const inside = partsOf(pack.bytes);
  const names = Object.keys(inside);
  assert.equal(names[0], 'READ-ME.txt');
  const readMe = textOf(inside['READ-ME.txt']);
  for (const name of names.slice(1)) {
    assert.ok(readMe.includes(name), `the text says what ${name} is`);
    if (/\.(docx|xlsx)$/.test(name)) await expectStrictXml(page, name, partsOf(inside[name]));
  }
  for (const kind of ['report.docx', 'report.html', 'record.docx', 'record.md', 'two-page-brief.docx', 'public-version.html', 'thank-you.md', 'action-tracker.xlsx', 'calendar.ics', 'promises.csv', 'notes.csv', 'positive-core.svg', 'positive-core.png', 'workshop.json']) {
    assert.ok(names.some((name) => name.endsWith(`_${kind}`)), `${kind} is in the pack: ${names.join(' ')}`);
  }
}

/** By the letter of the standard, without a finding of axe, and the brief on two pages of A4. */
async function expectPages(anotherPerson, pages) {
  const elsewhere = await anotherPerson();
  for (const { name, text } of pages) {
    assert.deepEqual(readWebPage(text).faults, [], name);
    await expectValidPage(text, name);
    // A page of its own: the policy of one would forbid the style of the next.
    const reader = await elsewhere.newPage();
    await reader.setContent(text);
    await expectNoAxeFindings(reader, name);
    if (name.endsWith('_two-page-brief.html')) {
      const pdf = (await reader.pdf({ preferCSSPageSize: true })).toString('latin1');
      const paper = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
      assert.equal(paper.length, 2, 'the two-page brief is two pages');
    }
    await reader.close();
  }
}

/** Rows of one length; every promise with a day is in the calendar on that day; and the workbook holds each promise. */
function expectTables(files) {
  const table = (kind) => rowsOf(of(files, 'csv').find(({ name }) => name.endsWith(`_${kind}.csv`)).bytes);
  const [notes, promises] = [table('notes'), table('promises')];
  assert.ok(notes.filter(({ kind }) => kind === 'note').length >= 50);
  assert.ok(promises.length >= 20);
  const events = eventsOf(of(files, 'ics')[0].bytes);
  const own = events.filter(({ summary }) => !/^(Suggested|Check-in): /.test(summary));
  const dated = promises.filter(({ due }) => due);
  assert.deepEqual(own.map(({ day }) => day).sort(), dated.map(({ due }) => due).sort());
  const workbook = textOf(of(files, 'xlsx')[0].bytes).replaceAll('&amp;', '&');
  for (const { commitment } of promises) assert.ok(workbook.includes(commitment.replace(/^'/, '').split('\n')[0]), `“${commitment}” is in the workbook`);
}

/** SVG is XML with a name and a description; the PNG is a picture of its size, and not of one colour. */
async function expectPicture(page, files) {
  const [svg] = of(files, 'svg');
  await expectStrictXml(page, svg.name, { [svg.name]: svg.bytes });
  assert.match(svg.text, /role="img" aria-labelledby="title desc"/);
  const [png] = of(files, 'png');
  assert.match(png.name, /_positive-core\.png$/);
  const seen = await page.evaluate(async (coded) => {
    const bytes = Uint8Array.from(atob(coded), (sign) => sign.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(200, 141);
    const pen = canvas.getContext('2d');
    pen.drawImage(picture, 0, 0, 200, 141);
    const { data } = pen.getImageData(0, 0, 200, 141);
    const colours = new Set();
    for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 4).join());
    return { wide: picture.width, high: picture.height, colours: colours.size, corner: [...data.slice(0, 4)] };
  }, png.bytes.toString('base64'));
  assert.deepEqual([seen.wide, seen.high], [3508, 2481]);
  assert.ok(seen.colours > 200, `${seen.colours} colours`);
  assert.equal(seen.corner[3], 255, 'paper reaches into the corner');
}

/** What Word, Outlook and Teams paste: headings, lists and tables; and the same in letters. */
function expectRich({ html, plain }) {
  const { headings, tables, elements } = readWebPage(`<!DOCTYPE html><title>Pasted</title>${html}`);
  assert.equal(headings.filter(({ level }) => level === 1).length, 1);
  assert.ok(headings.filter(({ level }) => level === 2).length >= 8, 'headings');
  assert.ok(tables.length >= 4 && tables.every(({ heads, rows }) => rows.length > 0 && rows.every((row) => row.length === heads.length)), 'tables');
  for (const element of ['ul', 'li', 'blockquote', 'b']) assert.ok(elements.has(element), element);
  for (const element of ['script', 'style', 'img', 'iframe', 'a']) assert.ok(!elements.has(element), element);
  assert.match(plain, /^# Home, and not alone\n/);
}

journey('A browser that does not let Lantern copy says so, and what else to do', async ({ page, context, address }) => {
  await context.addInitScript(() => { Clipboard.prototype.write = () => Promise.reject(new DOMException('no', 'NotAllowedError')); });
  await (await example(page, address)).outputs();
  const button = page.getByRole('button', { name: /^Copy ?: Record as rich text/ });
  await button.click();
  await page.getByRole('status').getByText('This browser did not let Lantern copy.', { exact: false }).waitFor();
  await expectNoAxeFindings(page, 'Outputs: not copied');
});

journey('A thousand notes are packed while the page lives, and it is said how far it is', { timeout: 120_000, acceptDownloads: true }, async ({ page, address }) => {
  await page.goto(address);
  const console = await (await Home.at(page)).open({ name: 'crowd.json', mimeType: 'application/json', buffer: workshopFile(1_000) });
  await (await console.saved()).outputs();
  await page.evaluate(() => {
    window.told = new Set();
    const look = () => document.querySelectorAll('[role=status]').forEach((status) => { if (status.textContent) window.told.add(status.textContent.trim()); });
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Save ?: The whole pack/ }).click()]);
  assert.match(download.suggestedFilename(), /_pack\.zip$/);
  const told = await until(page, 'it is said that the pack is saved', () => page.evaluate(() => [...window.told]), (all) => all.some((words) => words.startsWith('Saved ')));
  assert.ok(told.some((words) => /^Making the pack: \d+ of \d+$/.test(words)), `how far it is was said: ${told.join(' | ')}`);
  assert.equal(await page.getByText(/^Making the pack/).count(), 0, 'and no longer is');
  await Console.at(page);
});
