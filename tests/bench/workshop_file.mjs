// A workshop file as Lantern writes it (src/record/file.rs), with as many notes
// as one likes: every note a change of its own, as if it had been typed.
//
//   node tests/bench/workshop_file.mjs NOTES [CHARACTERS] >file.json

import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** As many steps of notes, themes, and lists of the floor page. */
export const LISTS = 5;

const zeros = '0'.repeat(64);
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const morning = Date.UTC(2026, 2, 3, 9, 0, 0);

const sayings = [
  'The ward clerk rang on Tuesday, and the kettle was on when she came home',
  'Somebody stayed ten minutes longer',
  'Roedd y meddyg teulu yn gwybod yr enw cyn i ni ofyn',
  'Every shift began with one thing that went well yesterday, said aloud by whoever had seen it',
  'Sąsiadka czekała z ciepłą zupą i nikt nie musiał o to prosić',
  'We wrote the number on the whiteboard 📞',
  'پڑوسی دروازے پر انتظار کر رہا تھا',
  'The porter knew which door was quiet at night, the pharmacist knew which tablets could wait until morning, and both had been asked',
];

/** What note number `at` says: of lengths as people write, or of so many characters. */
export function saying(at, characters = 0) {
  const text = `${sayings[at % sayings.length]} (${at + 1})`;
  if (!characters) return text;
  return Array.from(`${text} `.repeat(Math.ceil(characters / text.length))).slice(0, characters).join('').trim();
}

/** A uuid of version 7 that is always the same for the same number. */
export function uuid(number) {
  const time = morning.toString(16).padStart(12, '0');
  const tail = number.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`;
}

/** The place of the `at`-th in a list: four digits that count up and never end in the lowest. */
function order(at) {
  const number = at + 1 + Math.floor(at / (digits.length - 1)); // skips every one that ends in 0
  return [3, 2, 1, 0].map((power) => digits[Math.floor(number / digits.length ** power) % digits.length]).join('');
}

export const ids = {
  workshop: uuid(1),
  /** The step at which the notes of a list were said. */
  notesStep: (list) => uuid(100 + list),
  /** The step at which all of them can be moved between themes. */
  themesStep: uuid(200),
  theme: (list) => uuid(300 + list),
  note: (at) => uuid(1_000 + at),
};

const names = ['What helped', 'Who was there', 'What it felt like', 'What we would keep', 'What made it possible'];

/**
 * The bytes of a workshop with `notes` notes, spread over five steps of notes
 * and as many themes, and a step where the themes lie side by side.
 */
export function workshopFile(notes, characters = 0) {
  const replica = uuid(2);
  const hand = uuid(3);
  const changes = [];
  const happened = (...events) => {
    const n = changes.length + 1;
    // A note every three seconds.
    changes.push({ id: uuid(1_000_000 + n), at: { ms: morning + n * 3_000, count: 0 }, replica, n, hand, events });
  };
  const lists = Array.from({ length: LISTS }, (_, list) => list);
  const step = (id, at, activity, name) => ({ id, order: order(at), phase: 'discover', activity, name, minutes: 10 });

  happened(
    {
      what: 'workshop-opened',
      template: 'light-not-heat',
      words: { title: `${notes} notes`, topic: 'Homecomings that go well', question: 'When did somebody come home and everything was ready?' },
    },
    {
      what: 'steps-laid',
      steps: [
        ...lists.map((list) => step(ids.notesStep(list), list, 'notes', names[list])),
        step(ids.themesStep, LISTS, 'themes', 'Themes'),
      ],
    },
  );
  happened({
    what: 'cards-put',
    cards: lists.map((list) => ({ id: ids.theme(list), kind: 'theme', step: ids.themesStep, order: order(list), words: { text: names[list] } })),
  });
  for (let at = 0; at < notes; at += 1) {
    const list = at % LISTS;
    happened({
      what: 'cards-put',
      cards: [{
        id: ids.note(at),
        kind: 'note',
        step: ids.notesStep(list),
        order: order(Math.floor(at / LISTS)),
        into: ids.theme(list),
        words: { text: saying(at, characters) },
      }],
    });
  }

  const head = {
    format: 'lantern-workshop',
    version: 1,
    workshop: ids.workshop,
    title: `${notes} notes`,
    counts: { changes: changes.length, cards: notes + LISTS, people: 0, steps: LISTS + 1 },
    sha256: zeros,
  };
  const text = `${JSON.stringify(head).slice(0, -1)},"changes":[\n${changes.map((change) => JSON.stringify(change)).join(',\n')}\n]}\n`;
  const sum = createHash('sha256').update(text).digest('hex');
  return Buffer.from(text.replace(zeros, sum));
}

if (realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.stdout.write(workshopFile(Number(process.argv[2] ?? 100), Number(process.argv[3] ?? 0)));
}
