// The bench by keyboard: rows of a table[data-keys], letters printed on buttons, the list of shortcuts.
(() => {
  const rows = () => [...document.querySelectorAll('table[data-keys] tbody tr')];
  const current = () => document.querySelector('table[data-keys] tr.cur');
  const busy = event => event.ctrlKey || event.metaKey || event.altKey || event.target.closest('input, textarea, select, [contenteditable]');

  const move = step => {
    const all = rows();
    if (all.length === 0) return;
    const at = all.indexOf(current());
    const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
    current()?.classList.remove('cur');
    next.classList.add('cur');
    next.querySelector('a')?.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };

  const acts = {
    j: () => move(1),
    k: () => move(-1),
    x: () => current()?.querySelector('input[type=checkbox]')?.click(),
    '?': () => document.getElementById('keys')?.togglePopover(),
  };

  document.addEventListener('keydown', event => {
    if (busy(event)) return;
    const button = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    const act = button ? () => button.click() : acts[event.key];
    if (event.key === 'Enter' && current() && event.target === document.body) current().querySelector('a')?.click();
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
