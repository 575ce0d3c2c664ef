// Which documents are listed: by label, annotator, state, finding and words.

/** The texts of all documents in small letters, made when the first words are looked for. */
let searched;

const filterNames = ['text', 'label', 'by', 'state', 'finding'];

function startFilters() {
  const states = [...new Set(heads.map(head => head.state))].filter(Boolean);
  if (heads.some(head => head.starred)) states.push('starred');
  const form = document.getElementById('filters');
  form.append(
    field('text', report.noText ? 'Task id' : 'Words', element('input', { type: 'search', name: 'text', autocomplete: 'off' })),
    chooserOf('label', 'Label', report.labels.filter(Boolean)),
    chooserOf('by', 'Annotator', [...new Set(report.makers.map(maker => maker.name).filter(Boolean))]),
    chooserOf('state', 'State', states),
    chooserOf('finding', 'Finding', ['any', ...report.codes.map(code => code.name)]),
    element('button', { type: 'reset', class: 'plain' }, 'Clear filters'));
  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', () => changeAddress(Object.fromEntries(new FormData(form))));
  form.addEventListener('reset', () => changeAddress(Object.fromEntries(filterNames.map(name => [name, '']))));
}

const field = (name, label, input) => element('label', { class: `field field-${name}` }, element('span', {}, label), input);

const chooserOf = (name, label, values) => field(name, label, element('select', { name },
  element('option', { value: '' }, 'all'), [...values].sort((a, b) => a.localeCompare(b)).map(value => appendText(element('option', { value }), value))));

/** The documents that fit, and says how many. */
async function filter(query) {
  const form = document.getElementById('filters');
  for (const name of filterNames) {
    const input = form.elements[name];
    if (document.activeElement !== input) input.value = query.get(name) ?? '';
  }
  const label = report.labels.indexOf(query.get('label'));
  const finding = report.codes.findIndex(code => code.name === query.get('finding'));
  const words = (query.get('text') ?? '').toLowerCase().trim();
  if (words && !report.noText) searched ??= await allTexts();
  const fits = (head, number) =>
    (!query.get('label') || head.labels.includes(label))
    && (!query.get('by') || head.by.some(maker => report.makers[maker].name === query.get('by')))
    && (!query.get('state') || (query.get('state') === 'starred' ? head.starred : head.state === query.get('state')))
    && (!query.get('finding') || (finding < 0 ? head.findings.length > 0 : head.findings.some(([code]) => code === finding)))
    && (!words || head.id.toLowerCase().includes(words) || (searched?.[number].includes(words) ?? false));
  const numbers = [];
  heads.forEach((head, number) => fits(head, number) && numbers.push(number));
  document.getElementById('found').textContent = numbers.length === heads.length ? plural(heads.length, 'document') : `${numbers.length.toLocaleString('en')} of ${plural(heads.length, 'document')}`;
  return numbers;
}

async function allTexts() {
  document.getElementById('found').textContent = 'Unpacking the texts…';
  const texts = [];
  for (const piece of pieces) {
    for (const body of await unpackPiece(piece)) texts.push(`${heads[texts.length].title ?? ''}\n${body.text ?? ''}`.toLowerCase());
  }
  return texts;
}
