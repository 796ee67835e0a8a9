// The Needs attention drawer.

import { literally } from './shared.mjs';

export class AttentionDrawer {
  constructor(console) {
    this.console = console;
    this.page = console.page;
    this.dialog = console.page.getByRole('dialog', { name: 'Needs attention' });
    this.box = this.dialog.getByRole('textbox', { name: 'Something hard, word for word' });
  }

  static async at(console) {
    const drawer = new AttentionDrawer(console);
    await drawer.box.waitFor();
    return drawer;
  }

  concern(words) {
    return this.dialog.getByRole('listitem').filter({ hasText: words });
  }

  async add({ words, owner, by, response, kind, status }) {
    await this.box.fill(words);
    await this.box.press('Enter');
    const concern = this.concern(words);
    await concern.waitFor();
    if (owner) await concern.getByRole('textbox', { name: 'Who takes it on' }).fill(owner);
    if (by) await concern.getByLabel('By', { exact: true }).fill(by);
    if (response) await concern.getByRole('textbox', { name: 'What was answered' }).fill(response);
    if (kind) await concern.getByRole('combobox', { name: 'What kind of thing' }).selectOption({ label: kind });
    if (status) await concern.getByRole('combobox', { name: 'How it stands' }).selectOption({ label: status });
    await this.box.focus();
    await this.page.getByRole('dialog', { name: 'Needs attention' }).getByText(new RegExp(literally(words))).first().waitFor();
    return this;
  }

  async close() {
    await this.dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
    return this.console;
  }
}
