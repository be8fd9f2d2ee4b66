// What was written in a form and not taken, because the session had ended or the portal could not take it: it stays in this tab for a
// short while and is offered back to the same person at the same form. The server says on which pages nothing was taken (data-untaken),
// who is signed in (data-who) and what is never kept (data-unkept); passwords, files, phone numbers and hidden fields are never looked at.
(() => {
  const page = document.documentElement.dataset;
  const prefix = 'typed:', longest = 30 * 60 * 1000;
  const kinds = ['text', 'textarea', 'search', 'number', 'date', 'month', 'select-one', 'checkbox', 'radio'];
  // An ID number or a bank card within a sentence: the sentence is kept, the number is not.
  const numbers = /\d(?:[ -]?\d){13,}[Xx]?/g;

  const isBox = control => control.type === 'checkbox' || control.type === 'radio';
  const valueOf = control => isBox(control) ? control.checked : control.value.replace(numbers, '…');
  const addressOf = form => {
    const address = new URL(form.getAttribute('action') ?? location.href, location.href);
    address.searchParams.delete('handler');
    return prefix + address.pathname + address.search;
  };

  // Each control under a name that it has again when the form is rendered anew.
  const controlsOf = form => {
    const times = {};
    const name = control => isBox(control) ? `${control.name}=${control.value}` : `${control.name}#${times[control.name] = (times[control.name] ?? 0) + 1}`;
    return [...form.elements].filter(control => control.name && kinds.includes(control.type) && !('unkept' in control.dataset)).map(control => [name(control), control]);
  };

  const keys = () => Object.keys(sessionStorage).filter(key => key.startsWith(prefix));
  const read = key => JSON.parse(sessionStorage.getItem(key));
  const write = (key, kept) => {
    try { sessionStorage.setItem(key, JSON.stringify(kept)); } catch { /* No room, or not allowed: as if there were no script. */ }
  };

  // Sent and answered, too old, or of somebody else who sat here.
  const forget = () => keys().forEach(key => {
    const kept = read(key);
    if (!kept.held || (page.who && page.who !== kept.who) || Date.now() - kept.at >= longest) sessionStorage.removeItem(key);
  });

  let sent = null;
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.hasAttribute('data-forget')) keys().forEach(key => sessionStorage.removeItem(key));
    if (!event.defaultPrevented) sent = form;
    if (event.defaultPrevented || !page.who || form.method !== 'post' || !form.closest('main')) return;
    const key = addressOf(form);
    const fields = Object.fromEntries(controlsOf(form).map(([name, control]) => [name, valueOf(control)]));
    // A form without fields of its own sends again what was kept: the page that asks for the password once more.
    if (Object.keys(fields).length > 0) write(key, { who: page.who, at: Date.now(), held: false, fields });
    else if (sessionStorage.getItem(key)) write(key, { ...read(key), held: false });
  });

  // Back at the form without an answer in between: the answer never came.
  const cameBack = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  if (page.untaken || cameBack) keys().forEach(key => write(key, { ...read(key), held: true }));
  forget();
  setTimeout(forget, longest);
  if (keys().length > 0) document.querySelectorAll('[data-typed=kept]').forEach(line => { line.hidden = false; });

  const offer = (form, key) => {
    const { fields } = read(key);
    const changed = controlsOf(form).filter(([name, control]) => name in fields && fields[name] !== valueOf(control));
    if (changed.length === 0) return;
    form.prepend(document.getElementById('typed').content.cloneNode(true));
    const box = form.firstElementChild;
    const close = () => box.querySelectorAll('[data-typed]').forEach(part => { part.hidden = part.dataset.typed !== 'done'; });
    box.querySelector('[data-typed=restore]').addEventListener('click', () => {
      for (const [name, control] of changed) {
        if (isBox(control)) control.checked = fields[name];
        else control.value = fields[name];
        control.dispatchEvent(new Event('change', { bubbles: true }));
      }
      close();
      changed[0][1].focus();
    });
    box.querySelector('[data-typed=drop]').addEventListener('click', () => {
      sessionStorage.removeItem(key);
      box.remove();
      form.querySelector('input:not([type=hidden]), textarea, select')?.focus();
    });
  };

  // An opinion begun at the file goes along when another decision is chosen, and back again: what is empty there is filled with it.
  document.querySelectorAll('[data-carry]').forEach(box => {
    const key = `${prefix}carry:${box.dataset.carry}`;
    if (sessionStorage.getItem(key) && box.value === '') box.value = read(key).text;
    addEventListener('pagehide', () => {
      if (sent === box.form || sent?.hasAttribute('data-forget') || box.value.trim() === '') sessionStorage.removeItem(key);
      else if (page.who) write(key, { who: page.who, at: Date.now(), held: true, text: box.value.replace(numbers, '…') });
    });
  });

  if (page.who && !page.untaken && document.getElementById('typed'))
    document.querySelectorAll('main form[method=post]').forEach(form => {
      const key = addressOf(form);
      if (sessionStorage.getItem(key)) offer(form, key);
    });
})();
