// Bringing in: paste, choose or drop; look at what it was taken for; bring it in.

import { beginning, expectFocusOn } from './shared.mjs';

export class BringIn {
  constructor(page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: 'Bring in' });
  }

  static async at(page) {
    const bringIn = new BringIn(page);
    await bringIn.dialog.waitFor();
    return bringIn;
  }

  /** Pastes as from a spreadsheet: what has several lines is looked at by itself. */
  async paste(text) {
    const box = this.box();
    await box.focus();
    await expectFocusOn(this.page, 'bring-in-box');
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await this.page.keyboard.press('Control+V');
    return this.looked();
  }

  async type(text) {
    await this.box().fill(text);
    await this.dialog.getByRole('button', { name: 'Look at it first' }).click();
    return this;
  }

  async choose(file) {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.dialog.getByRole('button', { name: 'Choose a file' }).click(),
    ]);
    await chooser.setFiles(file);
    return this;
  }

  /** Until what was brought is shown, with the focus on how much comes in. */
  async looked() {
    await expectFocusOn(this.page, 'bring-in-sum');
    return this;
  }

  box() { return this.dialog.getByRole('textbox', { name: 'Paste a table or a list' }); }
  problem() { return this.dialog.getByRole('alert'); }
  sum() { return this.dialog.locator('#bring-in-sum').innerText(); }

  /** What is said of rows that are left out, cut, or read otherwise. */
  async said() {
    for (const more of await this.dialog.getByText(/^\d+ more to know$/).all()) await more.click();
    return this.dialog.locator('.bring-in__said li').allInnerTexts();
  }

  rowsAre(what) { return this.dialog.getByRole('combobox', { name: 'The rows are' }).selectOption({ label: what }); }
  partedBy(what) { return this.dialog.getByRole('combobox', { name: 'Columns are parted by' }).selectOption({ label: what }); }
  column(name) { return this.dialog.getByRole('combobox', { name: beginning(name) }); }

  /** What each column was taken for, in order. */
  columns() {
    return this.dialog.getByRole('list').filter({ has: this.page.getByRole('combobox') }).getByRole('combobox').evaluateAll((all) => all.map((one) => one.selectedOptions[0].textContent));
  }

  /** The first rows as they will come in: the headings, then a list for each row. */
  async preview() {
    const table = this.dialog.getByRole('table', { name: 'The first rows as they will come in' });
    const rows = await table.getByRole('row').all();
    return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).map((cell) => cell.trim())));
  }

  /** Brings it in, as the button says. */
  async bringIn(what) {
    await this.dialog.getByRole('button', { name: `Bring in ${what}`, exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
    await this.page.getByRole('status').getByText(`Brought in ${what}`, { exact: false }).first().waitFor();
  }
}
