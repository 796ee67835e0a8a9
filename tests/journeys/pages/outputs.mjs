// Outputs: what goes out, what stays in, and the files.

import { Console } from './console.mjs';
import { beginning, downloaded } from './shared.mjs';

export class Outputs {
  constructor(page) {
    this.page = page;
  }

  static async at(page) {
    await page.getByRole('heading', { level: 1, name: 'What goes out, and what stays in' }).waitFor();
    return new Outputs(page);
  }

  async as(audience) {
    await this.page.getByRole('radio', { name: beginning(audience) }).check();
    return this;
  }

  async sayWho(yes = true) {
    await this.page.getByRole('checkbox', { name: beginning('Say who said it') }).setChecked(yes);
    return this;
  }

  /** The row of the preview for a kind of card: in, left out, why. */
  async tally(kind) {
    const cells = await this.page.getByRole('row', { name: beginning(kind) }).getByRole('cell').allInnerTexts();
    return cells.map((cell) => cell.trim());
  }

  async readFirst() {
    const preview = this.page.getByRole('region', { name: 'Preview' });
    if (!(await preview.isVisible())) await this.page.getByText('Read it first', { exact: true }).click();
    await preview.waitFor();
    return preview;
  }

  save(what) {
    return downloaded(this.page, () => this.page.getByRole('button', { name: `Save : ${what}` }).or(this.page.getByRole('button', { name: `Save: ${what}` })).first().click());
  }

  webPage(kind = 'Report') { return this.save(`${kind} as a web page`); }
  markdown(kind = 'Report') { return this.save(`${kind} as Markdown`); }
  workshopFile() { return this.save('The workshop file'); }

  async back() {
    await this.page.getByRole('link', { name: 'Back to the workshop' }).click();
    return Console.at(this.page);
  }
}
