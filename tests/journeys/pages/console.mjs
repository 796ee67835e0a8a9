// The facilitator's window: top bar, run of show, stage.

import assert from 'node:assert/strict';
import { AttentionDrawer } from './attention.mjs';
import { AgendaEditor } from './agenda.mjs';
import { Brief } from './brief.mjs';
import { Cards } from './cards.mjs';
import { Home } from './home.mjs';
import { Notes } from './notes.mjs';
import { Outputs } from './outputs.mjs';
import { Themes } from './themes.mjs';
import { Vote } from './vote.mjs';
import { beginning, downloaded, literally, until } from './shared.mjs';

export class Console {
  constructor(page) {
    this.page = page;
    this.run = page.getByRole('navigation', { name: 'Run of show' });
    this.stage = page.getByRole('main');
    this.timer = page.getByRole('region', { name: 'Timer' });
    this.savedState = page.getByRole('banner').getByRole('button', { name: /^(Saved|Saving|Not saved|Nothing to save)/ });
  }

  static async at(page) {
    await page.getByRole('navigation', { name: 'Run of show' }).waitFor();
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    return new Console(page);
  }

  /** Until everything written is in the database. */
  async saved() {
    await until(this.page, 'everything is saved', () => this.savedState.innerText(), (words) => words.startsWith('Saved'));
    return this;
  }

  async reload() {
    await this.page.reload();
    return Console.at(this.page);
  }

  async home() {
    await this.page.getByRole('link', { name: 'Lantern: all workshops' }).click();
    return Home.at(this.page);
  }

  // ---- Steps ----

  step(name) {
    return this.run.getByRole('link', { name: new RegExp(`^(Done: )?${literally(name)} `, 'u') });
  }

  /** On a small screen the run of show is folded away. */
  async unfold() {
    const fold = this.run.getByRole('button', { name: beginning('Run of show:') });
    if (await fold.isVisible() && await fold.getAttribute('aria-expanded') === 'false') await fold.click();
    return this;
  }

  /** Looks at a step; the room stays where it is. */
  async look(name) {
    await this.unfold();
    await this.step(name).click();
    await this.stage.getByText(new RegExp(`^Step \\d+ of \\d+ · ${literally(name)}$`)).waitFor();
    return this;
  }

  async bringTheRoomHere() {
    await this.stage.getByRole('button', { name: 'Bring the room here' }).click();
    await this.stage.getByText('The room is here').waitFor();
    return this;
  }

  /** Goes to the next step together with the room. */
  async next(name) {
    await this.stage.getByRole('button', { name: beginning(`Next step, with the room ${name}`) }).click();
    await this.stage.getByText(new RegExp(`^Step \\d+ of \\d+ · ${literally(name)}$`)).waitFor();
    return this;
  }

  async close() {
    await this.stage.getByRole('button', { name: 'Close the workshop' }).click();
    await this.run.getByText('The workshop is closed.').waitFor();
    return this;
  }

  notes() { return new Notes(this); }
  themes() { return new Themes(this); }
  vote() { return new Vote(this); }
  /** A list of richer cards, by the name of its list. */
  cards(list, box) { return new Cards(this, list, box); }

  // ---- Timer ----

  async startTimer() {
    await this.timer.getByRole('button', { name: /^(Start|Go on)$/ }).click();
    await this.timer.getByRole('button', { name: 'Pause', exact: true }).waitFor();
    return this;
  }

  /** Seconds left on the clock. */
  async secondsLeft() {
    const face = await this.timer.getByRole('button', { name: /Set the timer/ }).innerText();
    const [, sign, minutes, seconds] = face.match(/(\+?)(\d+):(\d\d)/) ?? assert.fail(`no time on the timer: ${face}`);
    return (sign ? -1 : 1) * (Number(minutes) * 60 + Number(seconds));
  }

  // ---- Undo ----

  undoButton() { return this.page.getByRole('button', { name: beginning('Undo :') }).or(this.page.getByRole('banner').getByRole('button', { name: /^Undo/ })).first(); }
  redoButton() { return this.page.getByRole('banner').getByRole('button', { name: /^Redo/ }); }
  toast() { return this.page.getByRole('status').filter({ has: this.page.getByRole('button', { name: 'Close this message' }) }); }

  // ---- Elsewhere ----

  /** The ways are behind "Menu" on a small screen. */
  async way(name, role = 'button') {
    const menu = this.page.getByRole('banner').getByRole('button', { name: 'Menu' });
    if (await menu.isVisible() && await menu.getAttribute('aria-expanded') === 'false') await menu.click();
    return this.page.getByRole('navigation', { name: 'Workshop' }).getByRole(role, { name: beginning(name) });
  }

  async attention() {
    await (await this.way('Needs attention')).click();
    return AttentionDrawer.at(this);
  }

  async brief() {
    await (await this.way('Brief', 'link')).click();
    return Brief.at(this.page);
  }

  async outputs() {
    await (await this.way('Outputs', 'link')).click();
    return Outputs.at(this.page);
  }

  async changeRunOfShow() {
    await this.unfold();
    await this.run.getByRole('button', { name: 'Change the run of show' }).click();
    return AgendaEditor.at(this);
  }

  /** "Not saved", with its way out; the file that comes of it. */
  banner() {
    return this.page.getByRole('alert').filter({ hasText: 'Not saved.' });
  }

  downloadNow() {
    return downloaded(this.page, () => this.banner().getByRole('button', { name: 'Download now' }).click());
  }

  /** All that stands on the stage, in words: what is listed, typed and chosen. */
  async everything() {
    // What was last said aloud is no part of it.
    const tree = (await this.stage.ariaSnapshot()).replace(/status: Added\. \d+ so far\./g, 'status');
    return tree.split('\n').filter((line) => !/The room is here|Bring the room here/.test(line)).join('\n');
  }
}
