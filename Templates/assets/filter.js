// Narrows the entries of an index as one types. A word finds the entries in which some word begins so,
// whatever its case and its marks; several words all have to be there. A symbol is one word.
'use strict';

const form = document.querySelector('.filter');
const field = form.querySelector('input');
const left = form.querySelector('output');
const ways = document.querySelector('.facets');

// As the portal folds texts for its addresses, with a space before every word.
const fold = text => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[đð]/g, 'd')
  .replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/^ ?/, ' ').trimEnd();

const groups = [...document.querySelectorAll('.filtered')].map(group => ({
  group,
  entries: [...group.querySelectorAll('.entry')].map(entry => ({entry, text: fold(entry.textContent)})),
}));

const narrow = () => {
  const words = field.value.trim().split(/\s+/).map(fold).filter(Boolean);
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

const keep = () => {
  const query = field.value.trim();
  history.replaceState(null, '', query ? '?q=' + encodeURIComponent(query) : location.pathname);
};

field.addEventListener('input', () => { narrow(); keep(); });
field.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  field.value = '';
  narrow();
  keep();
});
form.addEventListener('submit', event => event.preventDefault());

field.value = new URLSearchParams(location.search).get('q') ?? '';
form.hidden = false;
narrow();
