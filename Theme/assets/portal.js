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
const count = (some, n) => (some < n ? `${digits(some)} of ` : '') + digits(n);

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
  try { history[method](null, '', url); } catch { /* too many changes at once: only the address is behind */ }
}

/* theme */
const themes = ['auto', 'light', 'dark'], key = 'portal-theme';
let theme = 'auto';
try { theme = localStorage.getItem(key) || theme; } catch { /* private mode */ }
const paint = () => set(page.documentElement, { 'data-theme': theme });
paint();
function addTheme(aids) {
  const b = button({ class: 'btn' });
  const show = () => { b.textContent = theme; b.ariaLabel = `Colours: ${theme}. Switch.`; };
  on(b, 'click', () => {
    theme = themes[(themes.indexOf(theme) + 1) % 3];
    paint(); show();
    try { localStorage.setItem(key, theme); } catch { /* private mode */ }
  });
  show(); aids.append(b);
}

/* search: data-search="path to the root", data-pieces="number of index files" */
const kinds = ['organization', 'pack', 'group', 'framework', 'label', 'stack', 'policy', 'control'], names = [];
let pieces = 0;
window.policyPortalNames = list => {
  pieces += 1;
  for (const [kind, name, where, path] of list) {
    if (!kinds.includes(kind)) { kinds.push(kind); }
    names.push({ kind: kinds.indexOf(kind), name, where, path, low: fold(name), place: fold(where) });
  }
};
/* 1 start of the name, 2 start of a word, 3 within the name, 4 only in its place, 5 nowhere */
function rank({ low, place }, word) {
  let at = low.indexOf(word);
  if (at < 1) { return at === 0 ? 1 : place.includes(word) ? 4 : 5; }
  for (; at > 0; at = low.indexOf(word, at + 1)) { if ('/-_. '.includes(low[at - 1])) { return 2; } }
  return 3;
}
/* Buckets by rank and kind: to sort 20,000 hits would be felt. */
function find(text) {
  const asked = words(text), whole = asked.join(' '), found = [0, 1, 2, 3, 4].map(() => kinds.map(() => []));
  for (const entry of whole ? names : []) {
    const worst = entry.low === whole ? 0 : asked.reduce((r, word) => r > 4 ? r : Math.max(r, rank(entry, word)), 1);
    if (worst < 5) { found[worst][entry.kind].push(entry); }
  }
  return found;
}

function addSearch(aids) {
  const { search, pieces: wanted } = aids.dataset, base = search || './', results = page.getElementById('search-results');
  if (!(wanted > 0)) { return; }
  const box = el('input', { autocomplete: 'off', spellcheck: false, enterkeyhint: 'search', placeholder: 'Search, Ctrl K',
    'aria-label': 'Search stacks, packs, policies and more' });
  const list = el('div', { id: 'found', role: 'listbox', 'aria-label': 'Found' }), live = el('output', {});
  // Hidden from the eye alone, or its first words would not be read out.
  const popup = el('div', { class: 'pop vh' }, list, live), lists = el('div', {}), options = list.children;
  const query = () => box.value.trim(), title = e => el('bdi', {}, e.name), place = e => el('bdi', { class: 'q' }, e.where);
  const everything = () => `${base}search.html?q=${encodeURIComponent(query())}`;
  let active = -1, pending = 0;

  function load() {
    if (pending || pieces >= wanted) { return; }
    names.length = pieces = 0;
    for (; pending < wanted; pending += 1) {
      const script = el('script', { src: `${base}search/${pending + 1}.js` });
      on(script, 'load error', () => { pending -= 1; show(); });
      page.head.append(script);
    }
  }
  function say(some, n) {
    live.textContent = !query() ? 'Type a part of a name.' : pending ? 'Loading names'
      : `${n ? count(some, n) : 'Nothing'} found.${pieces < wanted ? ' Part of the index could not be loaded.' : ''}`;
  }
  function select(i) {
    const was = options[active], now = options[i];
    active = i;
    if (was) { was.ariaSelected = false; }
    if (now) { now.ariaSelected = true; now.scrollIntoView({ block: 'nearest' }); }
    set(box, { 'aria-activedescendant': now ? now.id : '' });
  }
  function open(isOpen) {
    select(-1);
    popup.classList.toggle('vh', !isOpen);
    list.hidden = !isOpen || !options.length;
    box.ariaExpanded = !list.hidden;
    if (!isOpen) { live.textContent = ''; }
  }
  function suggest() {
    const hits = find(query()).flat(2), best = hits.slice(0, 20), more = hits.length - best.length;
    const option = (id, href, ...content) => el('a', { role: 'option', id: `found-${id}`, href, tabindex: -1 }, ...content);
    list.replaceChildren(...best.map((e, i) => option(i, base + e.path, title(e), ` ${kinds[e.kind]} `, place(e))),
      ...more ? [option(20, everything(), `${digits(more)} more`)] : []);
    say(best.length, hits.length);
    open(query() && page.activeElement === box);
  }
  /* On search.html: 500, shared out so that stacks do not crowd out a pack. */
  function showAll() {
    const found = find(query()), groups = kinds.map((kind, i) => [kind, found.flatMap(r => r[i])]).filter(g => g[1].length);
    lists.replaceChildren(...groups.map(([kind, hits]) => {
      const some = hits.slice(0, 500 / groups.length), plural = hits.length > 1 ? kind.replace(/y$/, 'ie') + 's' : kind;
      return el('section', { class: 's' }, el('h2', {}, `${count(some.length, hits.length)} ${plural}`),
        el('ul', { class: 'hits' }, ...some.map(e => el('li', {}, el('a', { href: base + e.path }, title(e)), ' ', place(e)))));
    }));
    say(lists.querySelectorAll('li').length, found.flat(2).length);
  }
  const show = results ? showAll : suggest;

  function press(e) {
    const end = options.length - 1, moves = { ArrowDown: active < end ? active + 1 : 0, ArrowUp: active > 0 ? active - 1 : end,
      ...active >= 0 && { Home: 0, End: end } }; // which move in the text, until an option is chosen
    if (e.isComposing || e.altKey || e.ctrlKey || e.shiftKey) { return; }
    if (!list.hidden && e.key in moves) { select(moves[e.key]); }
    else if (e.key === 'ArrowDown') { suggest(); }
    else if (e.key === 'Escape') { open(false); }
    else if (e.key === 'Enter' && options[active]) { options[active].click(); }
    else if (e.key === 'Enter' && query()) { location = everything(); }
    else { return; }
    e.preventDefault();
  }
  on(box, 'focus', () => { load(); show(); });
  on(box, 'input', () => { if (results) { keep('q', query(), 'replaceState'); } show(); });
  on(page, 'keydown', e => {
    if ((e.ctrlKey || e.metaKey) && e.key === 'k' && !e.target.matches('input')) { e.preventDefault(); box.focus(); box.select(); }
  });
  aids.append(el('div', { role: 'search' }, box, ...results ? [] : [popup]));
  if (results) {
    results.append(live, lists); results.hidden = false;
    restorers.push(() => { box.value = kept('q'); load(); show(); });
    return;
  }
  set(box, { role: 'combobox', 'aria-controls': 'found', 'aria-autocomplete': 'list' });
  open(false);
  on(box, 'keydown', press);
  on(box, 'blur', () => open(false));
  on(popup, 'mousedown', e => e.preventDefault()); // else the field loses the focus before the click
  on(popup, 'click', () => open(false));
}

/* sort: nothing and a dash come last, up and down */
const order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
function value(cell, isNumber) {
  const sort = cell.getAttribute('data-v'), text = sort || cell.textContent.trim();
  const n = isNumber || sort ? parseFloat(text.replace(/,/g, '')) : NaN;
  return { text, n, isNone: !text || text === '–' || (isNumber && isNaN(n)) };
}
function compare(x, y, sign) {
  return x.isNone || y.isNone ? x.isNone - y.isNone : sign * (x.n - y.n || order.compare(x.text, y.text));
}
function addSort(table) {
  const heads = [...table.tHead.rows[0].cells], rows = [...table.tBodies[0].rows], name = `${table.id}.sort`;
  if (rows.length < 2) { return; }
  // By name: a column's number depends on what there is to show.
  const columns = heads.map(th => th.hasAttribute('data-nosort') ? null : slug(fold(th.textContent)));
  let now = '';
  function sort(by) {
    const isDown = by[0] === '-', at = columns.indexOf(by.slice(isDown ? 1 : 0)), th = heads[at];
    if (by === now) { return; }
    now = by;
    heads.forEach(h => { h.ariaSort = h !== th ? null : isDown ? 'descending' : 'ascending'; });
    const sorted = !th ? rows : rows.map(row => [value(row.cells[at], th.classList.contains('n')), row])
      .sort((x, y) => compare(x[0], y[0], isDown ? -1 : 1)).map(x => x[1]);
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

/* filter: data-filter="id of a table", data-noun, data-chips="key=Word|key=Word"; none below 8 rows */
function addFilter(host) {
  const { filter, noun, chips } = host.dataset, table = page.getElementById(filter);
  const rows = table ? [...table.tBodies[0].rows] : [];
  if (rows.length < 8) { return; }
  const texts = rows.map(row => fold([...row.cells].map(c => c.textContent).join('\n')));
  const box = el('input', { type: 'search', placeholder: 'Filter', 'aria-label': `Filter ${noun}`, autocomplete: 'off' });
  const out = el('output', {}), csv = button({ class: 'btn csv', 'aria-label': `CSV of the ${noun} shown` }, 'CSV');
  const toggles = chips.split('|').filter(Boolean).map(c => c.split('='))
    .map(([value, word]) => button({ class: 'btn', value, 'aria-pressed': false }, word));
  const chosen = () => toggles.filter(b => b.ariaPressed === 'true').map(b => b.value);
  function run(hash) {
    const asked = words(box.value), keys = chosen();
    rows.forEach((row, i) => {
      const own = (row.dataset.k || '').split(' '), wasHidden = row.hidden, isTarget = row.id && '#' + row.id === hash;
      row.hidden = !isTarget && !(keys.every(k => own.includes(k)) && asked.every(word => texts[i].includes(word)));
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
    toggles.forEach(b => { b.ariaPressed = keys.includes(b.value); });
    run(location.hash); // who follows a link to a row sees it
  });
  host.append(box, ...toggles, out, csv);
  host.hidden = false;
}

/* CSV of the rows shown: lines of a cell are joined by "; ", a picture stands for its words */
function lines(node) {
  return node.nodeType === 3 ? node.data.replace(/\s+/g, ' ') : Array.from(node.childNodes, c => {
    if (c.nodeName === 'svg') { return c.getAttribute('aria-label') || ''; }
    const gap = c.nodeType !== 1 ? '' : c.matches('div, p, li, summary') ? '\n' : c.matches('.tag, b, small') ? ' ' : '';
    return gap + lines(c) + gap;
  }).join('');
}
function field(cell) {
  let text = lines(cell).split('\n').map(s => s.replace(/ +/g, ' ').trim()).filter(Boolean).join('; ');
  // A spreadsheet would run what begins like a formula.
  if (/^[=+\-@]/.test(text) && !/^[+-]?\d[\d,.]*( ?%)?$/.test(text)) { text = `'${text}`; }
  return /[",;]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
function download(table) {
  const head = table.tHead.rows[0], rows = [...table.tBodies[0].rows].filter(row => !row.hidden);
  // A column whose head is not seen repeats its neighbour as a picture.
  const line = row => [...row.cells].filter((c, i) => !head.cells[i].querySelector('.vh')).map(field).join() + '\r\n';
  const href = URL.createObjectURL(new Blob(['\uFEFF', ...[head, ...rows].map(line)], { type: 'text/csv' }));
  el('a', { href, download: `${slug(page.title).slice(0, 80)}-${table.id}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10000);
}

/* links to rows: one for the page, moved to where the pointer or the focus is */
const link = el('a', { class: 'ra', tabindex: -1, 'aria-hidden': true, title: 'Link to this row' });
function point({ target }) {
  const cell = target.closest('tbody > tr[id] > :first-child');
  if (cell && link.parentNode !== cell) { link.href = '#' + cell.parentNode.id; cell.append(link); }
}

/* a region is a tab stop only while it really scrolls */
const stops = () => all('.scroll', r => {
  r.tabIndex = r.scrollWidth > r.clientWidth + 1 || r.scrollHeight > r.clientHeight + 1 ? 0 : -1;
});

on(page, 'DOMContentLoaded', () => {
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
