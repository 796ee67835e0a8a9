// The ninety-minute template, whole, by three kinds of hands: the keyboard alone,
// clicks without a single drag, and fingers on a tablet. All three walk out with
// the same report.

import assert from 'node:assert/strict';
import { readWebPage } from './harness/document.mjs';
import { expectNoAxeFindings, journey } from './harness/journey.mjs';
import { Clicks, Fingers, Keyboard } from './harness/three-hands.mjs';
import { Begin } from './pages/begin.mjs';
import { Console } from './pages/console.mjs';
import { Home } from './pages/home.mjs';
import { Outputs } from './pages/outputs.mjs';
import { beginning, downloaded, expectFocusOn, literally, until } from './pages/shared.mjs';

const story = { headline: 'The nurse who rang on Sunday', happened: 'She rang to ask whether the bread had come.', quote: '“I only wanted to hear your voice.”' };

journey('By keyboard, by clicks and by touch the same workshop ends in the same report', { timeout: 420_000, acceptDownloads: true }, async ({ page, anotherPerson, address }) => {
  const reports = { keyboard: await wholeWorkshop(new Keyboard(page), address) };
  const mouse = await anotherPerson({ acceptDownloads: true });
  await mouse.addInitScript(() => {
    // Whoever needs a drag is found out: moves of a pressed pointer never arrive.
    for (const kind of ['pointermove', 'touchmove', 'dragstart']) addEventListener(kind, (event) => { if (event.buttons !== 0) event.stopImmediatePropagation(); }, true);
  });
  reports.clicks = await wholeWorkshop(new Clicks(await mouse.newPage()), address);
  const tablet = await anotherPerson({ acceptDownloads: true, hasTouch: true, isMobile: true, viewport: { width: 1024, height: 768 } });
  reports.touch = await wholeWorkshop(new Fingers(await tablet.newPage()), address);

  assert.deepEqual(reports.keyboard.faults, []);
  assert.ok(reports.keyboard.blocks.length > 100, `${reports.keyboard.blocks.length} pieces of text`);
  for (const words of [...Object.values(story), 'Ring before, not after', 'One list', 'Nobody waits for an answer', 'I answer before the third ring', 'Lighter']) assert.ok(reports.keyboard.said.includes(words), `“${words}” is in the report`);
  for (const hands of ['clicks', 'touch']) assert.deepEqual(reports[hands].blocks, reports.keyboard.blocks, `the report by ${hands} and by keyboard`);
});

/** From Home to the saved report. It is ten o’clock all the time, so that no report differs by a minute. */
async function wholeWorkshop(hand, address) {
  const { page } = hand;
  await page.clock.setFixedTime('2026-11-24T10:00:00');
  await page.goto(address);
  const console = await begin(hand);
  const next = async (name) => {
    await hand.press(console.stage.getByRole('button', { name: beginning(`Next step, with the room ${name}`) }));
    await console.stage.getByText(new RegExp(`^Step \\d+ of \\d+ · ${literally(name)}$`)).waitFor();
  };
  const box = (name) => console.stage.getByRole('textbox', { name, exact: true });
  const button = (name) => console.stage.getByRole('button', { name, exact: true });
  const done = async (list) => {
    const press = console.cards(list, '').opened().getByRole('button', { name: 'Done', exact: true });
    await hand.press(press);
    await press.waitFor({ state: 'detached' });
  };

  await hand.press(button('Begin here with the room'));
  await console.stage.getByText('The room is here').waitFor();
  await next('Paired interviews');
  await next('Story cards');
  await hand.add(box('Headline of the next story'), story.headline);
  const sheet = console.cards('Stories', '').opened();
  await hand.write(sheet.getByRole('textbox', { name: 'What happened', exact: true }), story.happened);
  await hand.write(sheet.getByRole('textbox', { name: 'Best line', exact: true }), story.quote);
  await hand.pick(sheet.getByRole('radio', { name: beginning('Use it without saying who') }));
  await done('Stories');

  await next('Retell in fours');
  for (const words of ['She rang first', 'He rang back', 'We keep one list']) await hand.add(box('Add a note'), words);

  await next('Themes');
  const themes = console.themes();
  for (const words of ['She rang first', 'He rang back']) await hand.tick(themes.tray.note(words));
  await hand.press(themes.tray.ticked().getByRole('button', { name: 'Group' }));
  await hand.write(box('Name of the theme'), 'Ring before, not after');
  await page.keyboard.press('Enter'); // the Enter of a keyboard on the glass, too
  await themes.theme('Ring before, not after').waitFor();
  await hand.add(box('Add a theme'), 'One list');
  await hand.moveTo(themes.tray.note('We keep one list'));
  const move = page.getByRole('dialog', { name: /^Move / });
  await hand.pick(move.getByRole('radio', { name: 'One list', exact: true }));
  await hand.press(move.getByRole('button', { name: 'Move', exact: true }));
  await themes.holds('One list', 1);

  await next('Hidden vote');
  await hand.press(button('Open the vote'));
  for (const theme of ['Ring before, not after', 'Ring before, not after', 'One list']) await hand.press(button(`One more for ${theme}`));
  await hand.press(button('Done, next person'));
  await hand.press(button('Close the vote'));
  const sure = button('Close it and show the totals');
  await sure.or(button('Open again')).first().waitFor();
  if (await sure.isVisible()) await hand.press(sure);
  await hand.check(console.stage.getByRole('checkbox', { name: /^In our core ?: Ring before, not after$/ }));

  await next('Where services meet');
  await hand.add(box('Add a meeting place'), 'The ward door on a Friday');
  await done('Meeting places');
  await next('Headline from two years ahead');
  await hand.add(box('Headline'), 'Nobody waits for an answer');
  await next('Tips exchange');
  await hand.add(box('Add a tip'), 'Ring the day before');
  await next('Possibility statements');
  await hand.add(box('Add a statement'), 'Everyone is rung the day before they go home');
  const opened = console.cards('Possibility statements', '').opened();
  const ties = console.cards('Possibility statements', '').ties();
  const link = opened.getByRole('button', { name: 'Link', exact: true });
  await hand.choose(ties, await ties.getByRole('option', { name: beginning(story.headline) }).first().evaluate((option) => option.label));
  assert.equal(await opened.getByRole('list').getByText(story.headline).count(), 0, 'going through the list ties nothing');
  await hand.press(link);
  await expectFocusOn(page, /^select/);
  await opened.getByRole('list').getByText(story.headline).first().waitFor();
  await done('Possibility statements');
  await next('Commitments, offers, requests');
  await hand.add(box('I will'), 'Ask the ward for one telephone');
  await hand.add(box('I can give'), 'Two hours on Tuesdays');
  await hand.add(box('I need'), 'A key to the hall');
  await hand.pick(console.cards('Requests', '').card('A key to the hall').getByRole('radio', { name: 'Yes', exact: true }));
  await next('Pledges');
  await hand.add(box('Add a pledge'), 'I answer before the third ring');
  await next('Check-in dates');
  await hand.press(console.stage.getByRole('button', { name: /^In about 30 days: / }));
  await console.cards('Check-ins', '').card('What has already changed?').waitFor();
  await next('Closing word');
  await hand.add(box('Add a closing word'), 'Lighter');
  await hand.press(button('Close the workshop'));
  await hand.press(console.stage.getByRole('link', { name: 'Go to the outputs' }));
  await Outputs.at(page);
  await hand.pick(page.getByRole('radio', { name: beginning('Report') }));
  await expectNoAxeFindings(page, `the outputs by ${hand.constructor.name}`);
  const save = page.getByRole('button', { name: /^Save ?: Report as a web page$/ });
  return readWebPage((await downloaded(page, () => hand.press(save))).text);
}

async function begin(hand) {
  const { page } = hand;
  const home = await Home.at(page);
  await hand.press(home.main.getByRole('link', { name: 'New workshop' }));
  const begin = await Begin.at(page);
  await hand.pick(begin.main.getByRole('radio', { name: /Light not heat/ }));
  await hand.press(begin.main.getByRole('button', { name: 'Next: name it' }));
  await hand.write(begin.main.getByRole('textbox', { name: 'Title' }), 'One workshop, three hands');
  await hand.write(begin.main.getByRole('textbox', { name: beginning('Topic') }), 'Going home with somebody who knows you');
  await hand.pick(begin.main.getByRole('radio', { name: beginning('With tables or names') }));
  await hand.press(begin.main.getByRole('button', { name: 'Start the workshop' }));
  const console = await Console.at(page);
  await until(page, 'it is kept', () => console.savedState.innerText(), (words) => words.startsWith('Saved'));
  return console;
}
