// One and the same thing done by three kinds of hands: on the keyboard alone, by
// clicks without any drag, and by fingers. Each finds what it wants by role and
// name, and uses only what such hands have.

import assert from 'node:assert/strict';
import { focused, until } from '../pages/shared.mjs';

const isFocused = (handle) => handle.evaluate((it) => it === document.activeElement);

/** The box of a form where words are written, and the button that adds them. */
const addOf = (box) => box.locator('xpath=ancestor::form[1]').getByRole('button', { name: /^Add\b/ });

/** Presses Tab until the focus is on what is wanted: the way that somebody at the keyboard walks. */
export async function tabTo(page, locator, { back = false, most = 160 } = {}) {
  const handle = await locator.first().elementHandle();
  for (let at = 0; at < most; at += 1) {
    if (await isFocused(handle)) return;
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
  }
  assert.fail(`Tab does not lead to ${locator} (it is on ${await focused(page)})`);
}

/** Hands on the keyboard: nothing is clicked, nothing is scrolled to. */
export class Keyboard {
  constructor(page) {
    this.page = page;
  }

  async press(button) {
    await tabTo(this.page, button);
    await this.page.keyboard.press('Enter');
  }

  /** In place of whatever stands there. */
  async write(field, words) {
    await tabTo(this.page, field);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(words);
  }

  async add(box, words) {
    await this.write(box, words);
    await this.page.keyboard.press('Enter');
    await until(this.page, `“${words}” is taken`, () => box.inputValue(), (value) => value === '');
  }

  async check(box) {
    await tabTo(this.page, box);
    if (!await box.isChecked()) await this.page.keyboard.press('Space');
  }

  /** One of several: Tab leads to the group, arrows to the one. */
  async pick(radio) {
    const group = radio.locator('xpath=ancestor::*[@role="radiogroup" or self::fieldset][1]');
    const checked = group.getByRole('radio', { checked: true });
    const first = await checked.count() ? checked : group.getByRole('radio');
    await tabTo(this.page, first.first());
    // Space would choose where one is; the arrows choose where they come.
    if (await isFocused(await radio.elementHandle())) await this.page.keyboard.press('Space');
    const many = await group.getByRole('radio').count();
    for (let at = 0; at < many && !await radio.isChecked(); at += 1) await this.page.keyboard.press('ArrowDown');
    assert.ok(await radio.isChecked());
  }

  /** The first letters lead to it, as in every list of a system. */
  async choose(select, label) {
    await tabTo(this.page, select);
    await this.page.keyboard.type(label);
    assert.equal(await select.evaluate((it) => it.selectedOptions[0]?.label), label);
  }

  /** One Tab stop for a list, arrows inside it, Space ticks. */
  async tick(row) {
    await this.#goTo(row);
    await this.page.keyboard.press('Space');
  }

  async moveTo(row) {
    await this.#goTo(row);
    await this.page.keyboard.press('m');
  }

  async #goTo(row) {
    const list = row.locator('xpath=ancestor::*[@role="list" or self::ul or self::ol][1]');
    await tabTo(this.page, list.locator('[tabindex="0"]').first());
    await this.page.keyboard.press('Home');
    const handle = await row.elementHandle();
    for (let at = 0; at < 20 && !await isFocused(handle); at += 1) await this.page.keyboard.press('ArrowDown');
    assert.ok(await isFocused(handle), `arrows do not lead to ${row}`);
  }
}

/** Hands on a mouse that only clicks. Lists of choices are drawn by the system and are chosen from as the browser tells. */
export class Clicks {
  constructor(page) {
    this.page = page;
  }

  press(button) {
    return button.click();
  }

  async write(field, words) {
    await this.press(field);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(words);
  }

  async add(box, words) {
    await this.write(box, words);
    await this.press(addOf(box));
    await until(this.page, `“${words}” is taken`, () => box.inputValue(), (value) => value === '');
  }

  async check(box) {
    if (!await box.isChecked()) await this.press(box);
  }

  pick(radio) {
    return this.check(radio);
  }

  async choose(select, label) {
    await select.selectOption({ label });
  }

  tick(row) {
    return this.press(row.getByRole('checkbox'));
  }

  async moveTo(row) {
    await this.press(row.getByRole('button', { name: 'More' }));
    await this.press(this.page.getByRole('menu').getByRole('menuitem', { name: /^Move to…/ }));
  }
}

/** Fingers: every press is a touch. */
export class Fingers extends Clicks {
  press(button) {
    return button.tap();
  }
}
