// The brief: what the workshop is about, who is here, what is agreed.

import { Console } from './console.mjs';
import { beginning } from './shared.mjs';

export class Brief {
  constructor(page) {
    this.page = page;
  }

  static async at(page) {
    await page.getByRole('heading', { level: 1, name: 'The brief' }).waitFor();
    return new Brief(page);
  }

  field(label) {
    return this.page.getByRole('textbox', { name: label, exact: true });
  }

  async write(fields) {
    for (const [label, words] of Object.entries(fields)) {
      await this.field(label).fill(words);
      await this.field(label).blur();
    }
    return this;
  }

  /** People as a pasted list, all from one sector and with one part. */
  async addPeople({ list, sector, part, added }) {
    await this.page.getByRole('combobox', { name: 'They come from' }).selectOption({ label: sector });
    await this.page.getByRole('combobox', { name: 'Their part' }).selectOption({ label: part });
    await this.field('Add people').fill(list);
    await this.page.getByRole('button', { name: /^Add \d+ (person|people)$/ }).click();
    await this.page.getByRole('status').filter({ hasText: `Added ${added} ${added === 1 ? 'person' : 'people'}.` }).waitFor();
    return this;
  }

  people(number) {
    return this.page.getByText(`${number} ${number === 1 ? 'person is' : 'people are'} here`, { exact: true });
  }

  async makeAnonymous() {
    await this.page.getByRole('button', { name: 'Make it anonymous for good' }).click();
    await this.page.getByText(beginning('This workshop is anonymous.')).waitFor();
    return this;
  }

  async toTheRunOfShow() {
    await this.page.getByRole('link', { name: 'Go to the run of show' }).click();
    return Console.at(this.page);
  }
}
