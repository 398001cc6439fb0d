/* Policy Portal: progressive enhancement only. Every page is complete without it.
   Adds: theme switch, sortable columns, table filters, tab stops where something scrolls. */
(function () {
  'use strict';
  var root = document.documentElement, KEY = 'portal-theme', SVG = 'http://www.w3.org/2000/svg';
  function read() { try { return localStorage.getItem(KEY); } catch (e) { return null; } }
  function save(v) { try { if (v) { localStorage.setItem(KEY, v); } else { localStorage.removeItem(KEY); } } catch (e) { /* private mode */ } }
  var theme = read();
  if (theme === 'light' || theme === 'dark') { root.setAttribute('data-theme', theme); } else { theme = 'auto'; }

  function el(name, attrs, text) {
    var e = document.createElement(name);
    for (var k in attrs || {}) { e.setAttribute(k, attrs[k]); }
    if (text) { e.textContent = text; }
    return e;
  }
  function glyph(box, d) {
    var s = document.createElementNS(SVG, 'svg'), p = document.createElementNS(SVG, 'path');
    s.setAttribute('class', 'g'); s.setAttribute('aria-hidden', 'true'); s.setAttribute('viewBox', box);
    p.setAttribute('d', d); p.setAttribute('fill', 'currentColor'); p.setAttribute('fill-rule', 'evenodd');
    s.appendChild(p);
    return s;
  }

  /* theme: auto, light, dark */
  function addTheme(aids) {
    var names = { auto: 'Auto', light: 'Light', dark: 'Dark' }, order = ['auto', 'light', 'dark'];
    var b = el('button', { type: 'button', 'class': 'btn' }), t = el('span');
    b.appendChild(glyph('0 0 14 14', 'M7 .7a6.3 6.3 0 1 0 0 12.6A6.3 6.3 0 0 0 7 .7zM7 2a5 5 0 0 0 0 10z')); b.appendChild(t);
    function show() { t.textContent = names[theme]; b.setAttribute('aria-label', 'Colours: ' + names[theme] + '. Switch.'); }
    b.addEventListener('click', function () {
      theme = order[(order.indexOf(theme) + 1) % 3];
      if (theme === 'auto') { root.removeAttribute('data-theme'); save(null); } else { root.setAttribute('data-theme', theme); save(theme); }
      show();
    });
    show(); aids.appendChild(b);
  }

  /* sort */
  var order = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
  function value(row, col) {
    var c = row.cells[col], v = c && c.getAttribute('data-v');
    return v !== null && v !== undefined ? v : (c ? c.textContent.trim() : '');
  }
  function addSort(table) {
    var heads = table.tHead.rows[0].cells, body = table.tBodies[0];
    if (body.rows.length < 2) { return; }
    Array.prototype.forEach.call(heads, function (th, col) {
      if (th.hasAttribute('data-nosort')) { return; }
      var b = el('button', { type: 'button' });
      while (th.firstChild) { b.appendChild(th.firstChild); }
      b.appendChild(glyph('0 0 8 8', 'M4 7 .8 1.8h6.4z')); th.appendChild(b);
      b.addEventListener('click', function () {
        var was = th.getAttribute('aria-sort'), num = th.classList.contains('n');
        var dir = was ? (was === 'ascending' ? -1 : 1) : (num ? -1 : 1);
        Array.prototype.forEach.call(heads, function (h) { h.removeAttribute('aria-sort'); });
        th.setAttribute('aria-sort', dir > 0 ? 'ascending' : 'descending');
        Array.prototype.slice.call(body.rows).map(function (r, i) { return [r, value(r, col), i]; })
          .sort(function (x, y) { return dir * order.compare(x[1], y[1]) || x[2] - y[2]; })
          .forEach(function (x) { body.appendChild(x[0]); });
      });
    });
  }

  /* filter: data-filter="id of a table", data-noun, data-chips="key=Word|key=Word"; none below 8 rows */
  function addFilter(host) {
    var target = document.getElementById(host.getAttribute('data-filter'));
    var rows = target ? Array.prototype.slice.call(target.tBodies[0].rows) : [];
    if (rows.length < 8) { return; }
    var noun = host.getAttribute('data-noun') || 'rows', on = {};
    var box = el('input', { type: 'search', placeholder: 'Filter by name', 'aria-label': 'Filter ' + noun + ' by name' });
    var out = el('output', { 'aria-live': 'polite' });
    host.appendChild(box);
    (host.getAttribute('data-chips') || '').split('|').forEach(function (c) {
      if (!c) { return; }
      var p = c.split('='), b = el('button', { type: 'button', 'class': 'btn', 'aria-pressed': 'false' }, p[1]);
      b.addEventListener('click', function () {
        on[p[0]] = !on[p[0]]; b.setAttribute('aria-pressed', on[p[0]] ? 'true' : 'false'); run();
      });
      host.appendChild(b);
    });
    host.appendChild(out);
    function run() {
      var q = box.value.trim().toLowerCase(), n = 0;
      rows.forEach(function (r) {
        var keys = ' ' + (r.getAttribute('data-k') || '') + ' ', ok = r.textContent.toLowerCase().indexOf(q) >= 0;
        for (var k in on) { if (on[k] && keys.indexOf(' ' + k + ' ') < 0) { ok = false; } }
        r.hidden = !ok; if (ok) { n += 1; }
      });
      out.textContent = n + ' of ' + rows.length + ' ' + noun;
    }
    box.addEventListener('input', run); run(); host.hidden = false;
  }

  /* a region is a tab stop only while it really scrolls */
  function stops() {
    document.querySelectorAll('.scroll').forEach(function (r) {
      if (r.scrollWidth > r.clientWidth + 1 || r.scrollHeight > r.clientHeight + 1) { r.setAttribute('tabindex', '0'); } else { r.removeAttribute('tabindex'); }
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    var aids = document.querySelector('.aids');
    if (aids) { addTheme(aids); }
    document.querySelectorAll('table[data-sortable]').forEach(addSort);
    document.querySelectorAll('[data-filter]').forEach(addFilter);
    stops(); window.addEventListener('resize', stops);
  });
}());
