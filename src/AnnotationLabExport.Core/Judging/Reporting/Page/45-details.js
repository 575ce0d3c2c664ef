// What stands below a text: spans, relations, answers, findings. Pointing at one lights up its place in the text.

/** Lights up spans of the text that is shown. */
function light(scope, ...indexes) {
  for (const lit of scope.querySelectorAll('.lit')) lit.classList.remove('lit');
  for (const index of indexes) {
    if (index === undefined || index === null || index === '') continue;
    for (const mark of scope.querySelectorAll(`[data-span="${index}"]`)) mark.classList.add('lit');
  }
}

const shownText = () => document.querySelector('#document .text, #document .strip');

/** Brings the row of a span into sight. */
function pointAt(index) {
  if (index === undefined) return;
  const row = document.querySelector(`#document tr[data-row="${index}"]`);
  row?.scrollIntoView({ block: 'nearest' });
  row?.querySelector('button')?.focus({ preventScroll: true });
}

/** What a row does when it is pointed at, or reached by the keyboard: it lights up spans; pressed, it brings them into sight. */
const lighting = (...indexes) => ({
  onpointerenter: () => shownText() && light(shownText(), ...indexes),
  onfocusin: () => shownText() && light(shownText(), ...indexes),
  onclick: () => document.querySelector(`#document .text [data-span="${indexes.find(index => index >= 0)}"]`)?.scrollIntoView({ block: 'center' }),
});

function quoteOf(body, start, end) {
  if (body.text === undefined) return `${start}–${end}`;
  const quote = body.text.slice(start, end).replace(/\s+/g, ' ');
  return quote.length > 80 ? quote.slice(0, 79) + '…' : quote;
}

const mostSpans = 400;

function spanTable(body, set) {
  const hasText = body.text !== undefined;
  const rowOfSpan = ([start, end, label, , remark], index) => element('tr', { 'data-row': index, ...lighting(index) },
    element('td', {}, labelSign(label)),
    element('td', {}, element('button', { type: 'button', class: 'plain quote' }, quoted(quoteOf(body, start, end)))),
    hasText ? element('td', {}, `${start}–${end}`) : null,
    element('td', { class: 'remark' }, { moved: 'found elsewhere than at its offsets', mismatch: 'its quote is not there' }[remark] ?? ''));
  const rowOfUnplaced = ([label, , remark]) => element('tr', {},
    element('td', {}, labelSign(label)), element('td', {}), hasText ? element('td', {}) : null, element('td', { class: 'remark' }, remark));
  const rows = [...set.spans, ...set.unplaced];
  const lines = element('tbody', {});
  const table = element('table', { class: 'spans' },
    element('caption', {}, plural(rows.length, 'span')),
    element('thead', {}, element('tr', {}, ['Label', ...(hasText ? ['Text'] : []), 'Offsets', 'Remark'].map(name => element('th', { scope: 'col' }, name)))),
    lines);
  return withFirstRows(table, lines, rows, (row, i) => i < set.spans.length ? rowOfSpan(row, i) : rowOfUnplaced(row), mostSpans);
}

function relationList(body, set) {
  const placeOf = id => set.spans.findIndex(span => span[3] === id);
  const endOf = id => {
    const index = placeOf(id);
    return index < 0 ? element('span', { class: 'lost' }, 'result ', quoted(id || 'without id')) : quoted(quoteOf(body, set.spans[index][0], set.spans[index][1]), { class: `end ${hueOf(set.spans[index][2])}` });
  };
  return element('section', {}, element('h3', {}, plural(set.relations.length, 'relation')),
    element('ul', { class: 'relations' }, set.relations.map(([from, to, labels, direction]) =>
      element('li', { ...lighting(placeOf(from), placeOf(to)) },
        element('button', { type: 'button', class: 'plain' }, endOf(from), element('span', { class: 'arrow' }, direction === 'left' ? '← ' : '', labels || 'related', direction === 'left' ? '' : direction === 'bi' ? ' ↔' : ' →'), endOf(to))))));
}

function answerList(body, set) {
  return element('section', {}, element('h3', {}, plural(set.answers.length, 'answer')),
    element('dl', { class: 'answers' }, set.answers.flatMap(answer => [
      element('dt', {}, quoted(answer.control)),
      element('dd', {}, answer.hidden ? element('span', { class: 'quiet' }, 'words that are not on this page')
        : answer.values.length ? answer.values.flatMap((value, i) => [i ? ', ' : '', quoted(value)]) : element('span', { class: 'quiet' }, 'no answer'),
        answer.start === undefined ? '' : [' of ', quoted(quoteOf(body, answer.start, answer.end), { class: 'end' })]),
    ])));
}

function findingsOf(body) {
  return element('section', { class: 'wrong' }, element('h3', {}, plural(body.findings.length, 'finding')),
    element('ul', {}, body.findings.map(finding => {
      const code = report.codes[finding.code];
      const offsets = finding.start === undefined ? '' : ` ${finding.start}–${finding.end}`;
      return element('li', {},
        element('span', { class: `severity ${code.severity.toLowerCase()}` }, code.severity), ' ', element('a', { href: addressOf('findings', { code: code.name }) }, code.name),
        finding.set === undefined ? '' : [' in ', quoted(finding.set)], finding.result === undefined ? '' : [', result ', quoted(finding.result)], offsets,
        finding.detail === undefined ? '' : [': ', quoted(finding.detail)],
        element('p', { class: 'quiet' }, code.meaning));
    })));
}

/** All completions beside each other; what not all of them have is framed. */
function comparison(body) {
  const key = ([start, end, label]) => `${start} ${end} ${label}`;
  const counts = new Map();
  for (const set of body.sets) {
    for (const span of new Set(set.spans.map(key))) counts.set(span, (counts.get(span) ?? 0) + 1);
  }
  const differing = [...counts.values()].filter(count => count < body.sets.length).length;
  return element('div', {},
    element('p', { class: 'quiet' }, differing ? `${plural(differing, 'span')} framed: not all have ${differing === 1 ? 'it' : 'them'}.` : 'All have the same spans.'),
    element('div', { class: 'comparison' }, body.sets.map(set => element('section', {},
      element('h3', {}, makerSign(set.by), set.starred ? ' ★' : ''),
      textOf(body, set.spans, index => counts.get(key(set.spans[index])) < body.sets.length ? 'differs' : ''),
      set.answers.length ? answerList(body, set) : null))));
}
