// Narrows an index as one types: to the entries in which a word begins with what is typed, whatever its
// case and marks. Of several words each must be there; a symbol is one. Counts of items are no words.
'use strict';

const form = document.querySelector('.filter');
const field = form.querySelector('input');
const left = form.querySelector('output');
const ways = document.querySelector('.facets');

// As the portal folds texts for addresses, with a space before every word.
const fold = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd')
  .replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/^ ?/, ' ').trimEnd();

const text = entry => [...entry.children].filter(part => !part.matches('.count, .counts'))
  .map(part => part.textContent).join(' ');

const groups = [...document.querySelectorAll('.filtered')].map(group => ({
  group,
  entries: [...group.querySelectorAll('.entry')].map(entry => ({entry, text: fold(text(entry))})),
}));

const narrow = () => {
  const words = field.value.split(/\s+/).map(fold).filter(Boolean);
  let count = 0;
  for (const {group, entries} of groups) {
    const before = count;
    for (const {entry, text} of entries) {
      entry.hidden = !words.every(word => text.includes(word));
      if (!entry.hidden) count++;
    }
    group.hidden = count === before;
  }
  // What is found comes up to the field.
  if (ways) ways.hidden = words.length > 0;
  left.textContent = words.length ? `${count} ${left.dataset.unit}` : '';
};

const take = () => {
  narrow();
  const query = field.value.trim();
  history.replaceState(null, '', query ? '?q=' + encodeURIComponent(query) : location.pathname);
};

field.addEventListener('input', take);
field.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  field.value = '';
  take();
});
form.addEventListener('submit', event => event.preventDefault());

field.value = new URLSearchParams(location.search).get('q') ?? '';
form.hidden = false;
narrow();
