// The hidden vote: by passing the laptop, and counted in the room.

import { beginning, literally } from './shared.mjs';

export class Vote {
  constructor(console) {
    this.console = console;
    this.stage = console.stage;
  }

  async open(votes) {
    await this.stage.getByRole('spinbutton', { name: 'Votes each' }).fill(String(votes));
    await this.stage.getByRole('button', { name: 'Open the vote' }).click();
    await this.stage.getByRole('button', { name: 'Pass the laptop' }).waitFor();
    return this;
  }

  /** One person's turn: a vote for each theme named. */
  async cast(...themes) {
    for (const theme of themes) await this.stage.getByRole('button', { name: `One more for ${theme}`, exact: true }).click();
    await this.stage.getByRole('button', { name: 'Done, next person' }).click();
    return this;
  }

  async counted(totals) {
    await this.stage.getByRole('button', { name: 'Counted in the room' }).click();
    for (const [theme, votes] of Object.entries(totals)) {
      const field = this.stage.getByRole('textbox', { name: theme, exact: true });
      await field.fill(String(votes));
      await field.press('Tab');
    }
    return this;
  }

  async close() {
    await this.stage.getByRole('button', { name: 'Close the vote' }).click();
    // It asks while hardly anybody has voted.
    const sure = this.stage.getByRole('button', { name: 'Close it and show the totals' });
    await sure.or(this.stage.getByRole('button', { name: 'Open again' })).first().waitFor();
    if (await sure.isVisible()) await sure.click();
    await this.stage.getByRole('button', { name: 'Open again' }).waitFor();
    return this;
  }

  /** Takes the first themes as the positive core. */
  async takeTheFirst() {
    await this.stage.getByRole('button', { name: beginning('Make the first') }).click();
    return this;
  }

  async inCore(theme, yes = true) {
    await this.stage.getByRole('checkbox', { name: new RegExp(`^In our core ?: ${literally(theme)}$`, 'u') }).setChecked(yes);
    return this;
  }
}
