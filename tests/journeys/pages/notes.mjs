// The box where notes are written, and the list they come into.

import { beginning, literally, until } from './shared.mjs';

export class Notes {
  constructor(console, { list = 'notes', box = 'Add a note' } = {}) {
    this.console = console;
    this.page = console.page;
    this.box = console.stage.getByRole('textbox', { name: box, exact: true });
    this.list = console.stage.getByRole('list', { name: list, exact: true });
    this.heading = console.stage.getByRole('heading', { level: 2, name: /^Notes/ });
  }

  /** A note by its words. */
  note(words) {
    return this.list.getByRole('listitem').filter({ hasText: words });
  }

  async add(words) {
    await this.box.fill(words);
    await this.box.press('Enter');
  }

  /** Everything in the list, in order: the words alone. */
  texts() {
    return this.list.getByRole('listitem').evaluateAll((rows) => rows.map((row) => row.querySelector('p')?.textContent ?? ''));
  }

  count(number) {
    return until(this.page, `there are ${number} notes`, () => this.list.getByRole('listitem').count(), (seen) => seen === number);
  }

  async addingFor(who) {
    await this.console.stage.getByRole('combobox', { name: 'Adding for' }).selectOption({ label: who });
  }

  tick(words) {
    return this.note(words).getByRole('checkbox', { name: beginning('Tick: ') }).check();
  }

  ticked() {
    return this.console.stage.getByRole('group', { name: 'Ticked cards' });
  }

  /** Picks from the menu of a note. */
  async menu(words, act) {
    await this.note(words).getByRole('button', { name: 'More' }).click();
    await this.page.getByRole('menu').getByRole('menuitem', { name: new RegExp(`^${literally(act)}`) }).click();
  }

  /** In the dialog "Move…": to a theme, by name. */
  async moveTo(theme, name = '') {
    const dialog = this.page.getByRole('dialog', { name: /^Move / });
    await dialog.getByRole('radio', { name: theme, exact: true }).check();
    if (name) await dialog.getByRole('textbox', { name: 'Name of the theme' }).fill(name);
    await dialog.getByRole('button', { name: 'Move', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  /** The field in a note's place. */
  editor() {
    return this.console.stage.getByRole('textbox', { name: 'Edit the words' });
  }
}
