// A journey is what one person does with the release build, from a clean
// browser on. It runs on the built folder, under a sub-path, behind a static
// server with the strict policy, and fails not only where it asserts, but on
// any error on a page, anything the policy blocked, anything written to the
// console as an error, and any request to another origin.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../../../tools/static-server.mjs';
import { launchChromium } from './chromium.mjs';

export { expectNoAxeFindings, expectStrongContrast } from './axe.mjs';

export const dist = process.env.LANTERN_DIST ?? fileURLToPath(new URL('../../../dist/', import.meta.url));
export const base = '/some/where/';
const failures = fileURLToPath(new URL('../.failures/', import.meta.url));

/** How many times slower pages run than this machine: `LANTERN_SLOWER=6 tools/test journeys` finds journeys that race with the page. */
const slower = Number(process.env.LANTERN_SLOWER ?? 1);

async function slowDown(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

let started;
const start = () => {
  assert.ok(existsSync(`${dist}/index.html`), 'There is no release build. Make one: trunk build --release');
  started ??= Promise.all([launchChromium(), serveFolder(dist, { base })]);
  return started;
};

after(async () => {
  if (!started) return;
  const [browser, server] = await started;
  await browser.close();
  await server.close();
});

/**
 * Runs `steps` as a test named by the sentence `name`. They are given:
 * - `page`: a first page, still blank; `address`: where Lantern is; `open(hash)`: goes there and waits for Home or what `hash` names;
 * - `context`: this person's browser, for further windows; `anotherPerson(options)`: a browser that shares nothing with it;
 * - `expectFault(pattern)`: a fault that this journey provokes on purpose and that must then have been seen.
 * `options` are Playwright's for a context (`viewport`, `hasTouch`, `locale`, `colorScheme` …), and `timeout` in milliseconds.
 */
export function journey(name, options, steps) {
  if (typeof options === 'function') return journey(name, {}, options);
  const { timeout = 120_000, skip = false, ...contextOptions } = options;
  return test(name, { timeout, skip }, async () => {
    const [browser, { url: address }] = await start();
    const faults = watchFor(new URL(address).origin);
    const contexts = [];
    const anotherPerson = async (own = {}) => {
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce', viewport: { width: 1280, height: 800 }, serviceWorkers: 'block', // they would hide requests from the journeys
         ...contextOptions, ...own });
      context.setDefaultTimeout(15_000);
      contexts.push(context);
      await faults.watch(context);
      return context;
    };
    try {
      const context = await anotherPerson();
      const page = await context.newPage();
      const open = (hash = '', on = page) => on.goto(`${address}${hash}`);
      await steps({ page, context, address, open, anotherPerson, expectFault: faults.expect, requests: faults.requests });
      faults.check();
    } catch (error) {
      await picture(contexts, name);
      throw error;
    } finally {
      await Promise.all(contexts.map((context) => context.close()));
    }
  });
}

function watchFor(origin) {
  const seen = [];
  const expected = [];
  const requests = [];
  const note = (fault) => seen.push(fault);

  async function watch(context) {
    context.on('request', (request) => {
      const url = request.url();
      requests.push(url);
      if (!/^(data|blob|about):/.test(url) && new URL(url).origin !== origin) note(`request to another origin: ${url}`);
    });
    context.on('requestfailed', (request) => {
      const why = request.failure()?.errorText ?? '';
      if (why !== 'net::ERR_ABORTED') note(`request failed: ${request.url()} ${why}`);
    });
    context.on('console', (message) => {
      if (message.type() === 'error') note(`console error: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => note(`page error: ${error.error().stack ?? error.error()}`));
    await context.addInitScript(() => addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
      console.error(`blocked by the policy: ${violatedDirective} ${blockedURI} at ${sourceFile}:${lineNumber}`);
    }));
    context.on('page', (page) => page.on('crash', () => note('the page crashed')));
    if (slower > 1) context.on('page', (page) => slowDown(page).catch(() => {})); // closed again already: nothing to slow
  }

  function check() {
    for (const pattern of expected) assert.ok(seen.some((fault) => pattern.test(fault)), `This journey was to provoke ${pattern}, but nothing like it was seen.`);
    const unexpected = seen.filter((fault) => !expected.some((pattern) => pattern.test(fault)));
    assert.equal(unexpected.length, 0, `Nothing of this may happen:\n  ${unexpected.join('\n  ')}`);
  }

  return { watch, check, requests, expect: (pattern) => expected.push(pattern) };
}

async function picture(contexts, name) {
  mkdirSync(failures, { recursive: true });
  const stem = name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80);
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
    const path = `${failures}${stem}-${index + 1}.png`;
    await page.screenshot({ path, timeout: 5_000 }).then(() => console.log(`A picture of the page as it was: ${path}`)).catch(() => {});
  }
}
