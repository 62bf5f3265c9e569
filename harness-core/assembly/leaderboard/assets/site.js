// Two comforts on top of pages that read without it: a theme that is remembered, and tables that sort.
(function () {
  'use strict';
  var root = document.documentElement;
  var themes = ['system', 'light', 'dark'];

  function stored() {
    try { return localStorage.getItem('vit-harness-theme'); } catch (e) { return null; }
  }

  function apply(theme) {
    if (theme === 'light' || theme === 'dark') { root.setAttribute('data-theme', theme); } else { root.removeAttribute('data-theme'); }
  }

  function say(text) { document.getElementById('status').textContent = text; }

  function startTheme() {
    var button = document.getElementById('theme');
    var now = themes.indexOf(stored()) < 0 ? 'system' : stored();
    function show() { button.textContent = 'Theme: ' + now; apply(now); }
    button.hidden = false;
    button.addEventListener('click', function () {
      now = themes[(themes.indexOf(now) + 1) % themes.length];
      try { localStorage.setItem('vit-harness-theme', now); } catch (e) { /* a private window keeps nothing */ }
      show();
    });
    show();
  }

  // What a cell sorts by: its number, else its text; null when there is nothing, which comes last both ways.
  function keyOf(row, column, kind) {
    var cell = row.cells[column];
    if (kind === 'text') { return cell.textContent.trim(); }
    var number = parseFloat(cell.getAttribute('data-v'));
    return isNaN(number) ? null : number;
  }

  function compare(a, b, up) {
    if (a.key === null || b.key === null) {
      return a.key === b.key ? a.place - b.place : a.key === null ? 1 : -1;
    }
    if (a.key === b.key) { return a.place - b.place; }
    return (a.key < b.key ? -1 : 1) * (up ? 1 : -1);
  }

  function sortBody(body, column, kind, up) {
    var rows = Array.prototype.map.call(body.rows, function (row) {
      return { row: row, key: keyOf(row, column, kind), place: Number(row.getAttribute('data-place')) };
    });
    rows.sort(function (a, b) { return compare(a, b, up); });
    rows.forEach(function (entry) { body.appendChild(entry.row); });
  }

  function startTable(table) {
    Array.prototype.forEach.call(table.tBodies, function (body) {
      Array.prototype.forEach.call(body.rows, function (row, place) { row.setAttribute('data-place', String(place)); });
    });
    var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
    heads.forEach(function (head, column) {
      var kind = head.getAttribute('data-sort');
      if (!kind) { return; }
      var name = head.firstChild ? head.textContent.trim().split('\n')[0] : '';
      var button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.textContent = '↕';
      button.setAttribute('aria-label', 'Sort by ' + name);
      head.insertBefore(button, head.classList.contains('num') ? head.firstChild : null);
      button.addEventListener('click', function () {
        var before = head.getAttribute('aria-sort');
        var up = before ? before === 'descending' : kind !== 'down';
        heads.forEach(function (other) {
          other.removeAttribute('aria-sort');
          var mark = other.querySelector('button.sort');
          if (mark) { mark.textContent = '↕'; }
        });
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        button.textContent = up ? '▲' : '▼';
        Array.prototype.forEach.call(table.tBodies, function (body) {
          if (body.classList.contains('rows')) { sortBody(body, column, kind, up); }
        });
        table.classList.toggle('resorted', !(column === 0 && up));
        say('Sorted by ' + name + ', ' + (up ? 'smallest first' : 'largest first') + '. Ranks do not change.');
      });
    });
  }

  apply(stored());
  document.addEventListener('DOMContentLoaded', function () {
    startTheme();
    Array.prototype.forEach.call(document.querySelectorAll('table.sortable'), startTable);
  });
})();
