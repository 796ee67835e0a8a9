// What a first visit loads, and what comes after it: Home stands on one small
// piece of the program; the rest is fetched by itself at once, and after that
// nothing is asked of the network any more. A rest that does not come, or not
// whole, is said in a sentence and can be asked for again.

import assert from 'node:assert/strict';
import { brotliCompressSync } from 'node:zlib';
import { firstLoadLimit } from '../../tools/limit.mjs';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { Console } from './pages/console.mjs';
import { Home } from './pages/home.mjs';
import { Outputs } from './pages/outputs.mjs';
import { until } from './pages/shared.mjs';

const rest = /\/lantern-rest-[0-9a-f]+\.wasm$/;
const font = /\.woff2$/;
/** What comes once Home stands. */
const later = /\/lantern-rest-[^/]*$|-latin-ext-[^/]*$/;

/** Until everything that is fetched by itself is here. */
const allIsHere = async (page, go) => {
  const [response] = await Promise.all([page.waitForResponse(rest), go()]);
  await response.finished();
  await page.waitForLoadState('networkidle');
};

journey('Home stands, whole, on less than the first load may weigh', async ({ page, context, address }) => {
  const loaded = [];
  context.on('requestfinished', (request) => loaded.push(request));
  let letGo;
  const held = new Promise((done) => { letGo = done; });
  await page.route(later, async (route) => {
    await held;
    await route.continue();
  });
  // By itself. What is held may hold the browser's "load" as well, so that is not waited for.
  await Promise.all([page.waitForRequest(rest), page.goto(address, { waitUntil: 'commit' })]);
  await Home.at(page);
  const fonts = '700 1em "Atkinson Hyperlegible Next", 700 1em "Brygada 1918"';
  await until(page, 'Home has its fonts', () => page.evaluate((both) => both.split(', ').every((one) => document.fonts.check(one)), fonts));

  const sizes = await Promise.all(loaded.map(async (request) => {
    const body = await (await request.response()).body();
    return { name: new URL(request.url()).pathname, bytes: font.test(request.url()) ? body.length : brotliCompressSync(body).length };
  }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const listing = sizes.map(({ name, bytes }) => `${name} ${bytes}`).join('\n  ');
  assert.ok(!sizes.some(({ name }) => later.test(name)), 'Home needs nothing of what comes later');
  for (const kind of [/\/$/, /\.js$/, /\.css$/, /_bg\.wasm$/, font]) assert.ok(sizes.some(({ name }) => kind.test(name)), `${kind} is part of it:\n  ${listing}`);
  assert.ok(total < firstLoadLimit, `${total} bytes:\n  ${listing}`);
  console.log(`The first load, as the browser saw it: ${total.toLocaleString('en-GB')} bytes with brotli.`);

  // Pressed before the rest is here: it happens when it is.
  await page.getByRole('button', { name: 'Try the example' }).click();
  await page.getByRole('status').filter({ hasText: 'Fetching the rest of Lantern' }).waitFor();
  letGo();
  await Console.at(page);
});

journey('After the first load the network can go: console, outputs, room screen and example still open', async ({ page, context, address, open, requests }) => {
  await allIsHere(page, open);
  const before = requests.length;
  await context.setOffline(true);

  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(/An empty run of show/);
  await begin.name({ title: 'Without a network', topic: 'What still works', who: 'With tables or names' });
  const own = await (await begin.start()).saved();
  const example = await (await own.home()).tryTheExample();
  await example.saved();
  const workshop = new URL(page.url()).hash.split('/').slice(0, 3).join('/');
  await page.evaluate((hash) => { location.hash = hash; }, `${workshop}/outputs`);
  const report = await (await (await Outputs.at(page)).readFirst()).innerText();
  assert.ok(report.length > 2_000, 'the report can be read'); // and saved, but this browser counts its own downloads as network
  await page.evaluate((hash) => { location.hash = hash; }, `${workshop}/room`);
  await page.getByRole('navigation', { name: 'Run of show' }).waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).first().waitFor();

  const asked = requests.slice(before).filter((url) => url.startsWith(address));
  // But the browser fetches the icon of its tab as it likes.
  assert.deepEqual(asked.filter((url) => !/\/icon-[^/]*$/.test(url)), [], 'nobody is asked for anything');
});

for (const [what, { spoil, faults }] of Object.entries({
  'does not come': { spoil: (route) => route.abort('internetdisconnected'), faults: [/request failed: .*rest/, /ERR_INTERNET_DISCONNECTED/] },
  'comes altered': {
    spoil: async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: Buffer.concat([await response.body(), Buffer.from([0, 2, 1, 0x78])]) });
    },
    faults: [/integrity/],
  },
})) {
  journey(`A rest that ${what} is said in a sentence, and trying again goes on where one was`, async ({ page, address, open, expectFault }) => {
    [...faults, /Failed to fetch/].forEach(expectFault);
    await page.route(rest, spoil);
    await open();
    const home = await Home.at(page);
    const said = page.getByRole('status').filter({ hasText: 'could not fetch the rest' });
    assert.equal(await said.count(), 0, 'nobody waits, so nothing is said');
    await home.main.getByRole('button', { name: 'Try the example' }).click();
    await said.waitFor();
    await expectNoAxeFindings(page, `Home when the rest of the program ${what}`);
    await said.getByRole('button', { name: 'Try again' }).click();
    await said.waitFor(); // in vain

    await page.unroute(rest, spoil);
    await said.getByRole('button', { name: 'Try again' }).click();
    await (await Console.at(page)).saved();
    assert.equal(await said.count(), 0, 'what was said is gone');

    // The same at an address inside the workshop.
    const inside = page.url();
    assert.ok(inside.startsWith(`${address}#/workshop/`));
    await page.goto('about:blank');
    await page.route(rest, spoil);
    await page.goto(inside);
    await page.getByRole('heading', { level: 1, name: 'The rest of Lantern is not here yet' }).waitFor();
    await expectNoAxeFindings(page, `a workshop when the rest of the program ${what}`);
    await page.unroute(rest, spoil);
    await page.getByRole('button', { name: 'Try again' }).click();
    await Console.at(page);
  });
}

journey('Once it has been here, Lantern opens and reloads without a network, also in the middle of a workshop', { serviceWorkers: 'allow' }, async ({ page, context, open, expectFault }) => {
  expectFault(/not-kept/);
  expectFault(/request failed: .* net::ERR_INTERNET_DISCONNECTED/);
  await open();
  await Home.at(page);
  await page.getByRole('button', { name: 'Try the example' }).click();
  await Console.at(page);
  const question = await page.locator('#question').innerText();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await Console.at(page);
  assert.equal(await page.locator('#question').innerText(), question);
  const another = await context.newPage();
  await open('', another);
  await Home.at(another);
  // Proof that the network is really gone.
  await assert.rejects(page.evaluate(() => fetch('./not-kept', { cache: 'no-store' })));
});
