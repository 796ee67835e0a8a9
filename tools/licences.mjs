// Checks, without a network, that every crate we build with comes from crates.io
// under a licence that deny.toml allows, and every npm package under one that
// is allowed for tools that are not shipped.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const toolsOnly = ['MPL-2.0', 'BlueOak-1.0.0']; // never shipped, so sharing the sources of the first is nobody's duty

const allowed = allowedByDeny(readFileSync('deny.toml', 'utf8'));
const crates = cratesBuiltWith('wasm32-unknown-unknown', hostTriple());
const tools = ['tools', 'tests/journeys'].flatMap(npmPackages);

const faults = [
  ...crates.filter(({ source }) => !/^registry\+.*\/crates\.io-index$/.test(source ?? '')).map(({ name, source }) => `${name} comes from ${source ?? 'a folder'}, not from crates.io`),
  ...crates.filter(({ license }) => !isAllowed(license, allowed)).map(({ name, version, license }) => `${name} ${version} is under "${license ?? 'no licence that it names'}"`),
  ...tools.filter(({ license }) => !isAllowed(license, [...allowed, ...toolsOnly])).map(({ name, license }) => `${name} (npm) is under "${license}"`),
];

if (faults.length > 0) {
  console.error(`deny.toml does not allow this:\n  ${faults.join('\n  ')}`);
  process.exit(1);
}
console.log(`${crates.length} crates and ${tools.length} npm packages: licences and sources are as deny.toml allows.`);
console.log('Known weaknesses were not looked up, because that needs a network; with one: cargo deny check advisories');

function allowedByDeny(toml) {
  const list = /^allow = \[([^\]]*)\]/m.exec(toml)[1];
  return [...list.matchAll(/"([^"]+)"/g)].map(([, licence]) => licence);
}

function hostTriple() {
  return /^host: (.*)$/m.exec(execFileSync('rustc', ['-vV'], { encoding: 'utf8' }))[1];
}

function cratesBuiltWith(...platforms) {
  const query = ['metadata', '--format-version=1', '--locked', '--all-features', ...platforms.flatMap((platform) => ['--filter-platform', platform])];
  const run = (more) => execFileSync('cargo', [...query, ...more], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });
  let metadata;
  try {
    metadata = JSON.parse(run(['--offline']));
  } catch {
    metadata = JSON.parse(run([])); // a crate that only another part of the build has fetched so far
  }
  const { packages, workspace_members: ours } = metadata;
  return packages.filter(({ id }) => !ours.includes(id));
}

function npmPackages(folder) {
  const { packages } = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8'));
  return Object.entries(packages).filter(([path]) => path !== '').map(([path, { license }]) => ({ name: path.replace(/^.*node_modules\//, ''), license }));
}

/** An SPDX expression holds when what we accept satisfies it; "/" is the old way to write OR. */
function isAllowed(expression, accepted) {
  if (!expression) return false;
  const words = expression.replaceAll('/', ' OR ').match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let holds = both();
    while (words[at] === 'OR') { at += 1; holds = both() || holds; }
    return holds;
  };
  const both = () => {
    let holds = one();
    while (words[at] === 'AND') { at += 1; holds = one() && holds; }
    return holds;
  };
  const one = () => {
    if (words[at] === '(') {
      at += 1;
      const holds = either();
      at += 1;
      return holds;
    }
    let licence = words[at];
    at += 1;
    if (words[at] === 'WITH') {
      licence = `${licence} WITH ${words[at + 1]}`;
      at += 2;
    }
    return accepted.includes(licence);
  };
  return either() && at === words.length;
}
