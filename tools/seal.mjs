// The last step of a release build (a Trunk hook, see Trunk.toml). It has the
// program cut in two (split.mjs), makes the page run under the strict policy of
// policy.mjs and proves that it does: every inline script and style becomes a
// file with a hashed name and an integrity attribute, the style sheets become
// one, the WebAssembly is checked against its hash before it is run, and the
// build fails if anything inline or off our own origin is left. Then it weighs
// what a first visit loads. A debug build is left alone.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { firstLoadLimit } from './limit.mjs';
import { policy } from './policy.mjs';
import { split } from './split.mjs';

const folder = process.env.TRUNK_STAGING_DIR;
if (!folder) stop('is run by Trunk after a build; start it with: trunk build --release');
if (process.env.TRUNK_PROFILE !== 'release') process.exit(0);

const pagePath = join(folder, 'index.html');
let page = readFileSync(pagePath, 'utf8');
try {
  page = split(folder, page);
} catch (error) {
  stop(error.message);
}
writeFileSync(pagePath, page);
if (page.includes('__TRUNK_ADDRESS__')) {
  console.log('seal: this build reloads itself while you work, so its page is not sealed.');
  process.exit(0);
}

page = page.replace(/\snonce="[^"]*"/g, '');
page = moveInlineOut(page);
page = preloadBeforeStart(page);
page = gatherStyles(page);
page = page.replace(/<head([^>]*)>/i, (head) => `${head}\n<meta http-equiv="Content-Security-Policy" content="${policy}">`);
page = `${page.replace(/\n\s*\n+/g, '\n').trim()}\n`;
writeFileSync(pagePath, page);

const pieces = piecesOf(page);
keepOffline();
const faults = [...faultsOfPage(page), ...faultsOfPieces(pieces), ...faultsOfStyles()];
if (faults.length > 0) stop(`refuses this build:\n  ${faults.join('\n  ')}`);
weigh(page, pieces);

/**
 * The service worker keeps all that was built, so that Lantern opens without a network. Its name stays the same, as
 * browsers want it; what is in it changes with every build.
 */
function keepOffline() {
  const names = files().filter((name) => name !== 'index.html' && name !== 'offline.js');
  const mark = createHash('sha256').update(page).update(names.join('\n')).digest('hex').slice(0, 16);
  const worker = readFileSync('src/boot/offline.js', 'utf8')
    .replace('__MARK__', mark)
    .replace('__FILES__', JSON.stringify(['./', ...names.map((name) => `./${name}`)]));
  if (/__[A-Z]+__/.test(worker)) stop('does not recognise src/boot/offline.js; the two have to agree.');
  writeFileSync(join(folder, 'offline.js'), worker);
}

/** Comments go; scripts and styles that stand in the page become files beside it. */
function moveInlineOut(html) {
  const inline = /<!--[\s\S]*?-->|<script\b([^>]*)>([\s\S]*?)<\/script>|<style\b([^>]*)>([\s\S]*?)<\/style>/gi;
  return html.replace(inline, (whole, scriptAttributes, script, styleAttributes, style) => {
    if (whole.startsWith('<!--')) return '';
    if (style !== undefined) {
      const name = keep(nameFrom(styleAttributes, 'page'), 'css', style.trim());
      return `<link rel="stylesheet" href="./${name}" integrity="${integrity(name)}">`;
    }
    if (/\ssrc\s*=/i.test(scriptAttributes) || /\stype\s*=\s*["']?application\/json/i.test(scriptAttributes)) return whole;
    const starts = script.includes('TrunkApplicationStarted');
    const name = keep(nameFrom(scriptAttributes, starts ? 'boot' : 'page'), 'js', starts ? checkedStart(script) : script.trim());
    return `<script${scriptAttributes.trimEnd()} src="./${name}" integrity="${integrity(name)}"></script>`;
  });
}

/** Trunk's start script fetches the WebAssembly by name alone; ours also says which hash it must have. */
function checkedStart(script) {
  let checked = 0;
  const start = script.trim().replace(/module_or_path:\s*'(\.\/[^']+\.wasm)'/g, (_, path) => {
    checked += 1;
    return `module_or_path: fetch('${path}', { integrity: '${integrity(path.slice(2))}' })`;
  });
  if (checked !== 1) stop('does not recognise the start script that this Trunk writes; tools/seal.mjs has to learn it.');
  return start.replace(/\n\s*\n+/g, '\n');
}

/** What is preloaded is checked against its hash only if the browser hears of it before the script that asks for it. */
function preloadBeforeStart(html) {
  const preloads = /<link rel="(?:modulepreload|preload)"[^>]*>/g;
  const links = html.match(preloads) ?? [];
  return html.replace(preloads, '').replace(/<script[^>]*src="\.\/boot-/, (start) => `${links.join('\n')}\n${start}`);
}

/** Style is written in many files, which belongs to writing; one is sent, so that a visit waits once. */
function gatherStyles(html) {
  const sheets = [...html.matchAll(/<link\b(?=[^>]*\srel="stylesheet")[^>]*\shref="\.\/([^"]+)"[^>]*>/g)];
  if (sheets.length < 2 || sheets.some(([link]) => /\smedia=/.test(link))) return html;
  const name = keep('style', 'css', sheets.map(([, sheet]) => withoutComments(readFileSync(join(folder, sheet), 'utf8'))).join('\n'));
  for (const [, sheet] of sheets) rmSync(join(folder, sheet), { force: true });
  return sheets.reduce(
    (rest, [link], index) => rest.replace(link, index === 0 ? `<link rel="stylesheet" href="./${name}" integrity="${integrity(name)}">` : ''),
    html,
  );
}

function withoutComments(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\n\s*\n+/g, '\n').trim();
}

function nameFrom(attributes, otherwise) {
  return /\sid\s*=\s*["']?([a-z][a-z0-9-]*)/i.exec(attributes)?.[1] ?? otherwise;
}

function keep(stem, extension, text) {
  const content = `${text}\n`;
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const name = `${stem}-${hash}.${extension}`;
  writeFileSync(join(folder, name), content);
  return name;
}

function integrity(name) {
  return `sha384-${createHash('sha384').update(readFileSync(join(folder, name))).digest('base64')}`;
}

function faultsOfPage(html) {
  const faults = [];
  for (const [tag, name] of html.matchAll(/<([a-z][a-z0-9-]*)\b[^>]*>/gi)) {
    const attribute = (key) => new RegExp(`\\s${key}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)?.slice(1).find((value) => value !== undefined);
    const element = name.toLowerCase();
    if (/\son[a-z]+\s*=/i.test(tag)) faults.push(`an event attribute, which the policy blocks: ${tag}`);
    if (/\sstyle\s*=/i.test(tag)) faults.push(`a style attribute, which the policy blocks: ${tag}`);
    if (element === 'base') faults.push('a <base>, which changes what every address means');
    if (element === 'style') faults.push('an inline style');
    if (element === 'script' && attribute('src') === undefined && attribute('type') !== 'application/json') faults.push('an inline script');
    for (const key of ['src', 'href', 'srcset', 'poster', 'action', 'data']) {
      const address = attribute(key);
      if (address === undefined || element === 'a' || address.startsWith('data:')) continue;
      if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) faults.push(`an address off our origin: ${tag}`);
      else if (address.startsWith('/')) faults.push(`an address from the root, which breaks under a sub-path: ${tag}`);
      else if (!address.startsWith('#') && !existsSync(join(folder, decodeURI(address.split(/[?#]/)[0])))) faults.push(`an address of a file that is not there: ${tag}`);
      else if (mustBeChecked(element, attribute)) faults.push(...faultsOfFile(tag, address, attribute('integrity')));
    }
  }
  return faults;
}

function mustBeChecked(element, attribute) {
  return element === 'script'
    || (element === 'link' && (/stylesheet|modulepreload/.test(attribute('rel')) || ['fetch', 'script', 'style'].includes(attribute('as'))));
}

function faultsOfFile(tag, address, promised) {
  const snippet = address.startsWith('./snippets/'); // wasm-bindgen names their folder by hash
  if (!promised) return [`no integrity attribute: ${tag}`];
  if (!snippet && !/-[0-9a-f]{8,16}(_bg)?\.(js|css|wasm)$/.test(address)) return [`no hash in the name: ${tag}`];
  if (promised !== integrity(address)) return [`an integrity attribute that its file does not match: ${tag}`];
  return [];
}

/** What the page's scripts fetch by themselves, and the integrity that they ask of it. */
function piecesOf(html) {
  return files().filter((name) => name.endsWith('.js') && html.includes(name)).flatMap((script) => {
    const fetched = readFileSync(join(folder, script), 'utf8').matchAll(/fetch\(new URL\("\.\/([^"]+)", import\.meta\.url\)(?:, \{ integrity: "([^"]+)" \})?/g);
    return [...fetched].map(([, name, promised]) => ({ name, promised, script }));
  });
}

/** Every WebAssembly that the page does not name is fetched by a script of the page, and checked against its hash. */
function faultsOfPieces(fetched) {
  const orphans = files().filter((name) => name.endsWith('.wasm') && !page.includes(name) && !fetched.some((piece) => piece.name === name));
  return [
    ...orphans.map((name) => `a piece that nothing fetches: ${name}`),
    ...fetched.flatMap(({ name, promised, script }) => (existsSync(join(folder, name))
      ? faultsOfFile(`${name} in ${script}`, `./${name}`, promised)
      : [`${script}: an address of a piece that is not there: ${name}`])),
  ];
}

function faultsOfStyles() {
  return files().filter((name) => name.endsWith('.css')).flatMap((name) => {
    const css = withoutComments(readFileSync(join(folder, name), 'utf8'));
    const faults = [...css.matchAll(/url\(\s*["']?([^"')]+)/gi)]
      .map(([, address]) => address.trim())
      .filter((address) => !/^(data:|#)/.test(address))
      .flatMap((address) => {
        if (/^([a-z][a-z0-9+.-]*:|\/)/i.test(address)) return [`${name}: an address off our folder: ${address}`];
        return existsSync(join(folder, address.split(/[?#]/)[0])) ? [] : [`${name}: an address of a file that is not there: ${address}`];
      });
    return /@import\b/i.test(css) ? [...faults, `${name}: an @import, which Trunk does not follow`] : faults;
  });
}

function files() {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * The first load is the page, what it names, and the fonts of Latin letters. Soon after it, when Home stands, come the
 * pieces and the fonts' extended halves. tests/journeys/first-load.test.mjs holds the same limit against what a
 * browser really fetches.
 */
function weigh(html, fetched) {
  const rows = files().map((name) => {
    const content = readFileSync(join(folder, name));
    const extended = /-latin-ext-.*\.woff2$/.test(name);
    const first = name === 'index.html' || (name.endsWith('.woff2') && !extended) || html.includes(name) || html.includes(basename(name));
    const soon = extended || fetched.some((piece) => piece.name === name);
    return { name, first, soon, raw: content.length, gzip: gzipSync(content, { level: 9 }).length, brotli: brotliCompressSync(content).length };
  });
  const sum = (chosen, name) => chosen.reduce(
    (total, row) => ({ ...total, raw: total.raw + row.raw, gzip: total.gzip + row.gzip, brotli: total.brotli + row.brotli }),
    { name, raw: 0, gzip: 0, brotli: 0 },
  );
  const first = rows.filter((row) => row.first);
  const soon = rows.filter((row) => row.soon);
  const later = rows.filter((row) => !row.first && !row.soon);
  const total = sum(first, 'first load in all');
  const width = Math.max(...rows.map((row) => row.name.length), total.name.length);
  const line = ({ name, raw, gzip, brotli }) => [name.padEnd(width), ...[raw, gzip, brotli].map((size) => size.toLocaleString('en-GB').padStart(11))].join('');
  console.log(['', `${'bytes'.padEnd(width)}        raw       gzip     brotli`, ...first.map(line), line(total)].join('\n'));
  if (soon.length > 0) console.log(['fetched by itself once Home stands', ...soon.map(line)].join('\n'));
  if (later.length > 0) console.log(['fetched by nobody but who looks for it', ...later.map(line)].join('\n'));
  console.log('');
  if (total.brotli > firstLoadLimit) {
    stop(`refuses this build: the first load is ${total.brotli.toLocaleString('en-GB')} bytes with brotli, more than ${firstLoadLimit.toLocaleString('en-GB')}.`);
  }
}

function stop(sentence) {
  console.error(`tools/seal.mjs ${sentence}`);
  process.exit(1);
}
