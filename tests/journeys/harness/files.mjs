// Opens the files that Lantern hands out with software that is not Lantern's:
// ZIP files, and the Word files and workbooks that are ZIP files; calendars,
// tables, web pages. Whatever a strict reader stumbles over fails the journey.

import assert from 'node:assert/strict';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { HtmlValidate } from 'html-validate';
import ical from 'ical.js';

const packed = (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The parts of a ZIP file by name. */
export const partsOf = (bytes) => unzipSync(new Uint8Array(bytes));

/** All text in a file, the parts of ZIP files within it too, calendar lines unfolded. */
export function textOf(bytes) {
  if (packed(bytes)) return Object.entries(partsOf(bytes)).map(([name, part]) => `${name}\n${textOf(part)}`).join('\n');
  return new TextDecoder().decode(bytes).replaceAll('\r\n ', '');
}

/** A table, every row as long as its headings. */
export function rowsOf(bytes) {
  return parseCsv(Buffer.from(bytes), { bom: true, columns: true, relax_column_count: false, record_delimiter: '\r\n' });
}

/** The events of a calendar: day and what it says. */
export function eventsOf(bytes) {
  const calendar = new ical.Component(ical.parse(new TextDecoder().decode(bytes)));
  return calendar.getAllSubcomponents('vevent').map((part) => {
    const event = new ical.Event(part);
    return { day: event.startDate.toString(), summary: event.summary, words: event.description };
  });
}

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  // The page's one style sheet stands in it, so that it needs nothing from anywhere.
  rules: { 'no-inline-style': 'error', 'require-sri': 'off' },
});

/** A web page by the letter of the standard, content models and all. */
export async function expectValidPage(html, name) {
  const { results } = await validator.validateString(html);
  const faults = results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} at ${line}:${column} ${html.split('\n')[line - 1].slice(Math.max(0, column - 40), column + 80)}`));
  assert.deepEqual(faults, [], `the HTML of ${name}`);
}

/** Every XML part is XML to the browser's own strict reader; answers those parts, parsed no further. */
export async function expectStrictXml(page, name, parts) {
  for (const [part, bytes] of Object.entries(parts)) {
    if (!/\.(xml|rels|svg|vml)$/.test(part)) continue;
    const fault = await page.evaluate((text) => {
      const tree = new DOMParser().parseFromString(text, 'application/xml');
      return tree.querySelector('parsererror')?.textContent ?? null;
    }, new TextDecoder().decode(bytes));
    assert.equal(fault, null, `${name}: ${part}`);
  }
}
