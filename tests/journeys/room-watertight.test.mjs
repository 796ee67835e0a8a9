// What must not be on the room screen is not in its document, in no state; what
// windows tell each other carries no words; and what is on it can be read from
// the back row: sizes, line lengths and contrast, at three sizes of projector.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { expectNoAxeFindings, expectStrongContrast, journey } from './harness/journey.mjs';
import { Home } from './pages/home.mjs';
import { Room } from './pages/room.mjs';
import { until } from './pages/shared.mjs';

const example = (name) => readFile(new URL(`../../src/guide/example/${name}.toml`, import.meta.url), 'utf8');
const strings = (text, key) => [...text.matchAll(new RegExp(`^${key}\\s*=\\s*"([^"]*)"`, 'gmu'))].map(([, words]) => words);

/** Brings the room to one step of the example after another; `look` is given what it does. */
async function everyStep(console, room, look) {
  const steps = console.run.getByRole('link').filter({ hasNotText: 'Lantern' });
  const names = await steps.evaluateAll((links) => links.map((link) => link.getAttribute('href')).filter((href) => href?.includes('/step/')));
  assert.ok(names.length > 20, 'the example has many steps');
  for (const href of names) {
    await console.run.locator(`a[href="${href}"]`).click();
    const bring = console.stage.getByRole('button', { name: 'Bring the room here' });
    await bring.or(console.stage.getByText('The room is here')).first().waitFor();
    if (await bring.count()) await bring.click();
    await console.stage.getByText('The room is here').waitFor();
    const prompt = (await console.stage.getByRole('heading', { level: 1 }).first().innerText()).trim();
    const frame = room.page.locator('.room');
    await until(room.page, `the room is asked “${prompt}”`, () => room.main.innerText(), (words) => words.replace(/\s+/g, ' ').includes(prompt.replace(/\s+/g, ' ')));
    await look(await frame.getAttribute('data-activity'));
  }
}

async function tryTheExample(page, address) {
  await page.goto(address);
  return (await Home.at(page)).tryTheExample();
}

journey('Nothing that is held back is in the document of the room screen, at any step, in any state', { timeout: 900_000 }, async ({ page, context, address }) => {
  const console = await tryTheExample(page, address);
  const room = await Room.beside(console);
  const listener = await context.newPage();
  await listener.goto(`${address}index.html`);
  await listener.evaluate(() => {
    window.heard = [];
    new BroadcastChannel('lantern').onmessage = ({ data }) => window.heard.push(data);
  });
  const secrets = [...strings(await example('agenda'), 'notes'), ...strings(await example('cards-concerns'), 'text'), ...strings(await example('cards-concerns'), 'response')];
  assert.ok(secrets.length > 15, `${secrets.length} things that must not be seen`);
  const expectNone = async (state, more = []) => {
    const all = await room.everything();
    for (const words of [...secrets, ...more]) assert.ok(!all.includes(words), `“${words}” is in the document of the room screen: ${state}`);
  };

  await expectNone('before the room came back');
  await everyStep(console, room, async (activity) => {
    await expectNone(activity);
    if (activity === 'vote') {
      // Open again: not a trace of how it stands.
      await page.getByRole('button', { name: 'Open again' }).click();
      await room.main.getByText(/^Vote now: /).waitFor();
      assert.deepEqual((await room.wall.innerText()).match(/\d+/g), null, 'no number stands beside a theme');
      await console.vote().close();
    }
  });

  const editor = await console.changeRunOfShow();
  await (await editor.add('Notes')).close();
  await (await console.look('Notes')).bringTheRoomHere();
  await page.getByRole('checkbox', { name: /^Write in private first/ }).check();
  await console.notes().add('Silent as the snow');
  await room.main.getByText('1 note is written.').waitFor();
  await expectNone('written in private', ['Silent as the snow']);

  const people = strings(await example('people'), 'name').concat([...(await example('people')).matchAll(/name="([^"]+)"/g)].map(([, name]) => name));
  assert.ok(people.length > 10);
  await (await (await console.brief()).makeAnonymous()).toTheRunOfShow();
  await everyStep(console, room, async (activity) => {
    if (activity !== 'pairs') return;
    const words = await room.main.innerText();
    for (const name of people) assert.ok(!words.includes(name), `${name} is on the screen of an anonymous workshop`);
  });

  const heard = await listener.evaluate(() => window.heard);
  assert.ok(heard.length > 30);
  for (const hint of heard) assert.match(hint, /^\{"(news|gone)":"[0-9a-f-]{36}"\}$/);
});

/** What stands on the room screen in letters: smallest of all, of the prompt, of the time; and the longest line. */
const measure = () => {
  const high = innerHeight;
  const share = (element) => parseFloat(getComputedStyle(element).fontSize) / high;
  const walker = document.createTreeWalker(document.querySelector('.room'), NodeFilter.SHOW_TEXT);
  const small = [];
  const long = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || !parent.checkVisibility() || parent.closest('.visually-hidden, svg')) continue;
    const { width, height } = parent.getBoundingClientRect();
    if (width <= 1 || height <= 1) continue;
    if (share(parent) < 0.0459) small.push(`${parent.className || parent.localName}: ${(share(parent) * 100).toFixed(2)} vh “${node.data.trim().slice(0, 40)}”`);
    if (parent.closest('button, .room__core, .room__bar')) continue;
    const range = document.createRange();
    const lines = new Map();
    for (const { index, 0: word } of node.data.matchAll(/\S+\s*/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.trimEnd().length);
      const at = range.getBoundingClientRect();
      const line = `${Math.round(at.top)}`;
      lines.set(line, (lines.get(line) ?? '') + word);
    }
    for (const line of lines.values()) if (line.trim().length > 48) long.push(`${parent.className || parent.localName}: ${line.trim().length} “${line.trim()}”`);
  }
  const of = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility()).map(share);
  return { small, long, prompt: of('.room__prompt, .room__hero'), time: of('.room__time, .room__break-time') };
};

for (const [width, height] of [[1024, 768], [1920, 1080], [3840, 2160]]) {
  journey(`From the back row: letters, lines and contrast on a projector of ${width} × ${height}`, { timeout: 300_000 }, async ({ page, address }) => {
    const console = await tryTheExample(page, address);
    const room = await Room.beside(console);
    await room.page.setViewportSize({ width, height });
    // All that is wrong is told at once, not the first of it.
    const faults = [];
    const also = async (look) => {
      await look().catch(({ message }) => faults.push(message));
    };
    for (const dress of ['light', 'dark']) {
      await everyStep(console, room, async (activity) => {
        await room.page.evaluate(() => document.fonts.ready);
        const seen = await room.page.evaluate(measure);
        const name = `room screen, ${activity}, ${width} × ${height}, ${dress}`;
        faults.push(...seen.small.map((fault) => `under 4.6 vh: ${fault} (${name})`));
        faults.push(...seen.long.map((fault) => `a long line: ${fault} (${name})`));
        faults.push(...seen.prompt.filter((share) => share < 0.0699).map((share) => `the prompt is ${share} of the height (${name})`));
        faults.push(...seen.time.filter((share) => share < 0.0899).map((share) => `the time is ${share} of the height (${name})`));
        await also(() => expectStrongContrast(room.page, name));
        if (width === 1920) await also(() => expectNoAxeFindings(room.page, name));
      });
      if (dress === 'light') await console.startTimer();
      await room.bar.getByRole('timer').waitFor();
      const { time } = await room.page.evaluate(measure);
      assert.ok(time.length > 0 && time.every((share) => share >= 0.0899));
      await room.bar.getByRole('button', { name: 'Dark screen' }).or(room.bar.getByRole('button', { name: 'Light screen' })).click();
    }
    assert.equal(faults.length, 0, faults.join('\n'));
  });
}
