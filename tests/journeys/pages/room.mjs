// The projector's window, and the shared tablet: what the room sees, and what
// whoever stands there can do.

import { beginning, until } from './shared.mjs';

// In a window of its own, as on a projector: a tab behind another one draws no frames.
const beside = async (console, place) => {
  const [page, id] = console.page.url().match(/^(.*)#\/workshop\/([^/]+)/).slice(1);
  const [window] = await Promise.all([
    console.page.context().waitForEvent('page'),
    console.page.evaluate((address) => { open(address, '_blank', 'popup,noopener,width=1280,height=800'); }, `${page}#/workshop/${id}/${place}`),
  ]);
  await window.setViewportSize(console.page.viewportSize());
  return window;
};

/** A second console: the same step of the same workshop in a window of its own. */
export const besideConsole = (console) => beside(console, console.page.url().match(/\/workshop\/[^/]+\/(.*)$/)[1]);

/** What both have: the prompt, the box, the curtain. */
class Shared {
  constructor(page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.bar = page.getByRole('banner');
    this.box = this.main.getByRole('textbox');
  }

  title(words) {
    return this.main.getByRole('heading', { level: 1, name: words });
  }

  said() {
    return this.main.getByRole('alert');
  }

  async add(words) {
    await this.box.fill(words);
    await this.box.press('Enter');
  }

  /** Until the curtain says thanks, and what becomes of the words. */
  async thanks(words) {
    await this.title('Thank you.').waitFor();
    await this.main.getByText(words, { exact: true }).waitFor();
  }

  async press(name) {
    await this.main.getByRole('button', { name, exact: true }).click();
  }

  async next() {
    // A press in the very moment of the thanks is not the next person's.
    await until(this.page, 'the next person can begin', async () => {
      const next = this.main.getByRole('button', { name: 'I’m next' });
      if (await next.count()) await next.click({ timeout: 1_000 }).catch(() => {});
      return this.main.getByRole('button', { name: 'I’m next' }).count();
    }, (still) => still === 0);
  }

  /** All that is in the document, typed words too, and all that this window keeps. */
  everything() {
    return this.page.evaluate(() => {
      const typed = [...document.querySelectorAll('input, textarea, select')].map((field) => field.value);
      const shadows = [...document.querySelectorAll('*')].map((element) => element.shadowRoot?.innerHTML ?? '');
      return [document.documentElement.outerHTML, ...typed, ...shadows, document.title, JSON.stringify(history.state)].join('\n');
    });
  }

  /** What this window keeps for itself. */
  kept() {
    return this.page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  }
}

export class Room extends Shared {
  constructor(page) {
    super(page);
    this.wall = this.main.getByRole('list', { name: 'On the wall' });
    this.foot = page.getByRole('contentinfo');
  }

  static async beside(console) {
    return Room.at(await beside(console, 'room'));
  }

  static async at(page) {
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    return new Room(page);
  }

  async reload() {
    await this.page.reload();
    return Room.at(this.page);
  }

  /** Until the room is asked this. */
  async asked(prompt) {
    await this.title(prompt).waitFor();
    return this;
  }

  piece(words) {
    return this.wall.getByRole('listitem').filter({ hasText: words });
  }

  addYourNote() {
    return this.foot.getByRole('button', { name: 'Add your note' });
  }

  async open() {
    await this.addYourNote().click();
    await this.box.waitFor();
  }

  /** How many pages there are. */
  async pages() {
    const status = this.bar.getByRole('status').filter({ hasText: /^\s*Page\s+\d+ of \d+$/ });
    if (await status.count() === 0) return { now: 1, many: 1 };
    const [, now, many] = (await status.textContent()).match(/(\d+) of (\d+)/).map(Number);
    return { now, many };
  }
}

export class NoteBox extends Shared {
  static async beside(console) {
    return NoteBox.at(await beside(console, 'add'));
  }

  static async at(page) {
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    return new NoteBox(page);
  }

  /** One more vote for a theme. */
  async vote(theme) {
    await this.main.getByRole('button', { name: `One more for ${theme}`, exact: true }).click();
  }

  left() {
    return this.main.getByRole('status').filter({ hasText: beginning('') }).filter({ hasText: /left$/ }).innerText();
  }

  votesFor(theme) {
    return this.main.getByRole('group', { name: `Votes for ${theme}`, exact: true }).locator('output').innerText();
  }
}
