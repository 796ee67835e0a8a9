// The ground every other journey stands on: the release build runs from any
// sub-path, under the strict policy, from our own origin alone.

import assert from 'node:assert/strict';
import { policy } from '../../tools/policy.mjs';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';

journey('The release build opens on Home from a sub-path, under the strict policy', async ({ page, address, open, requests }) => {
  const response = await open();
  assert.ok(response.headers()['content-security-policy'].startsWith(policy));
  assert.equal(await page.locator('head > meta').first().getAttribute('content'), policy);

  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  await expectNoAxeFindings(page, 'Home, the first time');

  assert.ok(requests.every((url) => url.startsWith(address)), 'everything is asked for under the sub-path');
  const wasm = requests.filter((url) => url.endsWith('.wasm'));
  assert.equal(wasm.length, new Set(wasm).size, `each piece of WebAssembly is fetched once: ${wasm.join(' ')}`);
});

journey('Every script, style and WebAssembly has a hash in its name and an integrity attribute', async ({ page, open }) => {
  await open();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const checked = await page.locator('script, link[rel="stylesheet"], link[rel="modulepreload"], link[rel="preload"]:not([as="font"])').evaluateAll(
    (elements) => elements.map((element) => ({ address: element.getAttribute('src') ?? element.getAttribute('href'), integrity: element.integrity })),
  );
  for (const { address, integrity } of checked) {
    assert.ok(address, 'nothing is inline');
    if (!address.startsWith('./snippets/')) assert.match(address, /-[0-9a-f]{8,16}(_bg)?\.(js|css|wasm)$/);
    assert.match(integrity, /^sha384-/, `${address} has an integrity attribute`);
  }
  for (const kind of ['.js', '.css', '.wasm']) assert.ok(checked.some(({ address }) => address.endsWith(kind)), `the page names a ${kind} file`);
});

journey('WebAssembly that was altered on its way is not run, and the page says that something is wrong', async ({ page, open, expectFault }) => {
  expectFault(/integrity/);
  expectFault(/page error/);
  await page.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    const oneSectionMore = Buffer.from([0, 2, 1, 0x78]); // still a valid module
    await route.fulfill({ response, body: Buffer.concat([await response.body(), oneSectionMore]) });
  });
  await open();
  await page.locator('.rescue').getByRole('heading').waitFor(); // after one reload, in vain
  assert.equal(await page.evaluate(() => Boolean(window.wasmBindings)), false);
  await expectNoAxeFindings(page, 'the page that says why Lantern does not start');
});
