// Outputs: what goes out, what stays in, and the files.

import { Console } from './console.mjs';
import { beginning, downloaded, until } from './shared.mjs';

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

  /** Every file that the page offers but the workshop file: each document for each of these audiences, then the rest. */
  async everyFile(audiences) {
    const { page } = this;
    await page.getByText('Paper to print', { exact: true }).click();
    const buttons = page.getByRole('button', { name: /^Save ?: / });
    const names = async () => (await buttons.allInnerTexts()).map((words) => words.replace(/^Save\s*:\s*/, ''));
    const files = [];
    const saved = new Set();
    for (const audience of audiences) {
      await this.as(audience);
      await until(page, `documents for ${audience}`, names, (all) => all[0].startsWith(audience));
      for (const name of await names()) {
        if (saved.has(name) || name === 'The workshop file') continue;
        saved.add(name);
        files.push(await this.save(name));
        // Chromium drops, without a word, an eleventh download within a second.
        await page.waitForTimeout(120);
      }
    }
    await page.getByText('Paper to print', { exact: true }).click();
    return files;
  }

  /** Copies a document, and gives what other programs would paste. */
  async copy(audience) {
    await this.as(audience);
    const { page } = this;
    // What an earlier copy left there is not what this one put there.
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.getByRole('button', { name: new RegExp(`^Copy ?: ${audience} as rich text`) }).click();
    await until(page, 'it is copied', () => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)), (types) => types.includes('text/html'));
    return page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const text = async (kind) => (await item.getType(kind)).text();
      return { html: await text('text/html'), plain: await text('text/plain') };
    });
  }

  webPage(kind = 'Report') { return this.save(`${kind} as a web page`); }
  markdown(kind = 'Report') { return this.save(`${kind} as Markdown`); }
  workshopFile() { return this.save('The workshop file'); }

  async back() {
    await this.page.getByRole('link', { name: 'Back to the workshop' }).click();
    return Console.at(this.page);
  }
}
