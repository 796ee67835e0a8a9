// What was found, as a table: medians, the 95th percentile in brackets, the
// ratio to the floor and the aims of performance.md.

const atMost = (most) => ({ words: `under ${most}`, holds: (value) => value < most });
const atLeast = (least) => ({ words: `${least}`, holds: (value) => value >= least - 1 });
const atFloor = { words: '≤ 1.5 × floor', holds: (value, ratio) => ratio <= 1.5 };

/** Aims by measure: a function of how many notes there are. */
const aims = {
  'add: last input to paint': (notes) => (notes <= 1_000 ? atMost(17) : atFloor),
  'add: slowest input': (notes) => (notes <= 1_000 ? null : atMost(33)),
  'add: event to “Saved”': () => atMost(50),
  'edit: last input to paint': (notes) => (notes <= 1_000 ? atMost(17) : atFloor),
  'edit: slowest input': (notes) => (notes <= 1_000 ? null : atMost(33)),
  'edit: event to “Saved”': () => atMost(50),
  'edit, all in view: last input to paint': (notes) => (notes <= 1_000 ? atMost(17) : atFloor),
  'edit, all in view: slowest input': (notes) => (notes <= 1_000 ? null : atMost(33)),
  'edit, all in view: event to “Saved”': () => atMost(50),
  'drag: longest frame': (notes) => (notes <= 1_000 ? atMost(33) : atMost(50)),
  'drag: frames a second': () => atLeast(60),
  'drag: let go to paint': () => null,
  'drag: event to “Saved”': () => atMost(50),
  'reload to usable': (notes) => (notes <= 100 ? atMost(250) : atMost(500)),
  'reload to usable, all in view': (notes) => (notes <= 100 ? atMost(250) : atMost(500)),
  'one file: slowest, press to file': () => atMost(2_000),
  'one file: longest task': () => atMost(200),
  'whole pack: press to file': () => atMost(2_000),
  'whole pack: longest task': () => atMost(200),
  'memory: JS heap, MB': () => null,
  'memory: WebAssembly, MB': () => null,
  'memory: renderer process, MB': () => atMost(110),
};

export const measures = Object.keys(aims);

export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at % 1);
}

const median = (values) => quantile(values, 0.5);
const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const cell = (values) => (values?.length ? `${number(median(values))} (${number(quantile(values, 0.95))})` : '–');

/** `valuesOf(product, notes, measure)` answers all values found. */
export function table(sizes, valuesOf) {
  const lines = [['measure (ms unless said)', 'notes', 'floor', 'Lantern', 'Lantern ÷ floor', 'aim', '']];
  for (const measure of measures) {
    for (const notes of sizes) {
      const [floor, lantern] = ['floor', 'Lantern'].map((product) => valuesOf(product, notes, measure));
      if (!lantern?.length) continue;
      const ratio = floor?.length && median(floor) > 0 ? median(lantern) / median(floor) : null;
      const aim = aims[measure](notes);
      lines.push([
        measure,
        notes.toLocaleString('en'),
        cell(floor),
        cell(lantern),
        ratio === null ? '–' : `× ${ratio.toFixed(2)}`,
        aim?.words ?? '',
        aim ? (aim.holds(median(lantern), ratio ?? Infinity) ? 'met' : 'NOT met') : '',
      ]);
    }
  }
  lines.push(...growth(sizes, valuesOf));
  return columns(lines);
}

function growth(sizes, valuesOf) {
  const [small, large] = [Math.min(...sizes), Math.max(...sizes)];
  if (small === large) return [];
  return ['add: last input to paint', 'edit, all in view: last input to paint'].map((measure) => {
    const [floor, lantern] = ['floor', 'Lantern'].map((product) => (
      median(valuesOf(product, large, measure)) / median(valuesOf(product, small, measure))));
    const met = lantern <= Math.max(2, floor);
    return [`growth of ${measure}`, `${small}→${large}`, `× ${floor.toFixed(1)}`, `× ${lantern.toFixed(1)}`, '', '× 2', met ? 'met' : 'NOT met'];
  });
}

function columns(lines) {
  const widths = lines[0].map((_, at) => Math.max(...lines.map((line) => Array.from(line[at]).length)));
  const format = (line) => line.map((text, at) => (at >= 1 && at <= 4 ? text.padStart(widths[at]) : text.padEnd(widths[at]))).join('  ').trimEnd();
  const [head, ...rest] = lines;
  return [format(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rest.map(format)].join('\n');
}
