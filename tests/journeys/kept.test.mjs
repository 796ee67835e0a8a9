// Kept: "Saved" is said only when it is true, a store that fails never fails
// quietly, and whatever was shown as saved is there after a crash.

import assert from 'node:assert/strict';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { withProfile } from './harness/killable.mjs';
import { Console } from './pages/console.mjs';
import { Home } from './pages/home.mjs';
import { until } from './pages/shared.mjs';

/** An empty workshop with one step for notes in view. */
async function begin(page, address, title = 'Kept') {
  await page.goto(address);
  const begin = await (await Home.at(page)).newWorkshop();
  await begin.choose(/An empty run of show/);
  await begin.name({ title, topic: 'What is kept', who: 'With tables or names' });
  const console = await begin.start();
  await (await (await console.changeRunOfShow()).add('Notes')).close();
  await console.look('Notes');
  return console.saved();
}

/** The notes that a workshop file holds. */
function notesIn({ text }) {
  return [...text.matchAll(/"text":"((?:[^"\\]|\\.)*)"/g)].map(([, words]) => JSON.parse(`"${words}"`));
}

journey('“Saved” is said only when the transaction is complete', async ({ page, context, address }) => {
  // The browser's word that a transaction is complete reaches the page only when the test lets it.
  await context.addInitScript(() => {
    const held = [];
    window.hold = false;
    window.letGo = () => { window.hold = false; held.splice(0).forEach((go) => go()); };
    const complete = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, 'oncomplete');
    Object.defineProperty(IDBTransaction.prototype, 'oncomplete', {
      ...complete,
      set(hear) {
        const writes = this.mode === 'readwrite';
        complete.set.call(this, hear && ((event) => (writes && window.hold ? held.push(() => hear.call(this, event)) : hear.call(this, event))));
      },
    });
  });
  const console = await begin(page, address);
  await page.evaluate(() => { window.hold = true; });
  await console.notes().add('Written, but not yet on the disk');
  await console.notes().note('Written, but not yet on the disk').waitFor();
  await until(page, 'it says that it is saving', () => console.savedState.innerText(), (words) => words.startsWith('Saving…'));
  await console.notes().add('And one more');
  await console.notes().note('And one more').waitFor();
  assert.match(await console.savedState.innerText(), /^Saving…/, 'it stays so as long as nothing is complete');
  await expectNoAxeFindings(page, 'saving');
  await page.evaluate(() => window.letGo());
  await console.saved();
});

for (const [what, breakIt] of Object.entries({
  'the database is full': () => { IDBObjectStore.prototype.put = () => { throw new DOMException('The quota has been exceeded.', 'QuotaExceededError'); }; },
  'every transaction is aborted': () => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function aborting(...all) {
      const request = put.apply(this, all);
      this.transaction.abort();
      return request;
    };
  },
  'the database cannot be opened any more': () => {
    IDBDatabase.prototype.transaction = () => { throw new DOMException('The database connection is closing.', 'InvalidStateError'); };
    IDBFactory.prototype.open = () => { throw new DOMException('Internal error opening backing store.', 'UnknownError'); };
  },
  'there is no database any more': () => {
    IDBDatabase.prototype.transaction = () => { throw new DOMException('gone', 'InvalidStateError'); };
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
})) {
  journey(`When ${what}, a red banner says so and hands out every note`, async ({ page, address }) => {
    const console = await begin(page, address);
    await console.notes().add('Before the trouble');
    await console.saved();
    await page.evaluate(breakIt);
    for (const words of ['During the trouble', 'Trafferth – kłopot – مشکل 🙂', 'Third']) await console.notes().add(words);
    await console.banner().waitFor();
    assert.match(await console.savedState.innerText(), /^Not saved/);
    await console.notes().count(4);
    await expectNoAxeFindings(page, `not saved: ${what}`);
    const file = await console.downloadNow();
    for (const words of ['Before the trouble', 'During the trouble', 'Trafferth – kłopot – مشکل 🙂', 'Third']) assert.ok(notesIn(file).includes(words), `the file holds “${words}”`);
    assert.match(await console.savedState.innerText(), /^Not saved · copy in a file/);
    // The second copy in this browser has them all the same.
    const again = await console.reload();
    assert.deepEqual(await again.notes().texts(), ['Before the trouble', 'During the trouble', 'Trafferth – kłopot – مشکل 🙂', 'Third']);
  });
}

journey('When room returns, what was waiting is saved without a reload', { timeout: 60_000 }, async ({ page, address }) => {
  const console = await begin(page, address);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); };
    window.makeRoom = () => { IDBObjectStore.prototype.put = put; };
  });
  await console.notes().add('Waits for room');
  await console.banner().waitFor();
  await page.evaluate(() => window.makeRoom());
  await console.saved();
  await console.banner().waitFor({ state: 'detached' });
  await page.evaluate(() => localStorage.clear());
  const again = await console.reload();
  assert.deepEqual(await again.notes().texts(), ['Waits for room'], 'it is in the database, not only in the second copy');
});

journey('When the room that the browser gives is used up, the banner hands out every note', { timeout: 90_000 }, async ({ page, context, address }) => {
  const debug = await context.newCDPSession(page);
  const origin = new URL(address).origin;
  await debug.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 110_000 });
  const console = await begin(page, address);
  // Noise, because the browser packs what it keeps.
  let seed = 7;
  const noise = () => String.fromCodePoint(0x4e00 + (seed = (seed * 48_271) % 2_147_483_647) % 20_000);
  const written = [];
  await until(page, 'the banner is there', async () => {
    written.push(Array.from({ length: 1_990 }, noise).join(''));
    await console.notes().add(written.at(-1));
    return console.banner().isVisible();
  });
  await console.notes().count(written.length);
  const held = notesIn(await console.downloadNow());
  for (const note of written) assert.ok(held.includes(note), 'the file holds every note');
  await debug.send('Storage.overrideQuotaForOrigin', { origin });
  await until(page, 'saved once there is room', () => console.savedState.innerText(), (state) => state.startsWith('Saved'), 60_000);
  const again = await console.reload();
  assert.deepEqual(await again.notes().texts(), written);
});

journey('When the second store cannot be written, work goes on, and it is said how it is kept', async ({ page, address }) => {
  const console = await begin(page, address);
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await console.notes().add('Kept in the database alone');
  await console.saved();
  const again = await console.reload();
  assert.deepEqual(await again.notes().texts(), ['Kept in the database alone']);
});

for (const [what, script] of Object.entries({
  'no database': () => { Object.defineProperty(window, 'indexedDB', { value: undefined }); },
  'no second store': () => { Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('closed', 'SecurityError'); } }); },
})) {
  journey(`A browser that has ${what} is told what is missing, without WebAssembly`, async ({ page, context, address }) => {
    await context.addInitScript(script);
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: 'Lantern cannot open here' }).waitFor();
    await page.getByText(/place to keep your workshop/).waitFor();
    await expectNoAxeFindings(page, `Lantern cannot open: ${what}`);
  });
}

journey('When the site data is cleared under the app, nothing on the screen is lost', { timeout: 60_000 }, async ({ page, context, address }) => {
  const console = await begin(page, address);
  for (const words of ['One', 'Two', 'Three']) await console.notes().add(words);
  await console.saved();
  const debug = await context.newCDPSession(page);
  await debug.send('Storage.clearDataForOrigin', { origin: new URL(address).origin, storageTypes: 'indexeddb,local_storage' });
  await console.notes().add('Four');
  await console.notes().count(4);
  await until(page, 'it is saved again, or says that it is not', () => console.savedState.innerText(), (words) => /^(Saved|Not saved)/.test(words));
  if (/^Saved/.test(await console.savedState.innerText())) {
    await until(page, 'the database holds everything again', () => recordsIn(page), (records) => records >= 4);
    const again = await console.reload();
    assert.deepEqual(await again.notes().texts(), ['One', 'Two', 'Three', 'Four']);
  } else {
    const file = await console.downloadNow();
    for (const words of ['One', 'Two', 'Three', 'Four']) assert.ok(notesIn(file).includes(words));
  }
});

/** How many changes the database holds. */
function recordsIn(page) {
  return page.evaluate(() => new Promise((done, failed) => {
    const opening = indexedDB.open('lantern');
    opening.onerror = () => failed(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      if (!database.objectStoreNames.contains('changes')) { database.close(); return done(0); }
      const counting = database.transaction('changes').objectStore('changes').count();
      counting.onsuccess = () => { database.close(); done(counting.result); };
      counting.onerror = () => { database.close(); failed(counting.error); };
    };
  }));
}

journey('A half-typed note survives a reload, in its own box', async ({ page, address }) => {
  const console = await begin(page, address);
  await console.notes().box.pressSequentially('Half a sentence about the kettle an');
  const again = await console.reload();
  assert.equal(await again.notes().box.inputValue(), 'Half a sentence about the kettle an');
  await again.notes().box.press('Enter');
  const last = await (await again.saved()).reload();
  assert.equal(await last.notes().box.inputValue(), '');
  assert.deepEqual(await last.notes().texts(), ['Half a sentence about the kettle an']);
});

journey('A tab that crashes while people write comes back with everything that was shown as saved', async ({ page, context, address, expectFault }) => {
  expectFault(/the page crashed/);
  const console = await begin(page, address);
  for (let at = 1; at <= 20; at += 1) await console.notes().add(`Note ${at}`);
  await console.saved();
  await console.notes().box.pressSequentially('and then the tab went aw');
  const where = page.url();
  const debug = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  debug.send('Page.crash').catch(() => {});
  await crashed;
  const next = await context.newPage();
  await next.goto(where);
  const again = await Console.at(next);
  assert.deepEqual(await again.notes().texts(), Array.from({ length: 20 }, (_, at) => `Note ${at + 1}`));
  assert.match(await again.notes().box.inputValue(), /^and then the tab went/);
});

journey('Killed ten times in mid-sentence: whatever was shown as saved is back each time', { timeout: 180_000 }, async ({ address }) => {
  await withProfile(async (start) => {
    let browser = await start();
    let console = await begin(browser.page, address, 'Killed');
    const where = browser.page.url();
    const acknowledged = [];
    for (let kill = 1; kill <= 10; kill += 1) {
      // Write without a break; after each note look whether the page says that all of them are saved.
      const shown = await browser.page.evaluate(() => document.querySelectorAll('main ul[aria-label="notes"] > li').length);
      assert.ok(shown >= acknowledged.length);
      const many = 1 + (kill * 7) % 12;
      for (let at = 1; at <= many; at += 1) {
        await console.notes().add(`Kill ${kill}, note ${at}`);
        const state = await browser.page.evaluate(() => ({
          words: [...document.querySelectorAll('header button')].map((button) => button.textContent.trim()).find((words) => /^(Saved|Saving|Not saved)/.test(words)),
          notes: [...document.querySelectorAll('main ul[aria-label="notes"] > li')].map((row) => row.querySelector('p')?.textContent),
        }));
        if (state.words.startsWith('Saved')) acknowledged.splice(0, Infinity, ...state.notes);
      }
      await console.notes().box.pressSequentially('mid-sentence', { delay: 0 });
      await browser.kill();
      browser = await start();
      await browser.page.goto(where);
      console = await Console.at(browser.page);
      const back = await console.notes().texts();
      for (const words of acknowledged) assert.ok(back.includes(words), `kill ${kill}: “${words}” was shown as saved and is gone`);
      assert.equal(new Set(back).size, back.length, 'nothing is there twice');
      await console.saved();
      acknowledged.splice(0, Infinity, ...back);
      await console.notes().box.fill('');
    }
    assert.ok(acknowledged.length > 20, `${acknowledged.length} notes were shown as saved`);
  });
});

journey('Two windows that write a hundred notes each come to the same two hundred', { timeout: 120_000 }, async ({ page, context, address }) => {
  const one = await begin(page, address);
  const second = await context.newPage();
  await second.goto(page.url());
  const other = await Console.at(second);
  const write = async (console, who) => {
    for (let at = 1; at <= 100; at += 1) await console.notes().add(`${who} ${at}`);
  };
  await Promise.all([write(one, 'left'), write(other, 'right')]);
  await one.notes().count(200);
  await other.notes().count(200);
  await Promise.all([one.saved(), other.saved()]);
  const [left, right] = [await one.notes().texts(), await other.notes().texts()];
  assert.deepEqual(left, right, 'the same notes in the same order in both windows');
  const all = ['left', 'right'].flatMap((who) => Array.from({ length: 100 }, (_, at) => `${who} ${at + 1}`));
  assert.deepEqual([...left].sort(), [...all].sort());
  const again = await one.reload();
  assert.deepEqual(await again.notes().texts(), left);
});

journey('What is removed or changed in one window is removed or changed in the other, and nothing typed is dropped when both change it', async ({ page, context, address }) => {
  const one = await begin(page, address);
  for (const words of ['Stays', 'Goes', 'Changes']) await one.notes().add(words);
  await one.saved();
  const second = await context.newPage();
  await second.goto(page.url());
  const other = await Console.at(second);
  await other.notes().count(3);
  await one.notes().note('Goes').focus();
  await page.keyboard.press('Delete');
  await other.notes().count(2);
  // Both open the same note; the other window keeps first, this one last.
  await one.notes().note('Changes').dblclick();
  await other.notes().note('Changes').dblclick();
  await other.notes().editor().fill('Changed there');
  await other.notes().editor().press('Enter');
  await other.saved();
  await one.notes().editor().fill('Changed here');
  await one.notes().editor().press('Enter');
  await one.saved();
  for (const console of [one, other]) await until(console.page, 'the later words are shown', () => console.notes().texts(), (texts) => texts.join() === 'Stays,Changed here');
  const file = await (await one.outputs()).workshopFile();
  for (const words of ['Changed there', 'Changed here', 'Goes']) assert.ok(file.text.includes(words), `“${words}” is still known`);
});

journey('A workshop deleted in one window is shown as deleted in the other, which still holds its file', async ({ page, context, address }) => {
  const console = await begin(page, address, 'Deleted elsewhere');
  await console.notes().add('Still here');
  await console.saved();
  const second = await context.newPage();
  await second.goto(address);
  const home = await Home.at(second);
  const dialog = await home.askToDelete('Deleted elsewhere');
  await expectNoAxeFindings(second, 'deleting asks first');
  await dialog.getByRole('button', { name: 'Delete without a file' }).click();
  await home.workshop('Deleted elsewhere').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: 'This workshop was deleted in another window' }).waitFor();
  await expectNoAxeFindings(page, 'deleted in another window');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save its file' }).click()]);
  const path = await download.path();
  await page.getByRole('link', { name: 'All workshops' }).click();
  const again = await Home.at(page);
  assert.deepEqual(await again.titles().then((all) => all.filter((title) => title === 'Deleted elsewhere')), [], 'no zombie');
  await again.choose(path);
  const back = await Console.at(page);
  await back.look('Notes');
  assert.deepEqual(await back.notes().texts(), ['Still here']);
});

journey('An old window that is brought forward catches up before anything else', async ({ page, context, address }) => {
  // The old window hears nothing: no hints, no clock that looks round.
  await context.addInitScript(() => {
    const { addEventListener } = BroadcastChannel.prototype;
    const hear = Object.getOwnPropertyDescriptor(BroadcastChannel.prototype, 'onmessage');
    const deaf = () => sessionStorage.getItem('deaf');
    Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { ...hear, set(act) { hear.set.call(this, act && ((event) => { if (!deaf()) act.call(this, event); })); } });
    BroadcastChannel.prototype.addEventListener = function listen(kind, act, ...more) {
      return addEventListener.call(this, kind, (event) => { if (!deaf()) act.call(this, event); }, ...more);
    };
  });
  const old = await begin(page, address);
  await old.notes().add('From yesterday');
  await old.saved();
  const second = await context.newPage();
  await second.goto(page.url());
  const fresh = await Console.at(second);
  await page.evaluate(() => sessionStorage.setItem('deaf', 'yes'));
  for (let at = 1; at <= 30; at += 1) await fresh.notes().add(`While it slept ${at}`);
  await fresh.saved();
  await page.bringToFront();
  await page.evaluate(() => { document.dispatchEvent(new Event('visibilitychange')); window.dispatchEvent(new Event('focus')); });
  await old.notes().count(31);
  await old.notes().add('Written by the old window');
  await old.saved();
  await second.bringToFront();
  await fresh.notes().count(32);
  assert.deepEqual(await fresh.notes().texts(), await old.notes().texts());
});
