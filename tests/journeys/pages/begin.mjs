// A new workshop: choose a template, then name it.

import { Console } from './console.mjs';
import { beginning } from './shared.mjs';

export class Begin {
  constructor(page) {
    this.page = page;
    this.main = page.getByRole('main');
  }

  static async at(page) {
    await page.getByRole('heading', { level: 1, name: 'New workshop' }).waitFor();
    return new Begin(page);
  }

  templates() {
    return this.main.getByRole('radio').all();
  }

  async choose(template) {
    await this.main.getByRole('radio', { name: template }).check();
    await this.main.getByRole('button', { name: 'Next: name it' }).click();
    await this.main.getByRole('textbox', { name: 'Title' }).waitFor();
    return this;
  }

  async name({ title, topic = '', date = '', who = 'Anonymous' }) {
    await this.main.getByRole('textbox', { name: 'Title' }).fill(title);
    await this.main.getByRole('textbox', { name: beginning('Topic') }).fill(topic);
    if (date) await this.main.getByLabel('Date', { exact: true }).fill(date);
    await this.main.getByRole('radio', { name: beginning(who) }).check();
    return this;
  }

  async start() {
    await this.main.getByRole('button', { name: 'Start the workshop' }).click();
    return Console.at(this.page);
  }
}
