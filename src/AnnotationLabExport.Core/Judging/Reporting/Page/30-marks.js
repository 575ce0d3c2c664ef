// A text with its spans: cut where spans begin and end, each piece underlined once for every span that covers it.

/** Spans that cover each other get lanes of their own; the outer one lies lowest. */
function lanesOf(spans) {
  const lanes = [];
  return spans.map(([start, end]) => {
    let lane = lanes.findIndex(taken => taken <= start);
    if (lane < 0) lane = lanes.push(0) - 1;
    lanes[lane] = end;
    return lane;
  });
}

/**
 * The text from start to end as an element.
 * @param spans [start, end, label, …] by start, longer ones first
 * @param classOf a further class for a span by its index
 */
function markedText(text, spans, start = 0, end = text.length, classOf = () => '') {
  const lanes = lanesOf(spans);
  const cuts = new Set([start, end]);
  for (const [from, to] of spans) {
    if (from > start && from < end) cuts.add(from);
    if (to > start && to < end) cuts.add(to);
  }
  const places = [...cuts].sort((a, b) => a - b);
  const marked = element('div', { class: 'text', dir: 'auto' });
  marked.style.setProperty('--lanes', Math.max(0, ...lanes) + 1);
  let next = 0;
  let open = [];
  for (let i = 0; i + 1 < places.length; i++) {
    for (; next < spans.length && spans[next][0] <= places[i]; next++) {
      if (spans[next][1] > places[i]) open.push(next);
    }
    const piece = appendText(document.createDocumentFragment(), text.slice(places[i], places[i + 1]));
    marked.append(underlined(piece, spans, open, lanes, classOf));
    const ending = open.filter(index => spans[index][1] === places[i + 1]).reverse();
    open = open.filter(index => !ending.includes(index));
    for (const index of ending) marked.append(underlined(tagOf(spans[index], index), spans, open, lanes, classOf));
  }
  return marked;
}

/** A piece in the marks of the spans that are open around it, the outer ones outside. */
function underlined(piece, spans, open, lanes, classOf) {
  for (const index of [...open].sort((a, b) => lanes[b] - lanes[a])) {
    const mark = element('span', { class: `mark ${hueOf(spans[index][2])} ${classOf(index)}`, 'data-span': index });
    mark.style.setProperty('--lane', lanes[index]);
    mark.append(piece);
    piece = mark;
  }
  return piece;
}

/** The label behind a span. It is drawn, not part of the text: neither copied nor found. */
function tagOf(span, index) {
  const label = [...report.labels[span[2]] || '(no label)'];
  const short = label.length > 32 ? label.slice(0, 31).join('') + '…' : label.join('');
  return element('span', { class: `tag ${hueOf(span[2])}`, 'data-label': short, 'data-span': index, 'aria-hidden': 'true' });
}

/** Where spans lie in a text that is not on the page. */
function strip(length, spans) {
  const picture = svg('svg', { class: 'strip', viewBox: '0 0 1000 40', preserveAspectRatio: 'none', role: 'img', 'aria-label': `${plural(spans.length, 'span')} in ${plural(length, 'character')}` });
  picture.append(svg('rect', { class: 'ground', x: 0, y: 18, width: 1000, height: 4 }));
  lanesOf(spans).forEach((lane, index) => {
    const [start, end, label] = spans[index];
    const scale = 1000 / Math.max(length, 1);
    picture.append(svg('rect', { class: hueOf(label), 'data-span': index, x: start * scale, y: 10 + lane * 8, width: Math.max((end - start) * scale, 2), height: 6 },
      svg('title', {}, `${report.labels[label]} ${start}–${end}`)));
  });
  return picture;
}
