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
