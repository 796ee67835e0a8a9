// The board of themes: what has none yet, and a column for each.

import { beginning, until } from './shared.mjs';
import { Notes } from './notes.mjs';

export class Themes {
  constructor(console) {
    this.console = console;
    this.page = console.page;
    this.tray = new Notes(console, { list: 'Not in a theme yet' });
    this.box = console.stage.getByRole('textbox', { name: 'Add a theme', exact: true });
  }

  theme(name) {
    return this.console.stage.getByRole('region', { name, exact: true });
  }

  names() {
    return this.console.stage.getByRole('heading', { level: 3 }).allInnerTexts().then((all) => all.slice(1));
  }

  /** The words under a theme, in order. */
  under(name) {
    return this.theme(name).getByRole('list', { name: 'In this theme' }).getByRole('listitem')
      .evaluateAll((rows) => rows.map((row) => row.querySelector('p')?.textContent ?? ''));
  }

  async add(name) {
    await this.box.fill(name);
    await this.box.press('Enter');
    await this.theme(name).waitFor();
  }

  /** Gathers what is ticked under a new theme with this name. */
  async group(name) {
    await this.tray.ticked().getByRole('button', { name: 'Group' }).click();
    await this.nameIt(name);
  }

  async nameIt(name) {
    const field = this.console.stage.getByRole('textbox', { name: 'Name of the theme' });
    await field.fill(name);
    await field.press('Enter');
    await this.theme(name).waitFor();
  }

  /** Moves what is ticked to a theme. */
  async move(name) {
    await this.tray.ticked().getByRole('button', { name: 'Move to…' }).click();
    await this.tray.moveTo(name);
  }

  async menu(name, act) {
    await this.theme(name).getByRole('button', { name: beginning('More about') }).click();
    await this.page.getByRole('menu').getByRole('menuitem', { name: beginning(act) }).click();
  }

  holds(name, number) {
    return until(this.page, `“${name}” holds ${number}`, () => this.under(name), (all) => all.length === number);
  }
}
