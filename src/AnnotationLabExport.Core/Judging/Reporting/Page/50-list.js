// The list of documents: as many rows as fit the window are there, whatever the number of documents.

const rowHeight = 60;

/** The numbers of the documents that fit the filters. */
let found = [];

const listOf = () => document.getElementById('list');

function fillList(numbers, chosen) {
  found = numbers;
  const rows = document.getElementById('rows');
  rows.style.height = `${found.length * rowHeight}px`;
  rows.replaceChildren();
  drawRows();
  chooseRow(chosen);
}

/** Makes the rows in sight, and a few around them; those that are there already stay. */
function drawRows() {
  const list = listOf();
  const rows = document.getElementById('rows');
  const first = Math.max(0, Math.floor(list.scrollTop / rowHeight) - 6);
  const last = Math.min(found.length - 1, Math.ceil((list.scrollTop + list.clientHeight) / rowHeight) + 6);
  const there = new Map([...rows.children].map(row => [Number(row.dataset.place), row]));
  for (const [place, row] of there) {
    if (place < first || place > last) row.remove();
  }
  for (let place = first; place <= last; place++) {
    if (!there.has(place)) rows.append(rowOf(place));
  }
}

/** The severity of the worst of a document's findings. */
const worstOf = head => ['Error', 'Warning', 'Information'].find(severity => head.findings.some(([code]) => report.codes[code].severity === severity))?.toLowerCase();

function rowOf(place) {
  const number = found[place];
  const head = heads[number];
  const findings = head.findings.reduce((sum, [, count]) => sum + count, 0);
  const row = element('div', {
    role: 'option', id: `row-${number}`, 'data-place': place, 'aria-selected': String(number === shownDocument), 'aria-setsize': found.length, 'aria-posinset': place + 1,
    onclick: () => changeAddress({ document: number + 1, set: '' }, true),
  },
    element('div', { class: 'row-head' }, quoted(head.title || `Task ${head.id || 'without id'}`, { class: 'row-title' }),
      head.starred ? element('span', { class: 'star', role: 'img', 'aria-label': 'ground truth' }, '★') : null,
      findings ? element('span', { class: `severity badge ${worstOf(head)}`, title: plural(findings, 'finding') }, String(findings), element('span', { class: 'hidden' }, ' findings')) : null),
    element('div', { class: 'row-text' }, quoted(head.begins ?? `${plural(head.spans, 'span')}, ${head.state}`)),
    element('div', { class: 'row-labels', 'aria-hidden': 'true' }, head.labels.slice(0, 14).map(label => element('span', { class: `dot ${hueOf(label)}` }))));
  row.style.top = `${place * rowHeight}px`;
  return row;
}

/** Marks the row of the document that is shown, and brings it into sight. */
function chooseRow(number) {
  const list = listOf();
  for (const row of list.querySelectorAll('[aria-selected="true"]')) row.setAttribute('aria-selected', 'false');
  const place = found.indexOf(number);
  if (place < 0) {
    list.removeAttribute('aria-activedescendant');
    return;
  }
  const top = place * rowHeight;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + rowHeight > list.scrollTop + list.clientHeight) list.scrollTop = top + rowHeight - list.clientHeight;
  drawRows();
  document.getElementById(`row-${number}`)?.setAttribute('aria-selected', 'true');
  list.setAttribute('aria-activedescendant', `row-${number}`);
}

function startList() {
  const list = listOf();
  list.addEventListener('scroll', () => requestAnimationFrame(drawRows), { passive: true });
  addEventListener('resize', drawRows);
  list.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || found.length === 0) return;
    const place = found.indexOf(shownDocument);
    const page = Math.max(1, Math.floor(list.clientHeight / rowHeight) - 1);
    const steps = { ArrowDown: place + 1, ArrowUp: place - 1, PageDown: place + page, PageUp: place - page, Home: 0, End: found.length - 1 };
    if (event.key in steps) changeAddress({ document: found[Math.min(Math.max(steps[event.key], 0), found.length - 1)] + 1, set: '' });
    else if (event.key === 'Enter') document.getElementById('document').focus();
    else if (event.key === 'c') changeAddress({ set: 'compare' });
    else if (/^[1-9]$/.test(event.key)) changeAddress({ set: event.key });
    else return;
    event.preventDefault();
  });
}
