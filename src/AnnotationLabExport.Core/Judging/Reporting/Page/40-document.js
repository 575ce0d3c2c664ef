// A document: its text with one completion or several side by side, and what they say besides.

/** Which document is shown; what comes later than another choice is dropped. */
let shownDocument = -1;

async function showDocument(number, choice) {
  shownDocument = number;
  const pane = document.getElementById('document');
  if (number < 0) {
    pane.replaceChildren(element('p', { class: 'empty' }, heads.length ? 'No document fits the filters.' : 'There are no documents.'));
    return;
  }
  const body = await documentOf(number);
  if (shownDocument !== number) return;
  const compares = choice === 'compare' && body.sets.length > 1;
  const index = Math.min(Math.max(Number(choice) || 1, 1), Math.max(body.sets.length, 1)) - 1;
  pane.replaceChildren(documentHeading(number, body), setChooser(body, compares ? -1 : index), ...(compares ? [comparison(body)] : reading(body, index)));
  if (body.findings.length) pane.append(findingsOf(body));
  if (pane.dataset.number !== String(number)) pane.scrollTop = 0;
  pane.dataset.number = number;
}

/** Whether lines tell tasks apart: not in a database, nor in a file of one line. */
const saysLines = () => heads.some(head => head.line > 1);

function documentHeading(number, body) {
  const head = heads[number];
  const place = [saysLines() ? `line ${head.line} of ` : '', quoted(report.sources[head.source])];
  const heading = element('header', {},
    element('h2', {}, quoted(head.title || `Task ${head.id || 'without id'}`)),
    element('p', { class: 'quiet' }, head.title ? ['Task ', quoted(head.id || 'without id'), ' · '] : [], place,
      body.length === undefined ? '' : ` · ${plural(body.length, 'character')}`,
      head.state ? ` · ${head.state}` : '', head.starred ? ' · ground truth' : ''));
  if (body.skipped) heading.append(element('p', { class: 'notice' }, `${plural(body.skipped, 'skipped completion')} left out.`));
  if (body.text !== undefined && body.text.length < body.length) heading.append(element('p', { class: 'notice' }, `The text goes on: ${plural(body.text.length, 'character')} are shown.`));
  return heading;
}

/** Buttons for each completion and prediction, and for all side by side. */
function setChooser(body, chosen) {
  if (body.sets.length === 0) return element('p', { class: 'notice' }, 'Nobody has annotated this yet.');
  const chooser = element('div', { class: 'chooser', role: 'group', 'aria-label': 'Completions' });
  body.sets.forEach((set, index) => {
    const button = element('button', { type: 'button', 'aria-pressed': String(index === chosen), onclick: () => changeAddress({ set: index + 1 }) }, makerSign(set.by));
    if (set.starred) button.append(' ', element('span', { title: 'ground truth', role: 'img', 'aria-label': 'ground truth' }, '★'));
    button.append(element('span', { class: 'count' }, String(set.spans.length + set.unplaced.length)));
    chooser.append(button);
  });
  if (body.sets.length > 1) {
    chooser.append(element('button', { type: 'button', 'aria-pressed': String(chosen < 0), onclick: () => changeAddress({ set: 'compare' }) }, 'Side by side'));
  }
  return chooser;
}

/** One completion: the text, then lists of what was annotated. */
function reading(body, index) {
  const set = body.sets[index];
  const spans = set?.spans ?? [];
  const parts = [textOf(body, spans)];
  if (!set) return parts;
  parts.push(factsOf(set));
  if (spans.length + set.unplaced.length) parts.push(spanTable(body, set));
  if (set.relations.length) parts.push(relationList(body, set));
  if (set.answers.length) parts.push(answerList(body, set));
  return parts;
}

function textOf(body, spans, classOf) {
  if (body.length === undefined) return element('p', { class: 'notice' }, `No text: ${body.missing}.`);
  if (body.text === undefined) return element('div', { class: 'withheld' }, element('p', { class: 'quiet' }, 'The text is not on this page.'), strip(body.length, spans));
  const text = markedText(body.text, spans, 0, body.text.length, classOf);
  text.addEventListener('click', event => pointAt(event.target.closest('[data-span]')?.dataset.span));
  text.addEventListener('pointerover', event => light(text, event.target.closest('[data-span]')?.dataset.span));
  return text;
}

function factsOf(set) {
  const facts = [set.state, set.at ? new Date(set.at).toISOString().slice(0, 16).replace('T', ' ') + ' UTC' : '', set.seconds === undefined ? '' : duration(set.seconds)];
  return element('p', { class: 'quiet facts' }, makerSign(set.by), ...facts.filter(Boolean).map(fact => ` · ${fact}`));
}

const duration = seconds => seconds < 100 ? `${Math.round(seconds * 10) / 10} s` : seconds < 6000 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 360) / 10} h`;
