// Lantern beside the floor page (floor/), in the same run, in turn, each time in
// a browser of its own with an empty profile, by real keyboard and mouse input.
// Prints medians over all rounds, the 95th percentile in brackets. Nothing is
// judged here but that everything that was done is still there in the end.
//
//   tools/bench [--rounds 5] [--sizes 100,1000,5000] [--characters 0]
//               [--dist FOLDER] [--json FILE]
//
// "To paint" is from the event's time stamp until the next animation frame has
// been laid out and painted; at 60 frames a second up to 17 ms of it are spent
// waiting for that frame. "All in view" is the board of themes, which lists all
// notes side by side, as the floor always does; otherwise Lantern shows one step
// of five. Of a list of more than 240 Lantern draws what is near. Read the load
// beside the figures: on busy cores, only ratios count.

import { existsSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { memory, openPage } from './browser.mjs';
import { doEverything } from './gestures.mjs';
import { floor, lantern } from './products.mjs';
import { table } from './table.mjs';

const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    sizes: { type: 'string', default: '100,1000,5000' },
    characters: { type: 'string', default: '0' }, // of every note; 0: of lengths as people write
    dist: { type: 'string', default: fileURLToPath(new URL('../../dist/', import.meta.url)) },
    json: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
const sizes = options.sizes.split(',').map(Number);
const characters = Number(options.characters);
const products = [floor, lantern(options.dist)];

/** All values found, by product, number of notes and measure. */
const found = {};

function noteFor(product, notes) {
  const values = ((found[product.name] ??= {})[notes] ??= {});
  return (measure, value) => (values[measure] ??= []).push(value);
}

async function measure(product, notes) {
  const note = noteFor(product, notes);
  const server = await product.serve();
  const { page, close } = await openPage();
  try {
    await product.fill(page, server.url, notes, characters);
    await doEverything(page, server.url, product, notes, note, async () => {
      const { heap, wasm, process } = await memory(page);
      note('memory: JS heap, MB', heap);
      note('memory: WebAssembly, MB', wasm);
      if (process !== null) note('memory: renderer process, MB', process);
    });
    await product.leave?.(page, server.url, note);
  } finally {
    await close();
    await server.close();
  }
}

if (!existsSync(`${options.dist}/index.html`)) {
  console.error('There is no release build. tools/bench makes one and measures it.');
  process.exit(1);
}

const load = () => loadavg().map((value) => value.toFixed(1)).join(' ');

console.log(`${rounds} rounds with ${sizes.join(', ')} notes on ${cpus().length} cores; load before: ${load()}`);
for (let round = 0; round < rounds; round += 1) {
  for (const notes of sizes) {
    // Whoever goes first finds the machine colder: take turns.
    for (const product of round % 2 ? [...products].reverse() : products) {
      const start = performance.now();
      await measure(product, notes);
      console.log(`round ${round + 1}: ${product.name} with ${notes} notes, ${((performance.now() - start) / 1_000).toFixed(0)} s, load ${loadavg()[0].toFixed(1)}`);
    }
  }
}
console.log(`\n${table(sizes, (product, notes, measure) => found[product]?.[notes]?.[measure])}\n\nload after: ${load()}`);
if (options.json) writeFileSync(options.json, JSON.stringify({ options, found }, null, 1));
