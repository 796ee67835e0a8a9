// What people leave with: the whole pack and each kind of file on a press, from
// the press until the browser has the file, and the longest time for which the
// page stood still meanwhile.

import { pause } from './browser.mjs';

const FILES = [
  'Record as a Word document',
  'Record as a web page',
  'Notes as a table (CSV)',
  'Action tracker as an Excel workbook',
  'Picture of the positive core (PNG)',
];
const PACK = 'The whole pack';

export async function leave(page, url, hash, note) {
  await page.goto(`${url}${hash}`);
  await page.getByRole('heading', { level: 1, name: 'What goes out, and what stays in' }).waitFor();
  await pause(1_000);
  const all = [];
  for (const name of FILES) all.push(await pressed(page, name));
  const pack = await pressed(page, PACK);
  note('one file: slowest, press to file', Math.max(...all.map(({ took }) => took)));
  note('one file: longest task', Math.max(...all.map(({ longest }) => longest)));
  note('whole pack: press to file', pack.took);
  note('whole pack: longest task', pack.longest);
}

async function pressed(page, name) {
  const button = page.getByRole('button').filter({ hasText: `: ${name}` });
  await button.scrollIntoViewIfNeeded();
  await page.evaluate(() => bench.tasks.splice(0));
  const start = performance.now();
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const took = performance.now() - start;
  await download.path();
  await pause(300);
  // Tasks under 50 ms are not told.
  const longest = await page.evaluate(() => Math.max(0, ...bench.tasks));
  return { took, longest };
}
