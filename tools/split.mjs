// Cuts the release's WebAssembly in two, so that Home stands before the rest of
// the program is here (src/screens/rest.rs). Trunk knows no such step, so this
// takes what cargo built, cuts it, and puts the two files, hashed by name, in
// the place of the one that Trunk made. The second file is fetched by the
// script of the first, which says what hash it must have.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const name = 'lantern';
// npm's binaryen of that number (tools/package.json). Another may break the
// module without a word: version 108, which Debian has, does.
const optimiser = 'version_132';
// What Rust's WebAssembly uses by default; a piece does not say it of itself.
const features = ['bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'reference-types', 'sign-ext'];

// At an address inside a workshop a piece is asked for before the program runs.
// A host that does not know WebAssembly by its ending must not stop a piece, as
// it does not stop the first.
const asking = `function asking(ask) {
    let asked = /^#\\/(new|workshop)\\b/.test(location.hash) ? ask() : undefined;
    asked?.catch(() => {});
    return () => {
        const coming = asked ?? ask();
        asked = undefined;
        return coming;
    };
}
async function instantiate(coming, imports) {
    const answer = await coming;
    if (answer.headers.get("Content-Type") === "application/wasm") return WebAssembly.instantiateStreaming(answer, imports);
    return WebAssembly.instantiate(await answer.arrayBuffer(), imports);
}
`;

/** Cuts the program in `folder`; answers `page` with the new names and hashes in it. */
export function split(folder, page) {
  const built = /\.\/(lantern-[0-9a-f]+)\.js/.exec(page)?.[1];
  if (!built) throw new Error('does not find the program in the page that Trunk wrote.');
  const { target_directory: target } = JSON.parse(run('cargo', ['metadata', '--no-deps', '--format-version', '1']));
  const desk = join(target, 'split');
  rmSync(desk, { recursive: true, force: true });
  mkdirSync(join(desk, 'bound'), { recursive: true });

  const optimiserHere = run('wasm-opt', ['--version']);
  if (!optimiserHere.includes(optimiser)) throw new Error(`needs wasm-opt of ${optimiser}, and finds: ${optimiserHere.trim()}.`);
  run('wasm-split-cli', ['--out-name', name, join(target, 'wasm32-unknown-unknown', 'release', `${name}.wasm`), desk]);
  run('wasm-bindgen', ['--target=web', '--no-typescript', '--no-demangle', '--keep-lld-exports', `--out-name=${name}`, `--out-dir=${join(desk, 'bound')}`, join(desk, `${name}.wasm`)]);

  const pieces = readdirSync(desk).filter((file) => file.endsWith('.wasm') && file !== `${name}.wasm`);
  const kept = new Map(pieces.map((piece) => [piece, keepOptimised(join(desk, piece), folder, `${name}-${piece.replace(/^split_|\.wasm$/g, '')}`)]));
  const wasm = keepOptimised(join(desk, 'bound', `${name}_bg.wasm`), folder, name, '_bg');
  const script = keepScript(join(desk, 'bound', `${name}.js`), join(desk, '__wasm_split.js'), kept, folder);

  for (const old of [`${built}.js`, `${built}_bg.wasm`]) rmSync(join(folder, old));
  return renamed(renamed(page, `${built}_bg.wasm`, wasm), `${built}.js`, script);
}

function run(program, words) {
  // Ours first: what tools/install puts there has the right version.
  const path = [join('.tools', 'bin'), process.env.PATH].join(delimiter);
  try {
    return execFileSync(program, words, { encoding: 'utf8', env: { ...process.env, PATH: path }, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 2 ** 26 });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Error(`needs ${program}, which is not installed: tools/serve installs it.`);
    throw new Error(`could not go on, because ${program} failed:\n${error.stderr ?? error.message}`);
  }
}

function keepOptimised(path, folder, stem, ending = '') {
  run('wasm-opt', ['-Oz', ...features.map((feature) => `--enable-${feature}`), path, '-o', `${path}.small`]);
  const file = `${stem}-${hashOf(readFileSync(`${path}.small`))}${ending}.wasm`;
  copyFileSync(`${path}.small`, join(folder, file));
  return { file, integrity: integrityOf(`${path}.small`) };
}

/** What loads the pieces needs what wasm-bindgen wrote and the other way round. One file knows both, and each hash once. */
function keepScript(boundPath, loaderPath, pieces, folder) {
  let loader = readFileSync(loaderPath, 'utf8');
  const names = [...loader.matchAll(/^export const (\w+)/gm)].map(([, loads]) => loads);
  loader = once(loader, `import { initSync } from "./${name}.js";\n`, '').replace(/^export const/gm, 'const');
  for (const [piece, { file, integrity }] of pieces) {
    const ask = `ask_${[...pieces.keys()].indexOf(piece)}`;
    loader = once(loader, `fetch(new URL("./${piece}", import.meta.url))`, `${ask}()`);
    loader = `const ${ask} = asking(() => fetch(new URL("./${file}", import.meta.url), { integrity: "${integrity}" }));\n${loader}`;
  }
  loader = `${asking}${loader.replaceAll('WebAssembly.instantiateStreaming(src, imports)', 'instantiate(src, imports)')}`;
  let bound = readFileSync(boundPath, 'utf8');
  bound = bound.replace(/^import \* as (\w+) from "\.\/__wasm_split\.js";?$/m, (_, star) => `${loader}const ${star} = { ${names.join(', ')} };`);
  if (/^import /m.test(bound) || !bound.includes(names[0])) throw new Error('does not recognise the script that this wasm-bindgen writes; it has to learn it.');
  const file = `${name}-${hashOf(bound)}.js`;
  writeFileSync(join(folder, file), bound);
  return { file, integrity: integrityOf(join(folder, file)) };
}

/** One address of the page becomes another, and whatever tag asks for it says the new hash. */
function renamed(page, old, { file, integrity }) {
  return page
    .replace(/<link\b[^>]*>/g, (tag) => (tag.includes(`./${old}"`) ? tag.replace(/integrity="[^"]*"/, `integrity="${integrity}"`) : tag))
    .replaceAll(`./${old}`, `./${file}`);
}

function once(text, old, now) {
  if (text.split(old).length !== 2) throw new Error(`does not recognise what this wasm-split-cli writes (${old.trim()}); it has to learn it.`);
  return text.replace(old, () => now);
}

function hashOf(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

function integrityOf(path) {
  return `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;
}
