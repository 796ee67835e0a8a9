// Reads what Lantern hands out with strangers' eyes: a web page by the letter of
// the HTML standard, Markdown by another renderer than ours. What comes out are
// words, tables and the kinds of elements there are.

import { micromark } from 'micromark';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { parse } from 'parse5';

const blocks = new Set(['p', 'li', 'td', 'th', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'figcaption', 'blockquote', 'caption']);

/** A web page: `faults` are whatever a strict reader stumbles over. */
export function readWebPage(html) {
  const faults = [];
  const document = parse(html, { onParseError: ({ code, startLine, startCol }) => faults.push(`${code} at ${startLine}:${startCol}`) });
  return { faults, ...gather(document) };
}

/** Markdown as most sites show it: CommonMark with tables. HTML in it is let through, so that any would be seen. */
export function readMarkdown(markdown) {
  const html = micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfmTable()], htmlExtensions: [gfmTableHtml()] });
  return gather(parse(`<!DOCTYPE html><html><body>${html}</body></html>`));
}

function gather(document) {
  const elements = [...walk(document)];
  const of = (name, within = document) => [...walk(within)].filter((node) => node.nodeName === name);
  const tables = of('table').map((table) => ({
    caption: of('caption', table).map(textOf)[0] ?? '',
    heads: of('thead', table).flatMap((head) => of('th', head)).map(textOf),
    rows: of('tbody', table).flatMap((body) => of('tr', body)).map((row) => row.childNodes.filter(({ nodeName }) => nodeName === 'th' || nodeName === 'td').map(textOf)),
  }));
  return {
    document,
    elements: new Set(elements.map(({ nodeName }) => nodeName).filter((name) => !name.startsWith('#'))),
    attributes: elements.flatMap(({ nodeName, attrs = [] }) => attrs.map(({ name, value }) => ({ element: nodeName, name, value }))),
    headings: elements.filter(({ nodeName }) => /^h[1-6]$/.test(nodeName)).map((node) => ({ level: Number(node.nodeName[1]), text: textOf(node) })),
    /** The text of every paragraph, point, cell and heading. */
    blocks: elements.filter(({ nodeName }) => blocks.has(nodeName)).map(textOf),
    /** What people said, set apart from our own words (web page only). */
    said: elements.filter((node) => node.nodeName === 'bdi' || (node.nodeName === 'p' && node.parentNode.nodeName === 'blockquote')).map(textOf),
    tables,
    text: textOf(of('body')[0] ?? document),
  };
}

function* walk(node) {
  yield node;
  for (const child of node.childNodes ?? []) yield* walk(child);
  if (node.content) yield* walk(node.content);
}

function textOf(node) {
  if (node.nodeName === '#text') return node.value;
  // A hard break is followed by a line break in the source, which is not one more.
  if (node.nodeName === 'br') return '';
  return (node.childNodes ?? []).map(textOf).join('');
}

/** Words as they stand where there is one line only: table cells and headings of Markdown. */
export const onOneLine = (words) => words.trim().split('\n').filter(Boolean).join(' ');
