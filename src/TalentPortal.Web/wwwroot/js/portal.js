// The little that pages need without a library: focus on errors, the global search keys, closing menus. Everything works without it.
(() => {
  const summary = document.querySelector('.err-box');
  if (summary) summary.focus();

  const typing = target => target.closest('input, textarea, select, [contenteditable]');
  const searchBox = () => document.querySelector('[data-global-search]');
  document.addEventListener('keydown', event => {
    const wantsSearch = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !typing(event.target));
    if (wantsSearch && searchBox()) {
      event.preventDefault();
      searchBox().focus();
    }
    if (event.key === 'Escape') document.querySelectorAll('details.menu[open]').forEach(menu => { menu.open = false; menu.querySelector('summary').focus(); });
  });
  document.addEventListener('click', event => {
    document.querySelectorAll('details.menu[open]').forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
    const blocked = event.target.closest('[aria-disabled="true"]');
    if (blocked) event.preventDefault();
    const print = event.target.closest('[data-print]');
    if (print) window.print();
  });

  // On a phone a row of a wide table is a card: each cell says what it is, and nothing lies outside the screen. Tables whose heads are grouped, sort or choose stay tables that move sideways.
  for (const table of document.querySelectorAll('.scroll-x > table.tbl:not(.merge, .rights, .budget)')) {
    const heads = [...table.tHead?.rows ?? []];
    if (heads.length !== 1 || heads[0].cells.length < 4 || heads[0].querySelector('a, button, input, [colspan]')) continue;
    const labels = [...heads[0].cells].map(cell => cell.textContent.trim());
    const rows = [...table.tBodies].flatMap(body => [...body.rows]);
    if (rows.some(row => row.cells.length !== labels.length || row.querySelector('[colspan], [rowspan]'))) continue;
    table.classList.add('cards');
    // Laid out as blocks, a table would be read as text; the roles keep it a table.
    table.setAttribute('role', 'table');
    for (const part of [table.tHead, ...table.tBodies]) part.setAttribute('role', 'rowgroup');
    for (const row of [heads[0], ...rows]) row.setAttribute('role', 'row');
    for (const cell of heads[0].cells) cell.setAttribute('role', 'columnheader');
    for (const row of rows)
      [...row.cells].forEach((cell, i) => {
        cell.dataset.label = labels[i];
        cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'cell');
      });
  }

  // A second press while the first answer is on its way would only confuse; the form's key makes it harmless anyway.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post' || form.hasAttribute('data-again')) return;
    if (form.dataset.sent) event.preventDefault();
    else {
      form.dataset.sent = 'true';
      setTimeout(() => delete form.dataset.sent, 5000);
    }
  });
  window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent));
})();
