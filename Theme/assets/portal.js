/* Every page is complete without this. Names are hostile: they only ever become text nodes. */
'use strict';
{
const page = document;
const all = (selector, use) => page.querySelectorAll(selector).forEach(use);
const on = (target, types, use) => types.split(' ').forEach(type => target.addEventListener(type, use));
const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const words = text => fold(text).split(/\s+/).filter(Boolean);
const slug = text => text.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
const digits = n => n.toLocaleString('en');
const count = (some, n) => (some < n ? `${some} of ` : '') + digits(n);

function set(e, attributes) {
  for (const k in attributes) { e.setAttribute(k, attributes[k]); }
  return e;
}
function el(name, attributes, ...content) {
  const e = set(page.createElement(name), attributes);
  e.append(...content);
  return e;
}
const button = (attributes, ...content) => el('button', { type: 'button', ...attributes }, ...content);

/* state in the address: Back undoes what was clicked, not what was typed */
const restorers = [], restore = () => restorers.forEach(f => f());
const kept = name => new URLSearchParams(location.search).get(name) || '';
function keep(name, value, method) {
  const url = new URL(location), query = url.searchParams;
  if (value) { query.set(name, value); } else { query.delete(name); }
  try { history[method](null, '', url); } catch { /* too many at once: the address is behind */ }
}

/* theme */
function stored(method, value) {
  try { return localStorage[method]('portal-theme', value); } catch { return null; } // private mode
}
let theme = stored('getItem') || 'auto';
const paint = () => set(page.documentElement, { 'data-theme': theme });
paint();
function addTheme(aids) {
  const b = button({ class: 'btn' });
  const show = () => { b.textContent = theme; b.ariaLabel = `Colours: ${theme}. Switch.`; };
  on(b, 'click', () => {
    theme = { auto: 'light', light: 'dark' }[theme] || 'auto';
    paint(); show(); stored('setItem', theme);
  });
  show(); aids.append(b);
}

/* how fresh the site is: a file of its own, else every page would be another every night */
function addNight(link) {
  window.policyPortalNight = facts => { link.textContent = facts.join(', '); };
  page.head.append(el('script', { src: link.dataset.night }));
}

/* search: data-search="root", data-pieces="index files" */
const kinds = ['organization', 'pack', 'group', 'framework', 'label', 'stack', 'policy', 'control'], names = [];
let pieces = 0;
window.policyPortalNames = list => {
  pieces += 1;
  for (const [kind, name, where, path] of list) {
    if (!kinds.includes(kind)) { kinds.push(kind); }
    names.push({ kind: kinds.indexOf(kind), name, where, path, low: fold(name), place: fold(where) });
  }
};
/* 1 start of the name, 2 of a word, 3 within, 4 only in its place, 5 nowhere */
function rank({ low, place }, word) {
  let at = low.indexOf(word);
  if (at < 1) { return at === 0 ? 1 : place.includes(word) ? 4 : 5; }
  for (; at > 0; at = low.indexOf(word, at + 1)) { if ('/-_. '.includes(low[at - 1])) { return 2; } }
  return 3;
}
/* Buckets: to sort 20,000 hits would be felt. */
function find(text) {
  const asked = words(text), whole = asked.join(' '), found = [0, 1, 2, 3, 4].map(() => kinds.map(() => []));
  for (const entry of whole ? names : []) {
    const worst = entry.low === whole ? 0 : asked.reduce((r, word) => r > 4 ? r : Math.max(r, rank(entry, word)), 1);
    if (worst < 5) { found[worst][entry.kind].push(entry); }
  }
  return found;
}

function addSearch(aids) {
  const base = aids.dataset.search || './', wanted = Number(aids.dataset.pieces);
  if (!wanted) { return; }
  const results = page.getElementById('search-results');
  const box = el('input', { autocomplete: 'off', spellcheck: false, placeholder: 'Search, Ctrl K',
    'aria-label': 'Search all names' });
  const list = el('div', { id: 'found', role: 'listbox', 'aria-label': 'Found' }), live = el('output', {});
  // Hidden from the eye alone, else first words are not read out.
  const popup = el('div', { class: 'pop vh' }, list, live), lists = el('div', {}), options = list.children;
  const query = () => box.value.trim();
  const title = e => el('bdi', {}, e.name), place = e => el('bdi', { class: 'q' }, e.where);
  const everything = () => `${base}search.html?q=${encodeURIComponent(query())}`;
  let active = -1, pending = 0;

  function load() {
    if (pending || pieces >= wanted) { return; }
    names.length = pieces = 0;
    for (; pending < wanted; pending += 1) {
      const script = el('script', { src: `${base}search/${pending + 1}.js` });
      script.async = false; // in order
      on(script, 'load error', () => { pending -= 1; show(); });
      page.head.append(script);
    }
  }
  function say(some, n) {
    live.textContent = !query() ? 'Type a part of a name.' : pending ? 'Loading names'
      : `${n ? count(some, n) : 'Nothing'} found.${pieces < wanted ? ' Part of the index could not be read.' : ''}`;
  }
  function select(i) {
    active = i;
    [...options].forEach((o, at) => { o.ariaSelected = at === i; });
    options[i]?.scrollIntoView({ block: 'nearest' });
    set(box, { 'aria-activedescendant': i < 0 ? '' : options[i].id });
  }
  function open(isOpen) {
    select(-1);
    popup.classList.toggle('vh', !isOpen);
    list.hidden = !isOpen || !options.length;
    box.ariaExpanded = !list.hidden;
    if (!isOpen) { live.textContent = ''; }
  }
  const close = () => open(false);
  function suggest() {
    const hits = find(query()).flat(2), best = hits.slice(0, 20);
    const option = (i, href, ...text) => el('a', { role: 'option', id: `found-${i}`, href, tabindex: -1 }, ...text);
    list.replaceChildren(...best.map((e, i) => option(i, base + e.path, title(e), ` ${kinds[e.kind]} `, place(e))));
    if (hits.length > 20) { list.append(option(20, everything(), `${digits(hits.length - 20)} more`)); }
    say(best.length, hits.length);
    open(query() && page.activeElement === box);
  }
  /* On search.html: 500, shared out so that stacks do not crowd out a pack. */
  function showAll() {
    const found = find(query());
    const groups = kinds.map((kind, i) => [kind, found.flatMap(r => r[i])]).filter(g => g[1].length);
    lists.replaceChildren(...groups.map(([kind, hits]) => {
      const some = hits.slice(0, 500 / groups.length), noun = hits.length > 1 ? kind.replace(/y$/, 'ie') + 's' : kind;
      const items = some.map(e => el('li', {}, el('a', { href: base + e.path }, title(e)), ' ', place(e)));
      return el('section', { class: 's' }, el('h2', {}, `${count(some.length, hits.length)} ${noun}`),
        el('ul', { class: 'hits' }, ...items));
    }));
    say(lists.querySelectorAll('li').length, found.flat(2).length);
  }
  const show = results ? showAll : suggest;

  function press(e) {
    const end = options.length - 1;
    const moves = { ArrowDown: active < end ? active + 1 : 0, ArrowUp: active > 0 ? active - 1 : end };
    if (active >= 0) { moves.Home = 0; moves.End = end; } // before, they move in the text
    if (e.isComposing || e.ctrlKey || e.shiftKey) { return; }
    if (!list.hidden && e.key in moves) { select(moves[e.key]); }
    else if (e.key === 'ArrowDown') { suggest(); }
    else if (e.key === 'Escape') { close(); }
    else if (e.key === 'Enter' && active >= 0) { options[active].click(); }
    else if (e.key === 'Enter' && query()) { location = everything(); }
    else { return; }
    e.preventDefault();
  }
  on(box, 'focus', () => { load(); show(); });
  on(box, 'input', () => { if (results) { keep('q', query(), 'replaceState'); } show(); });
  on(page, 'keydown', e => {
    if (!(e.ctrlKey || e.metaKey) || e.key !== 'k' || e.target.matches('input')) { return; }
    e.preventDefault(); box.focus(); box.select();
  });
  aids.append(el('div', { role: 'search' }, box, ...results ? [] : [popup]));
  if (results) {
    results.append(live, lists);
    results.hidden = false;
    restorers.push(() => { box.value = kept('q'); load(); show(); });
    return;
  }
  set(box, { role: 'combobox', 'aria-controls': 'found', 'aria-autocomplete': 'list' });
  close();
  on(box, 'keydown', press);
  on(box, 'blur', close);
  on(popup, 'mousedown', e => e.preventDefault()); // the field keeps the focus
  on(popup, 'click', close);
}

/* sort: nothing and a dash come last, up and down */
const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
function sortKey(row, at, isNumber) {
  const cell = row.cells[at], sort = cell.dataset.v, text = sort || cell.textContent.trim();
  const n = isNumber || sort ? parseFloat(text.replace(/,/g, '')) : NaN;
  return { row, text, n, isNone: /^–?$/.test(text) || (isNumber && isNaN(n)) };
}
function addSort(table) {
  const heads = [...table.tHead.rows[0].cells], rows = [...table.tBodies[0].rows], name = `${table.id}.sort`;
  if (rows.length < 2) { return; }
  // By name: columns come and go with what there is to show.
  const columns = heads.map(th => th.hasAttribute('data-nosort') ? null : slug(fold(th.textContent)));
  let now = '';
  function sort(by) {
    if (by === now) { return; }
    now = by;
    const isDown = by[0] === '-', at = columns.indexOf(by.slice(isDown ? 1 : 0)), th = heads[at];
    for (const h of heads) { h.ariaSort = h !== th ? null : isDown ? 'descending' : 'ascending'; }
    const sign = isDown ? -1 : 1, sorted = !th ? rows : rows.map(row => sortKey(row, at, th.classList.contains('n')))
      .sort((x, y) => x.isNone - y.isNone || sign * (x.n - y.n || order.compare(x.text, y.text))).map(x => x.row);
    sorted.forEach(row => row.parentNode.append(row));
  }
  heads.forEach((th, i) => {
    if (!columns[i]) { return; }
    const b = button({}, ...th.childNodes);
    th.append(b);
    on(b, 'click', () => {
      const isDown = th.ariaSort ? th.ariaSort === 'ascending' : th.classList.contains('n');
      sort((isDown ? '-' : '') + columns[i]);
      keep(name, now, 'pushState');
    });
  });
  restorers.push(() => sort(kept(name)));
}

/* filter: data-filter="id of a table", data-noun, data-chips="key=Word|…"; none below 8 rows */
function addFilter(host) {
  const { filter, noun, chips = '' } = host.dataset, table = page.getElementById(filter);
  const rows = table ? [...table.tBodies[0].rows] : [];
  if (rows.length < 8) { return; }
  const texts = rows.map(row => fold(Array.from(row.cells, c => c.textContent).join('\n')));
  const box = el('input', { type: 'search', placeholder: 'Filter', 'aria-label': `Filter ${noun}` });
  const out = el('output', {}), csv = button({ class: 'btn csv', 'aria-label': `CSV of the ${noun} shown` }, 'CSV');
  const toggles = chips.split('|').filter(Boolean).map(c => c.split('='))
    .map(([value, word]) => button({ class: 'btn', value }, word));
  const chosen = () => toggles.filter(b => b.ariaPressed === 'true').map(b => b.value);
  function run(hash) {
    const asked = words(box.value), keys = chosen();
    rows.forEach((row, i) => {
      const own = ` ${row.dataset.k} `, wasHidden = row.hidden, isTarget = '#' + row.id === hash;
      const fits = keys.every(k => own.includes(` ${k} `)) && asked.every(word => texts[i].includes(word));
      row.hidden = !fits && !isTarget;
      if (wasHidden && isTarget) { row.scrollIntoView(); }
    });
    out.textContent = `${rows.filter(row => !row.hidden).length} of ${rows.length} ${noun}`;
  }
  toggles.forEach(b => on(b, 'click', () => {
    b.ariaPressed = b.ariaPressed !== 'true';
    keep(`${filter}.only`, chosen().join(' '), 'pushState'); run();
  }));
  on(box, 'input', () => { keep(`${filter}.q`, box.value.trim(), 'replaceState'); run(); });
  on(csv, 'click', () => download(table));
  restorers.push(() => {
    const keys = kept(`${filter}.only`).split(' ');
    box.value = kept(`${filter}.q`);
    for (const b of toggles) { b.ariaPressed = keys.includes(b.value); }
    run(location.hash); // who follows a link to a row sees it
  });
  host.append(box, ...toggles, out, csv);
  host.hidden = false;
}

/* CSV of the rows shown: lines of a cell are joined by "; ", a picture stands for its words */
function lines(node) {
  return node.nodeType === 3 ? node.data.replace(/\s+/g, ' ') : Array.from(node.childNodes, c => {
    if (c.nodeName === 'svg') { return c.getAttribute('aria-label') || ''; }
    const gap = c.matches?.('div, p, li, summary') ? '\n' : c.matches?.('.tag, b, small') ? ' ' : '';
    return gap + lines(c) + gap;
  }).join('');
}
function field(cell) {
  let text = lines(cell).split('\n').map(s => s.replace(/ +/g, ' ').trim()).filter(Boolean).join('; ');
  // A spreadsheet runs what begins like a formula.
  if (/^[=+\-@]/.test(text) && !/^[+-]?\d[\d,.]*( ?%)?$/.test(text)) { text = `'${text}`; }
  return /[",;]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
function download(table) {
  const head = table.tHead.rows[0], rows = [...table.tBodies[0].rows].filter(row => !row.hidden);
  // What has no visible head repeats its neighbour as a picture.
  const line = row => [...row.cells].filter((c, i) => !head.cells[i].querySelector('.vh')).map(field).join() + '\r\n';
  const href = URL.createObjectURL(new Blob(['\uFEFF', ...[head, ...rows].map(line)], { type: 'text/csv' }));
  el('a', { href, download: `${slug(page.title)}-${table.id}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10000);
}

/* link to a row: one, moved to pointer or focus */
const link = el('a', { class: 'ra', tabindex: -1, 'aria-hidden': true, title: 'Link to this row' });
function point({ target }) {
  const cell = target.closest('tbody > tr[id] > :first-child');
  if (cell && link.parentNode !== cell) { link.href = '#' + cell.parentNode.id; cell.append(link); }
}

/* a tab stop only where something scrolls */
const stops = () => all('.scroll', r => {
  r.tabIndex = r.scrollWidth > r.clientWidth + 1 || r.scrollHeight > r.clientHeight + 1 ? 0 : -1;
});

on(page, 'DOMContentLoaded', () => {
  all('[data-night]', addNight);
  all('.aids', addSearch);
  all('.aids', addTheme);
  all('table[data-sortable]', addSort);
  all('[data-filter]', addFilter);
  restore(); stops();
  on(page, 'pointerover focusin', point);
  on(window, 'popstate pageshow', restore);
  on(window, 'resize', stops);
});
}
