// The floor: what a note board costs in this browser when nobody can do it with
// less. Five lists, one element and one strict IndexedDB record per note, one
// listener per list. It adds, edits, drags and saves; it does nothing else.

const LISTS = 5;
const SLACK = 6;

const main = document.querySelector('main');
const saved = document.querySelector('.saved');
const lists = [];
let database;
let waiting = 0;

function openDatabase() {
  return new Promise((done, failed) => {
    const request = indexedDB.open('floor', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('notes', { keyPath: 'id' });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

/** One strict transaction; "Saved" stands there only when it is complete. */
function keep(...notes) {
  waiting += 1;
  saved.textContent = 'Saving…';
  const transaction = database.transaction('notes', 'readwrite', { durability: 'strict' });
  for (const note of notes) transaction.objectStore('notes').put(note);
  transaction.oncomplete = () => {
    waiting -= 1;
    if (waiting === 0) saved.textContent = 'Saved';
  };
  transaction.onabort = () => { saved.textContent = 'Not saved'; };
}

function load() {
  return new Promise((done, failed) => {
    const request = database.transaction('notes').objectStore('notes').getAll();
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
}

function element(note) {
  const row = document.createElement('li');
  row.textContent = note.text;
  row.note = note;
  return row;
}

const orderOf = (row) => row?.note.order;

function between(before, after) {
  const low = orderOf(before) ?? 0;
  return after ? (low + orderOf(after)) / 2 : low + 1;
}

function add(list, text) {
  const { ul } = lists[list];
  const note = { id: crypto.randomUUID(), list, order: between(ul.lastElementChild, null), text };
  ul.append(element(note));
  keep(note);
}

function edit(row) {
  const field = document.createElement('textarea');
  field.value = row.note.text;
  row.replaceChildren(field);
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
}

function endEdit(row, field) {
  row.note.text = field.value;
  row.textContent = field.value;
  keep(row.note);
}

function press(event, row) {
  const rect = row.getBoundingClientRect();
  const grip = [event.clientX - rect.left, event.clientY - rect.top];
  let at = [event.clientX, event.clientY];
  let ghost = null;
  let mark = null;
  let framed = false;

  const frame = () => {
    framed = false;
    if (!ghost) return;
    ghost.style.transform = `translate(${at[0] - grip[0]}px,${at[1] - grip[1]}px)`;
    const under = document.elementFromPoint(...at)?.closest('li');
    if (under === mark || under === row) return;
    mark?.classList.remove('drop');
    mark = under;
    mark?.classList.add('drop');
  };
  const move = (moved) => {
    const far = Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) > SLACK;
    at = [moved.clientX, moved.clientY];
    if (!ghost && far) {
      ghost = row.cloneNode(true);
      ghost.classList.add('ghost');
      ghost.style.width = `${rect.width}px`;
      document.body.append(ghost);
      row.classList.add('lifted');
    }
    if (ghost && !framed) {
      framed = true;
      requestAnimationFrame(frame);
    }
  };
  const up = () => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', up);
    if (!ghost) return;
    ghost.remove();
    ghost = null;
    row.classList.remove('lifted');
    mark?.classList.remove('drop');
    if (!mark) return;
    const list = lists.findIndex(({ ul }) => ul === mark.parentElement);
    mark.before(row);
    row.note.list = list;
    row.note.order = between(row.previousElementSibling, row.nextElementSibling);
    keep(row.note);
  };
  addEventListener('pointermove', move);
  addEventListener('pointerup', up);
}

/** Everything that happens in a list. */
function handle(event) {
  const { type, target } = event;
  const row = target.closest('li');
  if (type === 'mousedown' && row && target === row) event.preventDefault(); // no caret among the notes
  else if (type === 'pointerdown' && row && target === row && event.button === 0) press(event, row);
  else if (type === 'dblclick' && row && target === row) edit(row);
  else if (type === 'keydown' && event.key === 'Enter') {
    event.preventDefault();
    if (row) endEdit(row, target);
    else if (target.value.trim()) {
      add(Number(target.dataset.list), target.value);
      target.value = '';
    }
  }
}

async function start() {
  for (let list = 0; list < LISTS; list += 1) {
    const section = document.createElement('section');
    const input = document.createElement('input');
    const ul = document.createElement('ul');
    input.dataset.list = list;
    input.setAttribute('aria-label', `Add to list ${list + 1}`);
    section.append(input, ul);
    for (const type of ['keydown', 'mousedown', 'pointerdown', 'dblclick']) section.addEventListener(type, handle);
    lists.push({ ul, input });
    main.append(section);
  }
  database = await openDatabase();
  const notes = await load();
  notes.sort((a, b) => a.list - b.list || a.order - b.order);
  const fragments = lists.map(() => document.createDocumentFragment());
  for (const note of notes) fragments[note.list].append(element(note));
  lists.forEach(({ ul }, list) => ul.append(fragments[list]));
}

start();
