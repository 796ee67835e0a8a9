// A list of richer cards, one of which can be open for writing in its place.

import { beginning, literally, until } from './shared.mjs';

export class Cards {
  constructor(console, list, box) {
    this.console = console;
    this.page = console.page;
    this.list = console.stage.getByRole('list', { name: list, exact: true });
    this.box = console.stage.getByRole('textbox', { name: box, exact: true });
  }

  card(words) {
    return this.list.getByRole('listitem').filter({ hasText: words });
  }

  async add(words) {
    await this.box.fill(words);
    await this.box.press('Enter');
    await until(this.page, `“${words}” is in the list`, () => this.box.inputValue(), (value) => value === '');
  }

  /** The card that is open for writing. */
  opened() {
    return this.list.getByRole('listitem').filter({ has: this.page.getByRole('button', { name: 'Done', exact: true }) });
  }

  async edit(words) {
    await this.card(words).getByRole('button', { name: beginning('Edit') }).click();
    await this.opened().waitFor();
  }

  /** Writes fields of the open card, by their labels. `Date` fields and choices too. */
  async write({ fields = {}, day = {}, choose = {}, radio = [], tick = [] }) {
    const card = this.opened();
    for (const [label, words] of Object.entries(fields)) await card.getByRole('textbox', { name: label, exact: true }).fill(words);
    for (const [label, date] of Object.entries(day)) await card.getByLabel(label, { exact: true }).fill(date);
    for (const [label, choice] of Object.entries(choose)) await card.getByRole('combobox', { name: label, exact: true }).selectOption({ label: choice });
    for (const name of radio) await card.getByRole('radio', { name: beginning(name) }).check();
    for (const name of tick) await card.getByRole('checkbox', { name: beginning(name) }).check();
  }

  async done() {
    await this.opened().getByRole('button', { name: 'Done', exact: true }).click();
    await this.opened().waitFor({ state: 'detached' });
  }

  /** The list of what the open card can be tied to. */
  ties() {
    return this.opened().getByRole('combobox', { name: /^(A story, or what else it stands on|What it springs from)$/ });
  }

  /** Ties the open card to what it springs from, by the first words of that. */
  async tie(words) {
    const picker = this.ties();
    const label = await picker.getByRole('option', { name: beginning(words.slice(0, 40)) }).first().evaluate((option) => option.label);
    await picker.selectOption({ label });
    await this.opened().getByRole('button', { name: 'Link', exact: true }).click();
    await this.opened().getByRole('list').getByText(words.slice(0, 40)).first().waitFor();
  }

  async menu(words, act) {
    await this.card(words).getByRole('button', { name: beginning('More') }).click();
    await this.card(words).getByRole('button', { name: new RegExp(`^${literally(act)}`) }).click();
  }
}
