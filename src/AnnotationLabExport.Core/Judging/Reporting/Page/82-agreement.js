// How far annotators agree, two by two, and where they do not.

const measures = [
  { name: 'f1', title: 'F1, same place and label', of: line => line.f1 },
  { name: 'overlapF1', title: 'F1, same label, overlapping', of: line => line.overlapF1 },
  { name: 'kappa', title: 'Cohen’s kappa', of: line => line.kappa },
  { name: 'alpha', title: 'Krippendorff’s alpha', of: line => line.alpha },
];

function agreement() {
  const { annotators, overall, pairs } = report.agreement;
  const content = element('div', {}, overallTable(overall));
  if (pairs.length === 0) return content;
  const subjects = [...new Set(pairs.map(subjectOf))];
  const matrix = element('div', {});
  const subject = element('select', {}, subjects.map(name => appendText(element('option', { value: name }), name)));
  const measure = element('select', {}, measures.map(one => element('option', { value: one.name }, one.title)));
  const draw = () => matrix.replaceChildren(agreementMatrix(annotators, pairs.filter(line => subjectOf(line) === subject.value), measures.find(one => one.name === measure.value)));
  subject.addEventListener('input', draw);
  measure.addEventListener('input', draw);
  if (pairs.every(line => line.f1 === null)) measure.value = 'kappa';
  draw();
  content.append(element('div', { class: 'fields' }, field('subject', 'Of', subject), field('measure', 'Measure', measure)), matrix);
  return content;
}

const subjectOf = line => line.control !== null ? `choices of ${line.control}` : line.kind === 'Assertion' ? 'assertions' : 'entities';

function overallTable(overall) {
  return figureTable('All annotators together', [
    { name: 'Of', of: line => quoted(subjectOf(line)) },
    { name: 'Tasks in common', class: 'number', of: line => line.tasks.toLocaleString('en') },
    { name: 'F1 exact', class: 'number', of: line => decimal(line.f1) },
    { name: 'F1 overlapping', class: 'number', of: line => decimal(line.overlapF1) },
    { name: 'Kappa', class: 'number', of: line => decimal(line.kappa) },
    { name: 'Alpha', class: 'number', of: line => decimal(line.alpha) },
    { name: 'Not defined', of: line => quoted(line.undefined ?? '', { class: 'quiet' }) },
  ], overall);
}

/** A larger matrix is no help. */
const mostInMatrix = 25;

function agreementMatrix(annotators, lines, measure) {
  const between = (a, b) => lines.find(line => (line.first === a && line.second === b) || (line.first === b && line.second === a));
  const commonOf = one => lines.reduce((sum, line) => line.first === one.name || line.second === one.name ? sum + line.tasks : sum, 0);
  const all = annotators.map(one => ({ ...one, common: commonOf(one) })).filter(one => one.common > 0);
  const least = all.map(one => one.common).sort((a, b) => b - a)[mostInMatrix - 1] ?? 0;
  const used = all.filter(one => one.common >= least).slice(0, mostInMatrix);
  const head = one => element('span', { class: 'maker' }, quoted(one.name || 'unknown'), one.isModel ? element('span', { class: 'model' }, 'model') : null);
  return element('div', { class: 'scroll', tabindex: 0, role: 'group', 'aria-label': 'Agreement matrix' }, element('table', { class: 'matrix' },
    element('caption', {}, measure.title, used.length < all.length ? `; the ${used.length} of ${all.length} annotators with the most tasks in common` : ''),
    element('thead', {}, element('tr', {}, element('td', {}), used.map(one => element('th', { scope: 'col' }, head(one))))),
    element('tbody', {}, used.map(row => element('tr', {}, element('th', { scope: 'row' }, head(row)), used.map(column => matrixCell(row === column ? null : between(row.name, column.name), measure, row === column)))))));
}

function matrixCell(line, measure, isSame) {
  if (isSame || !line) return element('td', { class: 'none' }, isSame ? '' : element('span', { class: 'quiet', title: 'no task in common' }, '·'));
  const value = measure.of(line);
  const cell = element('td', { title: `${plural(line.tasks, 'task')} in common${line.undefined ? `; ${line.undefined}` : ''}` }, decimal(value), element('span', { class: 'tasks' }, plural(line.tasks, 'task')));
  if (value !== null) cell.style.setProperty('--part', `${Math.round(Math.max(value, 0) * 100)}%`);
  return cell;
}

const disputesAtOnce = 10;

/** Places that annotators read differently, each with what everybody has there. */
function disputes() {
  const { found, places } = report.disputes;
  const list = element('div', { class: 'disputes' });
  let shown = 0;
  const more = element('button', { type: 'button', class: 'plain', onclick: () => draw() }, 'Show more');
  const draw = () => {
    for (const place of places.slice(shown, shown + disputesAtOnce)) list.append(disputeOf(place));
    shown = Math.min(shown + disputesAtOnce, places.length);
    more.hidden = shown === places.length;
  };
  draw();
  return element('div', {}, element('p', { class: 'quiet' }, `${plural(found, 'place')} where annotators differ${found > places.length ? `, of which these are the ${places.length} with the most pairs of annotators that do` : ''}.`), list, more);
}

function disputeOf(place) {
  const number = heads.findIndex(head => head.id === place.task && head.line === place.line && report.sources[head.source] === place.source);
  const title = quoted((heads[number]?.title || `Task ${place.task || 'without id'}`));
  const dispute = element('section', { class: 'dispute' },
    element('h3', {}, number < 0 ? title : element('a', { href: addressOf('documents', { document: number + 1, set: 'compare' }) }, title), element('span', { class: 'quiet' }, ` ${place.start}–${place.end}`)));
  const readings = element('dl', { class: 'readings' });
  dispute.append(readings);
  const fill = text => readings.append(...place.readings.flatMap(reading => readingOf(reading, text, place)));
  if (number < 0) fill(null);
  else documentOf(number).then(body => fill(body.text ?? null));
  return dispute;
}

/** Who, and what he has there: in a line of the text, or without one as labels and places. */
function readingOf(reading, text, place) {
  const who = element('dt', {}, element('span', { class: 'maker' }, quoted(reading.name || 'unknown')), reading.isModel ? element('span', { class: 'model' }, 'model') : null);
  const spans = [...reading.spans].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  if (text === null) {
    return [who, element('dd', {}, spans.length ? spans.flatMap(([start, end, label]) => [labelSign(label), ` ${start}–${end} `]) : element('span', { class: 'quiet' }, 'nothing'))];
  }
  const [from, to] = lineAround(text, place);
  const line = markedText(text, spans, from, to);
  if (from > 0 && text[from - 1] !== '\n') line.prepend('…');
  if (to < text.length && text[to] !== '\n') line.append('…');
  return [who, element('dd', {}, line)];
}

const around = 48;

/** The words around a place, as far as its line goes. */
function lineAround(text, { start, end }) {
  let from = Math.max(0, start - around, text.lastIndexOf('\n', start) + 1);
  let to = Math.min(text.length, end + around);
  const breaks = text.indexOf('\n', end);
  if (breaks >= 0) to = Math.min(to, breaks);
  if (text[to - 1] === '\r') to--;
  if (from > 0 && /\S/.test(text[from - 1])) from += Math.max(0, text.slice(from, start).search(/\s/));
  if (to < text.length && /\S/.test(text[to])) to -= Math.max(0, [...text.slice(end, to)].reverse().join('').search(/\s/));
  if (/[\udc00-\udfff]/.test(text[from] ?? '')) from--;
  if (/[\udc00-\udfff]/.test(text[to] ?? '')) to++;
  return [from, to];
}
