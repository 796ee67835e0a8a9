// After the day, and the tracker round of a check-in: what was promised, how it stands, what came of it.

import { beginning, until } from './shared.mjs';

export class After {
  constructor(page) {
    this.page = page;
    this.main = page.getByRole('main');
    this.list = this.main.getByRole('list', { name: 'Promises and answered concerns' });
    this.counts = this.main.getByRole('list', { name: 'How they stand' });
  }

  static async at(page) {
    await page.getByRole('heading', { level: 1, name: 'What has become of it?' }).waitFor();
    return new After(page);
  }

  async reload() {
    await this.page.reload();
    return After.at(this.page);
  }

  rows() {
    return this.list.getByRole('listitem');
  }

  row(words) {
    return this.rows().filter({ hasText: words });
  }

  /** The words of every row, in order. */
  words() {
    return this.rows().evaluateAll((rows) => rows.map((row) => row.querySelector('p').textContent));
  }

  /** Presses one of done, going, stuck, changed, let go. */
  say(words, label) {
    return this.row(words).getByRole('button', { name: label, exact: true }).click();
  }

  /** Until a row stands like this; empty: nothing is said of it. */
  stands(words, label) {
    return until(this.page, `“${words}” stands as “${label}”`, async () => (await this.row(words).getByRole('button', { pressed: true }).allTextContents()).join(), (seen) => seen === label);
  }

  field(words, label) {
    return this.row(words).getByRole('textbox', { name: label, exact: true });
  }

  async inTheOrderOf(what) {
    await this.main.getByRole('radio', { name: what, exact: true }).check();
  }

  headings() {
    return this.list.getByRole('heading', { level: 2 }).allTextContents();
  }

  async beginCheckIn() {
    await this.main.getByRole('button', { name: 'Begin a check-in' }).click();
    await this.main.getByText(beginning('Step')).first().waitFor();
  }
}
