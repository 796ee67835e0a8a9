// When the program itself stops, and when a file is not what it should be: the
// page that hands over the data is drawn without WebAssembly, and a file that
// is refused is refused with the sentence that is true of it, and changes nothing.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { Console } from './pages/console.mjs';
import { Home } from './pages/home.mjs';
import { downloaded, expectFocusOn } from './pages/shared.mjs';

const words = ['A note before the crash', 'Nodyn – notatka – نوٹ 🙂', 'Line one\nline two'];

async function begin(page, address) {
  await page.goto(address);
  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(/An empty run of show/);
  await begin.name({ title: 'Crashed', topic: 'What is handed over', who: 'With tables or names' });
  const console = await begin.start();
  await (await (await console.changeRunOfShow()).add('Notes')).close();
  await console.look('Notes');
  for (const note of words) await console.notes().add(note);
  return console.saved();
}

/** No way to crash is built into Lantern, so the ground is taken from under it. */
const crashes = {
  // Every change needs an id, and every id needs chance: without it the program panics, and its hook says so.
  'a panic in the middle of a press': {
    faults: [/panicked at/, /page error/],
    provoke: async (page, console) => {
      await page.evaluate(() => { Object.defineProperty(crypto, 'getRandomValues', { configurable: true, value() { throw new DOMException('no more chance', 'OperationError'); } }); });
      await console.notes().box.fill('The note that was too much');
      await console.notes().box.press('Enter');
      await page.evaluate(() => { delete crypto.getRandomValues; });
    },
    drafts: true,
  },
  // A trap that no panic hook can report: the machine itself stops, in the middle of whatever it was doing.
  'a trap in the machine': {
    faults: [/page error: RuntimeError/],
    provoke: (page) => page.evaluate(() => new Promise((done) => {
      setTimeout(() => { setTimeout(done); window.kept.exports.__wbindgen_destroy_closure(1, 99_999_999); });
    })),
  },
};

for (const [what, { faults, provoke, drafts = false }] of Object.entries(crashes)) {
  journey(`After ${what} a plain page hands over every note, and Reload brings the workshop back`, async ({ page, context, address, expectFault }) => {
    faults.forEach(expectFault);
    await context.addInitScript(() => {
      window.kept = {};
      for (const name of ['instantiate', 'instantiateStreaming']) {
        const real = WebAssembly[name];
        WebAssembly[name] = async (...all) => {
          const made = await real.apply(WebAssembly, all);
          window.kept.exports ??= (made.instance ?? made).exports; // the first piece has what wasm-bindgen exports
          return made;
        };
      }
    });
    const console = await begin(page, address);
    await provoke(page, console);
    const heading = page.getByRole('heading', { level: 1, name: 'Something went wrong. What you wrote is kept.' });
    await heading.waitFor();
    await expectFocusOn(page, /^h1 Something went wrong/);
    await expectNoAxeFindings(page, `the rescue page after ${what}`);
    // Whatever is left of WebAssembly, the page does not need it.
    await page.evaluate(() => { delete window.WebAssembly; delete window.kept; });
    assert.equal(await page.getByRole('navigation', { name: 'Run of show' }).count(), 0, 'what has stopped cannot be pressed');

    const file = await downloaded(page, () => page.getByRole('button', { name: 'Download everything' }).click());
    assert.match(file.name, /^lantern-rescue-[\d-]+\.json$/);
    const rescue = JSON.parse(file.text);
    assert.equal(rescue.lanternRescue, 1);
    assert.equal(rescue.changes.failure, null);
    const all = rescue.changes.records.map(({ value }) => value).join('\n');
    for (const note of words) assert.ok(all.includes(JSON.stringify(note).slice(1, -1)), `the file holds ${JSON.stringify(note)}`);
    await page.getByText(/^Handed over: \d+ records\.$/).waitFor();
    if (drafts) assert.ok(rescue.localStorage.records.some(({ value }) => value.includes('The note that was too much')), 'and what was half typed');

    await page.getByRole('button', { name: 'Reload' }).click();
    const again = await Console.at(page);
    assert.deepEqual(await again.notes().texts(), words);

    // The rescue file opens again, as a workshop of its own.
    const home = await again.home();
    await home.choose({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
    const dialog = home.refusal();
    await dialog.getByText(/^This is a rescue file/).waitFor();
    await expectNoAxeFindings(page, 'a rescue file, chosen');
    await dialog.getByRole('button', { name: 'Open what can be read' }).click();
    const rescued = await (await Console.at(page)).look('Notes');
    assert.deepEqual(await rescued.notes().texts(), words);
  });
}

const refused = {
  'an empty file': [{ name: 'empty.json', bytes: Buffer.alloc(0) }, 'This file is empty.'],
  'a picture': [{ name: 'photo.json', bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]) }, /^This is not a workshop saved by Lantern\./],
  'a Word document': [{ name: 'minutes.docx', bytes: Buffer.from('PK\x03\x04\x14\x00\x06\x00 word/document.xml', 'latin1') }, /^This is not a workshop saved by Lantern\./],
  'other JSON': [{ name: 'package.json', bytes: Buffer.from('{"name":"something","version":"1.0.0"}') }, /^This is not a workshop saved by Lantern\./],
  'bytes that are no text': [{ name: 'noise.json', bytes: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x80]) }, /^This file is not plain text \(it stops being text at byte 2\)/],
  'brackets without end': [{ name: 'deep.json', bytes: Buffer.from('['.repeat(100_000)) }, /^This file is nested too deeply/],
  'a file of 25 MB': [{ name: 'large.json', bytes: Buffer.alloc(25 * 1024 * 1024, '{') }, 'This file is too large to be a workshop: 25 MB. Lantern opens files up to 20 MB.'],
};

journey('A file that is not a workshop is refused with the sentence that is true of it, and nothing changes', async ({ page, address }) => {
  const console = await begin(page, address);
  const whole = await (await console.outputs()).workshopFile();
  const home = await (await (await Console.at(await toConsole(page))).home());
  const before = await stored(page);
  const newer = whole.text.replace('"version":1', '"version":2');
  const all = { ...refused, 'a file from a newer Lantern': [{ name: 'newer.json', bytes: Buffer.from(newer) }, /^This workshop was saved by a newer Lantern \(file version 2\)\./] };
  const folder = await mkdtemp(join(tmpdir(), 'lantern-files-'));
  for (const [what, [{ name, bytes }, sentence]] of Object.entries(all)) {
    await writeFile(join(folder, name), bytes);
    await home.choose(join(folder, name));
    const dialog = page.getByRole('dialog', { name: 'This file did not open' });
    await dialog.getByRole('alert').filter({ hasText: sentence }).waitFor();
    await dialog.getByText('Nothing in this browser was changed.').waitFor();
    if (what === 'an empty file') await expectNoAxeFindings(page, 'a file that did not open');
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    assert.deepEqual(await home.titles(), ['Crashed'], `${what} changes nothing`);
  }
  await rm(folder, { recursive: true });
  assert.deepEqual(await stored(page), before, 'nothing was written anywhere');
});

/** The file with another text, and the checksum that belongs to it: counted with zeros in its place. */
function sealedAgain(text) {
  const zeros = '0'.repeat(64);
  const open = text.replace(/"sha256":"[0-9a-f]{64}"/, `"sha256":"${zeros}"`);
  return open.replace(zeros, createHash('sha256').update(open).digest('hex'));
}

journey('What a newer Lantern wrote is said, kept and passed on in the file, though it cannot be shown', async ({ page, address, anotherPerson }) => {
  const console = await begin(page, address);
  const whole = await (await console.outputs()).workshopFile();
  const newer = sealedAgain(whole.text.split('\n').map((line) => (line.includes(words[0]) ? line.replace('"events":[', '"events":[{"what":"lamp-lit","colour":"green"},') : line)).join('\n'));
  assert.notEqual(newer, whole.text);
  const other = await (await anotherPerson()).newPage();
  await other.goto(address);
  await (await Home.at(other)).choose({ name: 'newer.json', mimeType: 'application/json', buffer: Buffer.from(newer) });
  const opened = await (await Console.at(other)).look('Notes');
  const said = other.getByRole('status').filter({ hasText: '1 thing in this workshop was written by a newer Lantern and cannot be shown here.' });
  await said.waitFor();
  await expectNoAxeFindings(other, 'what a newer Lantern wrote');
  assert.deepEqual(await opened.notes().texts(), words);
  await said.getByRole('button', { name: 'Put away' }).click();
  await said.waitFor({ state: 'detached' });
  await expectFocusOn(other, 'stage');
  await opened.saved();
  const passedOn = await (await opened.outputs()).workshopFile();
  assert.deepEqual(JSON.parse(passedOn.text).changes, JSON.parse(newer).changes, 'all of it goes into the next file');
});

journey('A damaged file offers what can be read, as a workshop of its own', async ({ page, address, anotherPerson }) => {
  const console = await begin(page, address);
  const whole = await (await console.outputs()).workshopFile();
  const lines = whole.text.split('\n');
  const at = lines.findIndex((line) => line.includes('A note before the crash'));
  const damaged = {
    'a line is gone bad': [lines.map((line, number) => (number === at ? line.replace('"what"', '"wh') : line)).join('\n'), words.slice(1)],
    'the end is missing': [lines.slice(0, at + 1).join('\n'), words.slice(0, 1)],
  };
  for (const [what, [text, left]] of Object.entries(damaged)) {
    const other = await (await anotherPerson()).newPage();
    await other.goto(address);
    const home = await Home.at(other);
    await home.choose({ name: 'damaged.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    const dialog = other.getByRole('dialog', { name: 'This file is not whole' });
    await dialog.getByRole('alert').filter({ hasText: /^This workshop file is damaged: / }).waitFor();
    await expectNoAxeFindings(other, `a damaged file: ${what}`);
    await dialog.getByRole('button', { name: 'Open what can be read' }).click();
    const opened = await (await Console.at(other)).look('Notes');
    assert.deepEqual(await opened.notes().texts(), left, what);
  }
});

journey('A file of a workshop that is here already overwrites nothing: it brings in what is new, or stands beside it', async ({ page, address }) => {
  const console = await begin(page, address);
  const file = await (await console.outputs()).workshopFile();
  const again = await (await Console.at(await toConsole(page))).look('Notes');
  await again.notes().add('Written after the copy');
  const home = await (await again.saved()).home();
  await home.choose({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
  const dialog = page.getByRole('dialog', { name: 'This workshop is here already' });
  await expectNoAxeFindings(page, 'a workshop that is here already');
  await dialog.getByText('This copy has nothing that is not here.').waitFor();
  await dialog.getByRole('button', { name: 'Go to the one that is here' }).click();
  const merged = await (await Console.at(page)).look('Notes');
  assert.deepEqual(await merged.notes().texts(), [...words, 'Written after the copy']);
  const back = await merged.home();
  await back.choose({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
  await dialog.getByRole('button', { name: 'Open as a copy' }).click();
  const copy = await (await Console.at(page)).look('Notes');
  assert.deepEqual(await copy.notes().texts(), words);
  assert.equal((await (await copy.saved()).home().then((it) => it.titles())).length, 2);
});

journey('A file dropped anywhere on Home opens there, and the browser does not leave the page for it', async ({ page, address }) => {
  const console = await begin(page, address);
  const file = await (await console.outputs()).workshopFile();
  await (await Console.at(await toConsole(page))).home();
  await page.evaluate((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      const event = new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true });
      if (document.body.dispatchEvent(event) && kind !== 'dragenter') throw new Error(`${kind} was left to the browser`);
    }
  }, file.text);
  await page.getByRole('dialog', { name: 'This workshop is here already' }).waitFor();
});

async function toConsole(page) {
  await page.getByRole('link', { name: 'Back to the workshop' }).click();
  return page;
}

/** Everything that is kept in this browser, without the moments that pass by themselves. */
function stored(page) {
  return page.evaluate(() => new Promise((done, failed) => {
    const opening = indexedDB.open('lantern');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(['changes', 'shelf']);
      const [changes, shelf] = ['changes', 'shelf'].map((name) => transaction.objectStore(name).getAllKeys());
      transaction.oncomplete = () => {
        database.close();
        done([changes.result, shelf.result, Object.keys(localStorage).filter((key) => /^lantern:(line|tail)/.test(key)).sort()]);
      };
    };
  }));
}
