// Runs in a page of the same origin as the portal: opens addresses in frames and says what they are made of.
'use strict';

const named = 'class rel role type name property http-equiv scope target method download lang hreflang'.split(' ');
const schemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const leading = 'href src action formaction data poster ping cite background xlink:href'.split(' ');
const dead = new Set(['iframe', 'frame', 'object', 'embed', 'base', 'applet', 'style', 'math', 'foreignObject', 'template',
  'video', 'audio', 'source', 'animate', 'set', 'marquee', 'textarea', 'select', 'portal', 'image', 'use']);
// What a text in Markdown is made of: its elements, with the attributes that each may have.
const prose = {
  a: 'href title id class rel aria-label role', figure: 'class',
  img: 'src alt title width height srcset sizes loading decoding fetchpriority',
  h1: 'id', h2: 'id', h3: 'id', h4: 'id', h5: 'id', h6: 'id', code: 'class', ol: 'start', li: 'id', sup: 'id class',
  section: 'class aria-label aria-labelledby role', div: 'class tabindex role aria-label aria-labelledby', span: 'class',
  th: 'scope align class', td: 'align class', figcaption: '', p: 'class', blockquote: '', ul: '', em: '', strong: '', del: '',
  pre: '', br: '', hr: '', table: '', thead: '', tbody: '', tr: '', q: '', caption: '',
};

// Elements in their order with the names of their attributes, and the values of those that no text goes into.
const outline = (element, isRaw) => {
  const attributes = [...element.attributes].map(({name, value}) =>
    named.includes(name) && !(name === 'download' || name === 'lang' || name === 'hreflang') ? `${name}=${value}` : name).sort();
  const inner = isRaw && element.matches('.prose') ? '' : [...element.children].map(it => outline(it, isRaw)).join('');
  return `<${element.nodeName} ${attributes.join(' ')}>${inner}</>`;
};

const digest = text => {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let i = 0; i < text.length; i++) {
    a = Math.imul(a ^ text.charCodeAt(i), 0x01000193);
    b = Math.imul(b ^ text.charCodeAt(i), 0x85ebca6b);
  }
  return `${text.length}-${a >>> 0}-${b >>> 0}`;
};

const flat = text => text.replace(/\s+/g, ' ').trim();

// What a live node would look like.
const faultsOf = (document, address) => {
  const faults = [], outside = [];
  const here = new URL(address, location.href);
  const isPage = document.contentType === 'text/html';
  const all = [...document.querySelectorAll('*')];
  for (const it of all) {
    const show = () => it.cloneNode(false).outerHTML.slice(0, 200);
    const name = it.localName;
    if (dead.has(name) && !(name === 'select' && it.closest('.search'))) faults.push(`element ${show()}`);
    if (name === 'script') {
      const isOurs = /^\/assets\/[a-z]+\.[0-9a-f]+\.js$/.test(it.getAttribute('src') ?? '');
      if (it.type === 'application/ld+json' && !it.src) {
        try { JSON.parse(it.textContent); } catch (error) { faults.push(`data ${error.message}: ${it.textContent.slice(0, 200)}`); }
      } else if (!isOurs) faults.push(`script ${show()}`);
    }
    if (name === 'link' && /stylesheet|preload|import/.test(it.rel) && !it.getAttribute('href').startsWith('/assets/')) {
      faults.push(`link ${show()}`);
    }
    if (name === 'meta' && it.httpEquiv && !/^0; url=\/[a-z0-9/.-]*$/.test(it.content)) faults.push(`meta ${show()}`);
    if (name === 'form' && !/^(\/[a-z-]+\/)?$/.test(it.getAttribute('action') ?? '')) faults.push(`form ${show()}`);
    for (const {name: attribute, value} of it.attributes) {
      const isStrange = isPage && /[^a-z0-9:-]/.test(attribute) && !/^[a-z]+([A-Z][a-z]+)+$/.test(attribute);
      if (isStrange || /^on/i.test(attribute) || ['style', 'srcdoc', 'is', 'slot', 'nonce'].includes(attribute)) {
        faults.push(`attribute ${attribute}: ${show()}`);
      }
      const leads = leading.includes(attribute) ? [value]
        : attribute === 'srcset' ? value.split(',').map(it => it.trim().split(/\s/)[0]) : [];
      for (const lead of leads) {
        let url;
        try { url = new URL(lead, here); } catch { continue; }
        if (!schemes.has(url.protocol)) faults.push(`address ${url.protocol} ${show()}`);
        if (['src', 'srcset', 'poster', 'data'].includes(attribute) && url.host !== location.host) {
          outside.push(url.href);
          // Only pictures of texts may be elsewhere, and only where their Markdown says so in full.
          if (!it.closest('.prose') || !/^https?:\/\//.test(lead)) faults.push(`picture ${show()}`);
        }
      }
    }
    if (isPage && it.namespaceURI !== 'http://www.w3.org/1999/xhtml' && !it.closest('svg')) faults.push(`namespace ${show()}`);
    if (!isPage && /xhtml|svg/.test(it.namespaceURI ?? '') && !/svg/.test(document.contentType)) faults.push(`namespace ${show()}`);
    if (name === 'parsererror') faults.push(`not XML: ${it.textContent.slice(0, 200)}`);
    if (isPage && it.parentElement?.closest('.prose') && !it.closest('.gallery > *') && !(name in prose &&
        [...it.attributes].every(({name: attribute}) => (prose[name] + ' lang').split(' ').includes(attribute)))) {
      faults.push(`in a text: ${show()}`);
    }
  }
  const ids = all.map(it => it.id).filter(Boolean);
  if (new Set(ids).size !== ids.length) faults.push('an id twice');
  const {SHOW_COMMENT, SHOW_PROCESSING_INSTRUCTION, SHOW_CDATA_SECTION} = NodeFilter;
  const comments = document.createNodeIterator(document, SHOW_COMMENT | SHOW_PROCESSING_INSTRUCTION | SHOW_CDATA_SECTION);
  for (let it; (it = comments.nextNode());) faults.push(`${it.nodeName}: ${it.data.slice(0, 100)}`);
  return {faults, outside};
};

// All that a page says, as text, in attributes and in data.
const saidBy = document => {
  const parts = [];
  const walk = value => {
    if (typeof value === 'string') parts.push(flat(value));
    else if (value && typeof value === 'object') Object.values(value).forEach(walk);
  };
  for (const it of document.querySelectorAll('*')) {
    for (const {value} of it.attributes) parts.push(flat(value));
    if (it.localName === 'script') {
      if (it.type.includes('json')) { try { walk(JSON.parse(it.textContent)); } catch { /* A fault already. */ } }
    } else if (!it.children.length || [...it.childNodes].some(child => child.nodeType === 3 && child.data.trim())) {
      parts.push(flat(it.textContent));
    }
  }
  return parts;
};

const look = (frame, {address, isRaw, wanted}) => {
  const {contentDocument: document, contentWindow: window} = frame;
  if (!document?.documentElement) return {address, faults: ['no document']};
  // What is shown as plain text is in an element of the browser's own.
  const isText = document.contentType !== 'text/html' && document.querySelector('html > body > pre:only-child');
  const {faults, outside} = isText ? {faults: [], outside: []} : faultsOf(document, address);
  const at = window.location;
  if (at.pathname + at.search !== address) faults.push(`leads to ${at.href}`);
  for (const {name} of window.performance.getEntriesByType('resource')) {
    if (new URL(name).host !== location.host && !outside.includes(name)) faults.push(`asked for ${name}`);
  }
  let missing = [];
  if (wanted?.length) {
    const parts = saidBy(document);
    missing = wanted.filter(text => !parts.some(part => part.includes(text)));
  }
  return {address, faults, outside, missing, outline: digest(outline(document.documentElement, isRaw))};
};

// Opens all of `pages`, some at once. `after(frame, page)` may wait for what a script does.
const visit = async (pages, after) => {
  const rest = [...pages], results = [];
  const work = async () => {
    const frame = document.createElement('iframe');
    // Nothing need be drawn: what would come alive when it is seen has a name that is looked for.
    frame.hidden = true;
    document.body.append(frame);
    for (let page; (page = rest.shift());) {
      await new Promise(done => {
        frame.onload = done;
        frame.src = page.address;
        setTimeout(done, 20000);
      });
      try {
        if (after) await after(frame, page);
        results.push(look(frame, page));
      } catch (error) { results.push({address: page.address, faults: [`cannot be looked at: ${error}`]}); }
    }
    frame.remove();
  };
  await Promise.all([...Array(6)].map(work));
  return {results, hits: window.hits.splice(0), violations: window.violations.splice(0)};
};

// The outlines of pages that nothing is expected of; those with scripts are visited after all.
const parsed = async pages => {
  const rest = [...pages], results = [], scripted = [];
  const work = async () => {
    for (let page; (page = rest.shift());) {
      const text = await (await fetch(page.address)).text();
      const document = new DOMParser().parseFromString(text, 'text/html');
      if (document.querySelector('script[src]')) scripted.push(page);
      else results.push({address: page.address, faults: [], outline: digest(outline(document.documentElement, page.isRaw))});
    }
  };
  await Promise.all([...Array(6)].map(work));
  const visited = await visit(scripted);
  return {...visited, results: [...results, ...visited.results]};
};

const outlineOf = async (address, isRaw) => {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  await new Promise(done => { frame.onload = done; frame.src = address; });
  const text = outline(frame.contentDocument.documentElement, isRaw);
  frame.remove();
  return text;
};

// Waits until the search has said something for good, then says what it shows.
const searched = async (frame, page) => {
  const {contentDocument: document} = frame;
  const told = document.querySelector('.search output');
  for (let i = 0; i < 400; i++) {
    const text = told.textContent;
    if (page.isEmpty || (text && !text.includes('…'))) break;
    await new Promise(done => setTimeout(done, 10));
  }
  page.rows = [...document.querySelectorAll('.results .row')].map(row => flat(row.querySelector('h3').textContent));
};
