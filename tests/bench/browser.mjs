// A browser of its own for every measurement, with a profile on the disk: in a
// private window the database lives in memory, and saving would cost nothing.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../journeys/harness/chromium.mjs';

const { chromium } = createRequire(new URL('../journeys/package.json', import.meta.url))('playwright-core');
const inPage = readFileSync(new URL('in_page.js', import.meta.url), 'utf8');
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const MEGABYTE = 1024 * 1024;

export const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** A page with the clock of in_page.js in it; `close` takes the profile away too. */
export async function openPage() {
  const profile = mkdtempSync(join(tmpdir(), 'lantern-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? undefined,
    headless: true,
    viewport: { width: 1600, height: 900 },
    locale: 'en-GB',
    args: flags,
  });
  context.setDefaultTimeout(120_000);
  await context.addInitScript(inPage);
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  return { page: context.pages()[0], close };
}

/** Runs `act` under the page's clock, until the page has come to rest and says that everything is saved. */
export async function gesture(page, act, { frames = false } = {}) {
  await page.evaluate((frames) => bench.watch(frames), frames);
  await act();
  await page.evaluate(() => bench.stopFrames());
  await pause(150);
  await page.waitForFunction(() => document.querySelector('.saved').textContent.trim().startsWith('Saved'));
  return page.evaluate(() => bench.rest());
}

/** Moves the mouse along these points, about a hundred moves a second. */
export async function moveAlong(page, points, milliseconds) {
  const start = performance.now();
  for (let share = 0; share < 1;) {
    share = Math.min((performance.now() - start) / milliseconds, 1);
    const at = share * (points.length - 1);
    const from = points[Math.floor(at)];
    const to = points[Math.ceil(at)];
    await page.mouse.move(from.x + (to.x - from.x) * (at % 1), from.y + (to.y - from.y) * (at % 1));
    await pause(6);
  }
}

/** What the page takes, in MB, after everything that is no longer needed has been given back. */
export async function memory(page) {
  const debug = await page.context().newCDPSession(page);
  await debug.send('HeapProfiler.enable');
  await debug.send('HeapProfiler.collectGarbage');
  await debug.send('HeapProfiler.collectGarbage');
  const { usedSize } = await debug.send('Runtime.getHeapUsage');
  await debug.detach();
  const wasm = await page.evaluate(() => bench.wasm?.memory?.buffer.byteLength ?? 0);
  return { heap: usedSize / MEGABYTE, wasm: wasm / MEGABYTE, process: await processMegabytes(page) };
}

/** The share of the machine's memory that the process that draws the page takes; null where /proc does not tell. */
async function processMegabytes(page) {
  const debug = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await debug.send('SystemInfo.getProcessInfo');
  await debug.detach();
  // Chromium keeps a spare one ready; ours has worked most.
  const [ours] = processInfo.filter(({ type }) => type === 'renderer').sort((a, b) => b.cpuTime - a.cpuTime);
  try {
    return Number(readFileSync(`/proc/${ours.id}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)[1]) / 1024;
  } catch {
    return null;
  }
}
