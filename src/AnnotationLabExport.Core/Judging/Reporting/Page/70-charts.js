// Charts: a few rectangles. Each has its numbers beside it, or in the title of what is pointed at.

function svg(tag, properties = {}, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(properties)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A bar in a cell of a table. */
function bar(value, most, className = 'h0') {
  const picture = svg('svg', { class: `bar ${className}`, viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' });
  picture.append(svg('rect', { x: 0, y: 0, width: most > 0 ? Math.max(value / most * 100, value > 0 ? 1 : 0) : 0, height: 10 }));
  return picture;
}

/**
 * Columns side by side, each of parts on top of each other.
 * @param columns { name, parts: [{ value, name, class }] }
 */
function columnChart(columns, label) {
  const most = Math.max(1, ...columns.map(column => column.parts.reduce((sum, part) => sum + part.value, 0)));
  const width = 520;
  const height = 150;
  const step = Math.min(width / Math.max(columns.length, 1), 48);
  const picture = svg('svg', { class: 'columns', viewBox: `0 0 ${width} ${height + 22}`, role: 'img', 'aria-label': label });
  picture.append(svg('line', { class: 'axis', x1: 0, y1: height, x2: width, y2: height }));
  columns.forEach((column, i) => {
    let top = height;
    for (const part of column.parts) {
      const size = part.value / most * (height - 16);
      top -= size;
      picture.append(svg('rect', { class: part.class, x: i * step + 1, y: top, width: Math.max(step - 2, 0.5), height: size }, svg('title', {}, `${column.name}: ${part.name}`)));
    }
    if (i % Math.ceil(50 / step) === 0) {
      picture.append(svg('text', { class: 'tick', x: i * step + step / 2, y: height + 15, 'text-anchor': i > 0 || step > 36 ? 'middle' : 'start' }, column.short ?? column.name));
    }
  });
  picture.append(svg('text', { class: 'tick', x: 0, y: 10 }, `most: ${most.toLocaleString('en')}`));
  return picture;
}

/** Rows of a table beyond this are shown when they are asked for. */
const mostRows = 25;

/** A table of figures. Columns: { name, of: row => node or text, class } */
function figureTable(caption, columns, rows) {
  const lineOf = row => element('tr', {}, columns.map((column, i) => element(i ? 'td' : 'th', { scope: i ? null : 'row', class: column.class }, column.of(row))));
  const lines = element('tbody', {});
  const table = element('table', { class: 'figures' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, columns.map(column => element('th', { scope: 'col', class: column.class }, column.name || element('span', { class: 'hidden' }, 'chart'))))),
    lines);
  return withFirstRows(table, lines, rows, lineOf, mostRows);
}

/** A table with its first rows, and a button for the others if there are more. */
function withFirstRows(table, lines, rows, lineOf, most) {
  lines.append(...rows.slice(0, most).map(lineOf));
  if (rows.length <= most) return table;
  const more = element('button', { type: 'button', class: 'plain', onclick: () => { lines.append(...rows.slice(most).map((row, i) => lineOf(row, most + i))); more.remove(); } }, `Show all ${rows.length.toLocaleString('en')}`);
  return element('div', {}, table, more);
}

const percent = share => share === null || share === undefined ? '' : `${Math.round(share * 100)} %`;

const decimal = (value, digits = 2) => value === null || value === undefined ? '–' : value.toFixed(digits);
