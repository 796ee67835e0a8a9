// Changing the run of show.

export class AgendaEditor {
  constructor(console) {
    this.console = console;
    this.dialog = console.page.getByRole('dialog', { name: 'Change the run of show' });
  }

  static async at(console) {
    const editor = new AgendaEditor(console);
    await editor.dialog.waitFor();
    return editor;
  }

  async add(activity, after) {
    await this.dialog.getByRole('combobox', { name: 'What it does' }).selectOption({ label: activity });
    await this.dialog.getByRole('combobox', { name: 'Where' }).selectOption({ label: after ? `After “${after}”` : 'At the end' });
    await this.dialog.getByRole('button', { name: 'Add this step' }).click();
    await this.dialog.getByRole('group', { name: activity, exact: true }).waitFor();
    return this;
  }

  step(name) {
    return this.dialog.getByRole('group', { name, exact: true });
  }

  async close() {
    await this.dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
    return this.console;
  }
}
