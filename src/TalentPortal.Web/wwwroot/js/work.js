// The bench by keyboard: rows of a table[data-keys], letters printed on buttons, the list of shortcuts.
(() => {
  // The place one is at is seen in a long navigation.
  const here = document.querySelector('.wb-side [aria-current=page]');
  const side = here?.closest('.wb-side');
  if (side && here.offsetTop > side.clientHeight - here.offsetHeight) side.scrollTop = here.offsetTop - side.clientHeight / 2;

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

  // The letter of a step that wants an opinion leads to the empty field first.
  const press = button => {
    const empty = [...button.form?.querySelectorAll('textarea') ?? []].find(field => !field.value.trim());
    if (empty) empty.focus();
    else button.click();
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
    const act = button ? () => press(button) : acts[event.key];
    if (event.key === 'Enter' && current() && event.target === document.body) current().querySelector('a')?.click();
    if (!act) return;
    event.preventDefault();
    act();
  });

  document.addEventListener('change', event => {
    const boxes = event.target.closest('table')?.querySelectorAll('tbody input[type=checkbox]:enabled');
    if (event.target.matches('input[data-all]')) boxes.forEach(box => { box.checked = event.target.checked; });
    const count = document.querySelector('[data-chosen]');
    if (boxes && count) count.textContent = [...boxes].filter(box => box.checked).length;
  });

  // A template is a beginning, not a decision: it goes into the text field, where it can be changed.
  document.querySelectorAll('.templates').forEach(group => { group.hidden = false; });
  document.addEventListener('click', event => {
    const template = event.target.closest('[data-template]');
    const field = template?.closest('form')?.querySelector('textarea');
    if (!field) return;
    field.value = template.dataset.template;
    field.focus();
  });
})();
