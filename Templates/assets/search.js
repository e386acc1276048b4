// Searches all items as one types, in the index beside the page: index.json says what pieces it has, a piece's
// starts.txt where its files begin, and a file has the lists of the words from there on. See README.md.
'use strict';

const form = document.querySelector('.search');
const fields = form.elements;
const told = form.querySelector('output');
const found = document.querySelector('.results');
const list = found.querySelector('ol');
const more = found.querySelector('.more button');
const ways = document.querySelector('.ways');
const heading = document.title;
const choices = ['document', 'agency', 'section'];
const pageLength = 10;
// How many files a beginning of a word may be looked up in.
const mostShards = 4;

// Words

// As the portal folds texts. A word is a run of letters, digits and their marks.
const word = /[\p{L}\p{Nd}\p{M}\p{Cf}]+/gu;
const plain = text => text.toLowerCase().normalize('NFD').replace(/[\p{Mn}\p{Me}\p{Cf}]/gu, '')
  .replace(/[đð]/g, 'd').normalize('NFC');
// With its marks, the tone on the first vowel of an open oa, oe, uy: hòa, not hoà; but quý.
const marked = text => text.toLowerCase().replace(/ð/g, 'đ').replace(/\p{Cf}/gu, '').normalize('NFD')
  .replace(/(o)([ae])([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu, '$1$3$2')
  .replace(/(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?![\p{L}\p{M}])/gu, '$1$3$2').normalize('NFC');

// A symbol as it stands in addresses: 28-nq-tw.
const slugOf = part => plain(part).replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

const read = text => {
  const parts = text.split(/\s+/).map(part => ({
    // With both of its signs it is no loose words: the index has it as one.
    slug: /^\d.*[-\/\u2010\u2011].*[-\/\u2010\u2011].*\p{L}/u.test(part) ? slugOf(part) : '',
    words: (part.match(word) ?? []).map(word => ({plain: plain(word), marked: marked(word)}))
      .filter(word => word.plain),
  }));
  for (const {slug, words} of parts) if (slug) for (const word of words.slice(1)) word.isInSymbol = true;
  const words = parts.flatMap(part => part.words).slice(0, 8);
  // What one is still typing may be the beginning of a word.
  const last = words.at(-1);
  if (last && /[\p{L}\p{Nd}\p{M}]$/u.test(text)) last.isOpen = last.plain.length > 1;
  const symbols = parts.map(part => part.slug).filter(Boolean).slice(0, 4);
  return {words, symbols};
};

// Files

const files = new Map();
const load = (path, kind, options) => {
  if (!files.has(path)) {
    files.set(path, fetch(path, options).then(answer => {
      if (!answer.ok) throw new Error(path);
      return answer[kind]();
    }));
  }
  return files.get(path);
};

// What pieces there are; of each item the day, as 20240409, and its number on that day.
const loadIndex = async () => {
  const index = await load('index.json', 'json', {cache: 'no-cache'});
  let first = 0;
  for (const segment of index.segments) {
    if (segment.day) continue;
    segment.first = first;
    first += segment.count;
    segment.day = new Uint32Array(segment.count);
    segment.number = new Uint32Array(segment.count);
    let item = 0;
    segment.days.forEach((days, position) => {
      const month = segment.month + position;
      let day = (Math.floor(month / 12) * 100 + month % 12 + 1) * 100;
      for (const [sign, many] of days.matchAll(/\((\d+)\)|./g)) {
        day++;
        const count = many ? +many : parseInt(sign, 36);
        for (let number = 1; number <= count; number++, item++) {
          segment.day[item] = day;
          segment.number[item] = number;
        }
      }
    });
  }
  return index;
};

const bytes = new TextEncoder();
const text = new TextDecoder();
const nameOf = start => {
  let hash = 0x811c9dc5;
  for (const byte of bytes.encode(start)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
};

class Reader {
  constructor(bytes, at = 0) { this.bytes = bytes; this.at = at; }
  byte() { return this.bytes[this.at++]; }
  number() {
    let value = 0, shift = 1, byte;
    do { byte = this.byte(); value += (byte & 127) * shift; shift *= 128; } while (byte > 127);
    return value;
  }
}

// The entries of a file: a key, and where its lists stand.
const shard = async (segment, start) => {
  const buffer = await load(`${segment.name}/${nameOf(start)}.bin?v=${segment.version}`, 'arrayBuffer');
  const reader = new Reader(new Uint8Array(buffer));
  const entries = new Map();
  let key = new Uint8Array();
  while (reader.at < reader.bytes.length) {
    const shared = reader.byte(), rest = reader.byte();
    const next = new Uint8Array(shared + rest);
    next.set(key.subarray(0, shared));
    next.set(reader.bytes.subarray(reader.at, reader.at += rest), shared);
    const length = reader.number();
    entries.set(text.decode(next), [reader.bytes, reader.at, reader.at += length]);
    key = next;
  }
  return entries;
};

// Where the files of a piece begin: lines with what they share with the one before left out.
const startsOf = async segment => {
  const lines = (await load(`${segment.name}/starts.txt?v=${segment.version}`, 'text')).split('\n');
  let start = '';
  return segment.starts ??= lines.slice(0, -1).map(line =>
    start = start.slice(0, parseInt(line[0], 36)) + line.slice(1));
};

// The entries with a key, or of all keys that begin with it.
const entriesOf = async (segment, key, isOpen) => {
  const starts = await startsOf(segment);
  let at = starts.findLastIndex(start => start <= key);
  const wanted = [starts[at]];
  while (isOpen && ++at < starts.length && starts[at].startsWith(key)) wanted.push(starts[at]);
  if (wanted.length > mostShards) { isOpen = false; wanted.length = 1; }
  const shards = await Promise.all(wanted.map(start => shard(segment, start)));
  return shards.flatMap(entries => isOpen
    ? [...entries].filter(([other]) => other.startsWith(key)) : entries.has(key) ? [[key, entries.get(key)]] : []);
};

// Calls `take` with each item of the lists that stand from `at` to `end`, and how good its place is: 3 in the
// title, 2 in the lead, 1 elsewhere.
const eachItem = (bytes, at, end, count, take) => {
  const reader = new Reader(bytes, at);
  const forms = reader.byte();
  for (const [form, place] of [[forms & 3, 3], [forms >> 2 & 3, 2], [forms >> 4, 1]]) {
    if (form === 2) {
      for (let item = 0; item < count; item++) {
        if (bytes[reader.at + (item >> 3)] >> (item & 7) & 1) take(item, place);
      }
      reader.at += count + 7 >> 3;
    } else if (form === 3) {
      const many = reader.number(), low = reader.byte();
      let bit = reader.at * 8;
      const next = () => bytes[bit >> 3] >> (bit++ & 7) & 1;
      for (let item = -1, left = many; left > 0; left--) {
        let step = 0;
        while (next()) step += 1 << low;
        for (let i = 0; i < low; i++) step += next() << i;
        item += step + 1;
        take(item, place);
      }
      reader.at = bit + 7 >> 3;
    } else if (form) {
      let left = place > 1 ? reader.number() : Infinity, next = 0;
      for (let item = -1; left > 0 && reader.at < end; left--, next = item + 1) {
        item += reader.number() + 1;
        if (form === 1) take(item, place);
        else for (; next < item; next++) take(next, place);
      }
      if (form === 4) for (; next < count; next++) take(next, place);
    }
  }
};

// Search

// For each item of a piece how well it has the word: twice the place, one less for a beginning of a word; and
// whether it has it with the very marks.
const wordIn = async (segment, {plain, marked, isOpen}) => {
  const best = new Uint8Array(segment.count), exact = new Uint8Array(segment.count);
  for (const [key, [bytes, at, end]] of await entriesOf(segment, plain, isOpen)) {
    const reader = new Reader(bytes, at);
    while (reader.at < end) {
      const partEnd = reader.number() + reader.at;
      const length = reader.byte();
      const form = length ? text.decode(bytes.subarray(reader.at, reader.at + length)) : key;
      const isExact = marked !== plain && (isOpen ? form.startsWith(marked) : form === marked);
      eachItem(bytes, reader.at + length, partEnd, segment.count, (item, place) => {
        best[item] = Math.max(best[item], 2 * place - (key === plain ? 0 : 1));
        if (isExact) exact[item] = 1;
      });
      reader.at = partEnd;
    }
  }
  return {best, exact};
};

const keyIn = async (segment, key, isOpen) => {
  const best = new Uint8Array(segment.count);
  for (const [, [bytes, at, end]] of await entriesOf(segment, key, isOpen)) {
    eachItem(bytes, at, end, segment.count, (item, place) => { best[item] = Math.max(best[item], place); });
  }
  return best;
};

const searchIn = async (segment, query) => {
  const {words, symbols, filters, from, to} = query;
  const [inWords, phrases, masks] = await Promise.all([
    Promise.all(words.map(word => wordIn(segment, word))),
    Promise.all([
      ...words.flatMap((word, position) => position && !word.isInSymbol
        ? keyIn(segment, `+${words[position - 1].plain} ${word.plain}`, word.isOpen) : []),
      ...symbols.map(symbol => keyIn(segment, `$${symbol}`)),
    ]),
    Promise.all(filters.map(filter => keyIn(segment, filter))),
  ]);
  const hits = [], has = words.map(() => false);
  for (let item = 0; item < segment.count; item++) {
    let exact = 0, together = 0, places = 0, isAll = true;
    inWords.forEach((word, position) => {
      if (word.best[item]) has[position] = true; else isAll = false;
      exact += word.exact[item];
      places += word.best[item];
    });
    if (!isAll || segment.day[item] < from || segment.day[item] > to || !masks.every(mask => mask[item])) continue;
    for (const phrase of phrases) {
      if (phrase[item]) together++;
      places += 2 * phrase[item];
    }
    // Marks before phrases before places, and then the newest.
    hits.push(((exact * 32 + together) * 256 + places) * 2 ** 24 + segment.first + item);
  }
  return {hits, has};
};

const search = async query => {
  const {segments} = await loadIndex();
  const parts = await Promise.all(segments.map(segment => searchIn(segment, query)));
  const hits = parts.flatMap(part => part.hits).sort((a, b) => b - a);
  const unknown = query.words.filter((_, position) => !parts.some(part => part.has[position]));
  return {hits, unknown: unknown.map(word => word.marked)};
};

// Results

const loadItem = async hit => {
  const {segments} = await loadIndex();
  const place = hit % 2 ** 24;
  const segment = segments.findLast(segment => segment.first <= place);
  const day = String(segment.day[place - segment.first]).padStart(8, '0');
  const number = segment.number[place - segment.first];
  return load(
    `${day.slice(0, 4)}-${day.slice(4, 6)}/${day.slice(6)}-${number}.json?v=${segment.version}`, 'json');
};

const element = (name, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

// Where a text has one of the words.
const wordsOf = (text, words) => [...text.matchAll(word)].map(({0: found, index}) => {
  const folded = plain(found);
  return {
    start: index, end: index + found.length,
    hit: words.findIndex(({plain, isOpen}) => isOpen ? folded.startsWith(plain) : folded === plain),
  };
});

// The text with its hits marked; hits with nothing but a space or a sign between them as one.
const mark = (text, found) => {
  const parts = [];
  let at = 0;
  for (let i = 0; i < found.length; i++) {
    if (found[i].hit < 0) continue;
    const start = found[i].start;
    while (i + 1 < found.length && found[i + 1].hit >= 0 && found[i + 1].start - found[i].end === 1) i++;
    parts.push(text.slice(at, start), element('mark', {}, text.slice(start, found[i].end)));
    at = found[i].end;
  }
  return [...parts, text.slice(at)];
};

// The part of a text with the most of the words, of some thirty words.
const snippet = (text, words) => {
  const found = wordsOf(text, words);
  const length = 34;
  let first = 0, most = 0;
  found.forEach(({hit}, start) => {
    if (hit < 0) return;
    const seen = new Set();
    let value = 0;
    for (let i = start; i < Math.min(found.length, start + length - 6); i++) {
      if (found[i].hit < 0) continue;
      if (!seen.has(found[i].hit)) value += 10;
      if (i > start && found[i - 1].hit === found[i].hit - 1) value += 3;
      seen.add(found[i].hit);
    }
    if (value > most) { most = value; first = Math.max(0, start - 6); }
  });
  const part = found.slice(first, first + length);
  if (!part.length) return [];
  const from = first ? part[0].start : 0;
  const isWhole = first + length >= found.length;
  const to = isWhole ? text.length : part.at(-1).end;
  const moved = part.map(({start, end, hit}) => ({start: start - from, end: end - from, hit}));
  return [first ? '… ' : '', ...mark(text.slice(from, to).replace(/\s/g, ' '), moved), isWhole ? '' : ' …'];
};

const row = (item, words) => {
  const lang = item.language ?? '';
  const link = element('a', {href: item.url}, ...mark(item.title, wordsOf(item.title, words)));
  return element('li', {className: 'row'},
    element('div', {className: 'margin'},
      element('time', {dateTime: item.datetime}, item.date),
      ...(item.section ? [element('span', {}, item.section)] : [])),
    element('div', {className: 'text'}, element('h3', {lang}, link),
      element('p', {lang}, ...snippet([item.lead, item.text].filter(Boolean).join('\n'), words))));
};

let turn = 0, hits = [], query;

const show = async () => {
  const mine = turn;
  const next = hits.slice(list.children.length, list.children.length + pageLength);
  const items = await Promise.all(next.map(loadItem));
  if (mine !== turn) return;
  const rows = items.map(item => row(item, query.words));
  list.append(...rows);
  more.parentElement.hidden = list.children.length >= hits.length;
  return rows[0];
};

const tell = () => {
  const {lang} = document.documentElement;
  if (hits.length) return `${hits.length.toLocaleString(lang)} ${form.dataset.found}`;
  return query.unknown.length ? `${form.dataset.unknown} “${query.unknown.join('”, “')}”.` : form.dataset.none;
};

const isAsked = () => query.words.length || query.filters.length || query.from || query.to < Infinity;

const run = async (isSecond = false) => {
  const mine = ++turn;
  const dayOf = name => Number(fields[name].value.replace(/-/g, ''));
  query = {
    ...read(fields.q.value), from: dayOf('from'), to: dayOf('to') || Infinity,
    filters: choices.filter(name => fields[name].value).map(name => `#${name[0]}:${fields[name].value}`),
  };
  ways.hidden = isAsked();
  document.title = fields.q.value.trim() ? `${fields.q.value.trim()} – ${heading}` : heading;
  if (!isAsked()) {
    told.textContent = '';
    found.hidden = true;
    return;
  }
  const waiting = setTimeout(() => { if (mine === turn) told.textContent = form.dataset.busy; }, 400);
  try {
    const result = await search(query);
    if (mine !== turn) return;
    hits = result.hits;
    query.unknown = result.unknown;
    list.replaceChildren();
    await show();
    if (mine !== turn) return;
    found.hidden = !hits.length;
    told.textContent = tell();
  } catch {
    // The portal may have been published anew since its index was read: once more from the start.
    files.clear();
    if (mine !== turn) return;
    if (!isSecond) return run(true);
    found.hidden = true;
    told.textContent = form.dataset.failed;
  } finally {
    clearTimeout(waiting);
  }
};

// The address

const address = () => {
  const asked = new URLSearchParams();
  for (const {name, value} of fields) if (name && value.trim()) asked.set(name, value.trim());
  return String(asked) ? `?${asked}` : location.pathname;
};

const loadChoices = async () => {
  const known = await load('choices.json', 'json');
  for (const name of choices) {
    if (fields[name].length > 1) continue;
    fields[name].append(...known[name].map(([value, label]) => new Option(label, value)));
  }
};

const take = async () => {
  const asked = new URLSearchParams(location.search);
  fields.q.value = asked.get('q') ?? '';
  for (const name of ['from', 'to']) fields[name].value = asked.get(name) ?? '';
  const isNarrow = [...choices, 'from', 'to'].some(name => asked.get(name));
  const narrow = form.querySelector('details');
  if (isNarrow) narrow.open = true;
  if (choices.some(name => asked.get(name))) {
    await loadChoices().catch(() => {});
  }
  for (const name of choices) fields[name].value = asked.get(name) ?? '';
  return run();
};

let pause;
const typed = () => {
  clearTimeout(pause);
  pause = setTimeout(() => {
    history.replaceState(null, '', address());
    run();
  }, 200);
};

form.addEventListener('input', typed);
form.addEventListener('submit', event => {
  event.preventDefault();
  clearTimeout(pause);
  history.pushState(null, '', address());
  run();
});
form.querySelector('details').addEventListener('toggle', () => loadChoices().catch(() => files.delete('choices.json')));
more.addEventListener('click', async () => (await show())?.querySelector('a').focus());
addEventListener('popstate', take);

// Arrows go from the field to the results and among them.
addEventListener('keydown', event => {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  const stops = [fields.q, ...list.querySelectorAll('h3 a')];
  const at = stops.indexOf(document.activeElement);
  if (!step || at < 0 || found.hidden || !stops[at + step]) return;
  event.preventDefault();
  stops[at + step].focus();
});

form.hidden = false;
take();
