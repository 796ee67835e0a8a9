// Asks axe about the page as it stands: every WCAG 2.2 rule up to AA, the size
// of targets, and axe's own good practice. Nothing may be found.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** `name` says which state of which screen this is, for whoever reads the failure. */
export async function expectNoAxeFindings(page, name) {
  await loadAxe(page);
  const findings = await page.evaluate(async (values) => {
    // A colour half way through a fade is nobody's choice.
    await Promise.all(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
      .map((animation) => animation.finished.catch(() => {})));
    const { violations } = await window.axe.run(document, {
      resultTypes: ['violations'],
      runOnly: { type: 'tag', values },
      rules: { 'target-size': { enabled: true } },
    });
    return violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      where: nodes.map(({ target, html, failureSummary }) => `${target.join(' ')}\n      ${html.slice(0, 300)}\n      ${failureSummary.replace(/\s*\n\s*/g, ' ')}`),
    }));
  }, tags);
  assert.equal(
    findings.length,
    0,
    `axe finds fault with "${name}":\n${findings.map(({ rule, where }) => `  ${rule}\n    ${where.join('\n    ')}`).join('\n')}`,
  );
}

/** Every word stands out 7:1 from what is behind it. */
export async function expectStrongContrast(page, name) {
  await loadAxe(page);
  const weak = await page.evaluate(async () => {
    // The standard lets large letters be fainter; from the back row they are not large.
    window.axe.configure({ checks: [{ id: 'color-contrast-enhanced', options: { contrastRatio: { normal: { expected: 7 }, large: { expected: 7 } } } }] });
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'], runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } });
    return violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)}\n      ${failureSummary.replace(/\s*\n\s*/g, ' ')}`));
  });
  assert.equal(weak.length, 0, `less than 7:1 in "${name}":\n    ${weak.join('\n    ')}`);
}

// The strict policy forbids a script of another origin or an inline one, so axe
// comes in through the debugger, as a person's own developer tools would.
async function loadAxe(page) {
  if (await page.evaluate(() => Boolean(window.axe))) return;
  const debug = await page.context().newCDPSession(page);
  await debug.send('Runtime.evaluate', { expression: `${source};undefined` });
  await debug.detach();
}
