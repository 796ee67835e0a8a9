// What all pages share: finding things by role and name, downloads, and the
// conditions under which nothing has to be waited for by the clock.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/** The text, as part of a regular expression. */
export const literally = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A name that begins with these words. */
export const beginning = (text) => new RegExp(`^\\s*${literally(text)}`, 'u');

/** A name that is these words and then only a number: a heading with its count. */
export const counted = (text) => new RegExp(`^\\s*${literally(text)}\\s*\\d*\\s*$`, 'u');

/** Does what `press` does and gives the file that comes of it. */
export async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString('utf8') };
}

/** Waits until `look` gives something `good`; says what it gave last if it never does. Asks, frame by frame; never sleeps. */
export async function until(page, what, look, good = Boolean, patience = 15_000) {
  const before = Date.now();
  for (;;) {
    const seen = await look();
    if (good(seen)) return seen;
    assert.ok(Date.now() - before < patience, `${what}, but it is ${JSON.stringify(seen)}`);
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => done()); setTimeout(done, 100); }));
  }
}

/** Where the focus is, in words; "body" when it is lost. */
export const focused = (page) => page.evaluate(() => {
  const at = document.activeElement;
  if (!at || at === document.body || at === document.documentElement) return 'body';
  const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '';
  return `${at.localName}${at.id ? `#${at.id}` : ''} ${name.trim().replace(/\s+/g, ' ').slice(0, 60)}`.trim();
});

/** The focus comes to what is called so: it goes there a frame after the press that sent it. Gives where it is, in words. */
export async function expectFocusOn(page, wanted) {
  const is = typeof wanted === 'string' ? (at) => at.includes(wanted) : (at) => wanted.test(at);
  return until(page, `the focus is on ${wanted}`, () => focused(page), is);
}

/** The focus comes to rest on something: never on the page itself. */
export async function expectFocusKept(page, after) {
  await until(page, `after ${after} the focus is on something`, () => focused(page), (at) => at !== 'body', 3_000);
}
