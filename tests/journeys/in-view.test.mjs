// What is looked at is in view: a step from its start, and its line in the run of show.

import { journey } from './harness/journey.mjs';
import { Home } from './pages/home.mjs';
import { until } from './pages/shared.mjs';

for (const [width, height] of [[1280, 720], [390, 844]]) {
  journey(`Whichever step is looked at, its prompt is in view, and so is its line in the run of show (${width} × ${height})`, { viewport: { width, height } }, async ({ page, address }) => {
    await page.goto(address);
    const console = await (await Home.at(page)).tryTheExample();
    const steps = await console.run.locator('a[href*="/step/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    for (const step of [steps.at(-1), steps.at(2), steps.at(-4)]) {
      // From the end of the page, where somebody has read to.
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.goto(`${address}${step}`);
      const line = console.run.locator('a[aria-current=step]');
      await until(page, 'the console looks there', () => line.getAttribute('href'), (href) => step.endsWith(href));
      const inView = (it) => it.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
      await until(page, 'its prompt is in view', () => inView(console.stage.getByRole('heading', { level: 1 })));
      if (width > 1_000) await until(page, 'its line is in view', () => inView(line));
    }
  });
}
