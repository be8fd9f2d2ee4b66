// Materials beside the facts: pictures and PDF pages that can be made larger and turned. A PDF is fetched as the download it is and drawn
// page by page into canvases; nothing in it runs. Without this script the download link is all there is.
const lib = new URL('../lib/pdfjs/', import.meta.url);
const steps = [1, 1.5, 2, 3];
const mostPages = 60;

const word = (text, ...values) => values.reduce((made, value, i) => made.replace(`%${i + 1}`, value), text);

const library = (() => {
  let loading;
  return () => loading ??= import(new URL('pdf.min.mjs', lib)).then(pdf => {
    pdf.GlobalWorkerOptions.workerSrc = new URL('pdf.worker.min.mjs', lib).href;
    return pdf;
  });
})();

const open = async address => {
  const answer = await fetch(address, { credentials: 'same-origin' });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const pdf = await library();
  return pdf.getDocument({
    data: await answer.arrayBuffer(), cMapUrl: new URL('cmaps/', lib).href, cMapPacked: true, standardFontDataUrl: new URL('fonts/', lib).href,
    wasmUrl: lib.href, useWasm: false, enableXfa: false, maxImageSize: 32 * 1024 * 1024, stopAtErrors: false,
  }).promise;
};

// One sheet: a canvas as wide as the viewer, drawn when it comes into sight, and anew when size or turn change.
const sheet = (file, number, label) => {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', word(label, number, file.numPages));
  canvas.draw = async (width, turn) => {
    const page = await file.getPage(number);
    const plain = page.getViewport({ scale: 1, rotation: (page.rotate + turn) % 360 });
    const view = page.getViewport({ scale: width * devicePixelRatio / plain.width, rotation: (page.rotate + turn) % 360 });
    canvas.width = Math.floor(view.width);
    canvas.height = Math.floor(view.height);
    canvas.style.width = `${width}px`;
    await page.render({ canvas, viewport: view }).promise;
    canvas.dataset.drawn = number;
  };
  return canvas;
};

const pdfSheets = async viewer => {
  const file = await open(viewer.dataset.pdf);
  const place = viewer.querySelector('.sheets');
  const sheets = Array.from({ length: Math.min(file.numPages, mostPages) }, (_, i) => sheet(file, i + 1, viewer.dataset.page));
  place.classList.remove('is-waiting');
  place.replaceChildren(...sheets);
  const seen = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
    seen.unobserve(entry.target);
    entry.target.draw(viewer.width(), viewer.turn).catch(() => fail(viewer));
  }), { root: place, rootMargin: '50%' });
  viewer.show = () => sheets.forEach(canvas => {
    // Until it is drawn a sheet has the height of A4, so that only those in sight are drawn.
    canvas.style.width = `${viewer.width()}px`;
    if (!canvas.dataset.drawn) [canvas.width, canvas.height] = [210, 297];
    seen.unobserve(canvas);
    seen.observe(canvas);
  });
  viewer.show();
};

// Without script there is nothing to look at, so the frame of a PDF is shown from here on.
const wait = viewer => {
  const place = viewer.querySelector('.sheets');
  place.textContent = viewer.dataset.waiting;
  place.classList.add('is-waiting');
  viewer.hidden = false;
};

const fail = viewer => {
  viewer.querySelector('.sheets').textContent = viewer.dataset.failed;
};

const start = viewer => {
  const place = viewer.querySelector('.sheets');
  const picture = place.querySelector('img');
  [viewer.size, viewer.turn] = [0, 0];
  viewer.width = () => Math.floor((place.clientWidth - 2) * steps[viewer.size]);
  viewer.show = () => {
    if (!picture) return;
    picture.style.width = viewer.size === 0 ? '' : `${viewer.width()}px`;
    picture.style.maxWidth = viewer.size === 0 ? '' : 'none';
    picture.style.rotate = `${viewer.turn}deg`;
  };
  const acts = {
    larger: () => { viewer.size = Math.min(viewer.size + 1, steps.length - 1); },
    smaller: () => { viewer.size = Math.max(viewer.size - 1, 0); },
    turn: () => { viewer.turn = (viewer.turn + 90) % 360; },
  };
  const tools = viewer.querySelector('.viewer-tools');
  tools.hidden = false;
  const standing = () => {
    tools.querySelector('[data-view=larger]').setAttribute('aria-disabled', viewer.size === steps.length - 1);
    tools.querySelector('[data-view=smaller]').setAttribute('aria-disabled', viewer.size === 0);
    tools.querySelector('output').textContent = `${steps[viewer.size] * 100}%`;
  };
  tools.addEventListener('click', event => {
    const act = acts[event.target.closest('[data-view]')?.dataset.view];
    if (!act) return;
    act();
    standing();
    viewer.show();
  });
  standing();
  if (picture) picture.decode().then(() => { picture.dataset.drawn = 1; }, () => fail(viewer));
  if (viewer.dataset.pdf) pdfSheets(viewer).catch(() => fail(viewer));
};

// The tabs above the materials show one at a time; without this script they lead down the list.
const startTabs = panel => {
  const strip = panel.querySelector('.tabs');
  const links = [...strip?.querySelectorAll('a') ?? []];
  const next = panel.querySelector('[data-next]');
  const partOf = link => document.getElementById(link.hash.slice(1));
  const choose = chosen => links.forEach(link => {
    const isChosen = link === chosen;
    link.setAttribute('aria-selected', isChosen);
    link.tabIndex = isChosen ? 0 : -1;
    partOf(link).hidden = !isChosen;
  });
  if (links.length === 0) return;
  strip.setAttribute('role', 'tablist');
  links.forEach(link => {
    link.setAttribute('role', 'tab');
    link.setAttribute('aria-controls', partOf(link).id);
    partOf(link).setAttribute('role', 'tabpanel');
    partOf(link).setAttribute('aria-labelledby', link.id);
  });
  const chosen = () => links.findIndex(link => link.tabIndex === 0);
  const go = at => {
    const link = links[(at + links.length) % links.length];
    choose(link);
    link.focus();
  };
  const keys = { ArrowRight: () => go(chosen() + 1), ArrowLeft: () => go(chosen() - 1), Home: () => go(0), End: () => go(-1) };
  strip.addEventListener('click', event => {
    const link = event.target.closest('a');
    if (!link) return;
    event.preventDefault();
    choose(link);
  });
  strip.addEventListener('keydown', event => {
    if (!keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  next.hidden = links.length < 2;
  next.addEventListener('click', keys.ArrowRight);
  choose(links.find(link => link.hash === location.hash) ?? links[0]);
};
document.querySelectorAll('[data-tabs]').forEach(startTabs);

// The library and the files are fetched when a viewer comes into sight.
const near = new IntersectionObserver(entries => entries.filter(entry => entry.isIntersecting).forEach(entry => {
  near.unobserve(entry.target);
  start(entry.target);
}), { rootMargin: '25%' });
document.querySelectorAll('.viewer').forEach(viewer => {
  if (viewer.dataset.pdf) wait(viewer);
  near.observe(viewer);
});
