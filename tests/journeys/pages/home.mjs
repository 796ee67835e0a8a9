// Home: the workshops kept in this browser, and the ways to one.

import { Begin } from './begin.mjs';
import { Console } from './console.mjs';
import { beginning, downloaded } from './shared.mjs';

export class Home {
  constructor(page) {
    this.page = page;
    this.main = page.getByRole('main');
  }

  static async at(page) {
    await page.getByRole('main').getByRole('heading', { level: 1, name: /^(Light, not heat\.|Your workshops)$/ }).waitFor();
    return new Home(page);
  }

  async newWorkshop() {
    await this.main.getByRole('link', { name: 'New workshop' }).click();
    return Begin.at(this.page);
  }

  async tryTheExample() {
    await this.main.getByRole('button', { name: 'Try the example' }).click();
    return Console.at(this.page);
  }

  /** Chooses a file; what comes of it is the caller's to say. */
  async choose(file) {
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.main.getByRole('button', { name: 'Open a file' }).click(),
    ]);
    await chooser.setFiles(file);
  }

  async open(file) {
    await this.choose(file);
    return Console.at(this.page);
  }

  /** What is said of a file that was not opened. */
  refusal() {
    return this.page.getByRole('dialog');
  }

  workshop(title) {
    return this.main.getByRole('listitem').filter({ has: this.page.getByRole('heading', { level: 2, name: title, exact: true }) });
  }

  titles() {
    return this.main.getByRole('heading', { level: 2 }).allInnerTexts();
  }

  async enter(title) {
    await this.workshop(title).getByRole('link', { name: title, exact: true }).click();
    return Console.at(this.page);
  }

  async askToDelete(title) {
    await this.workshop(title).getByRole('button', { name: beginning('Delete…') }).click();
    return this.page.getByRole('dialog', { name: `Delete “${title}”?` });
  }

  async saveAndDelete(title) {
    const dialog = await this.askToDelete(title);
    const file = await downloaded(this.page, () => dialog.getByRole('button', { name: 'Save a file, then delete' }).click());
    await this.workshop(title).waitFor({ state: 'detached' });
    return file;
  }
}
