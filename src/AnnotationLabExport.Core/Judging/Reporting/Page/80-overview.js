// The project in figures.

let overviewShown = false;

function showOverview() {
  if (overviewShown) return;
  overviewShown = true;
  const { figures } = report;
  const pane = document.getElementById('overview');
  pane.append(tiles(figures));
  for (const word of report.words) pane.append(element('p', { class: 'notice' }, word));
  pane.append(element('div', { class: 'grid' },
    card('States', 'How far the work on the tasks is, each by its furthest completion.', stateTable(figures)),
    card('Activity', 'Completions by day, of long projects by month, in UTC, in the colours of annotators.', activity(figures)),
    card('Labels', null, labelTable(figures), 'wide'),
    card('Annotators', null, annotatorTable(figures), 'wide'),
    figures.lengths.length ? card('Lengths of spans', 'In tokens, as the white space separates them.', lengths(figures)) : null,
    card('Controls', null, controlTable(figures)),
    card('Agreement', null, agreement(), 'wide'),
    report.disputes.places.length ? card('Most disputed spans', null, disputes(), 'wide') : null));
}

const card = (title, explanation, content, className = '') => element('section', { class: `card ${className}` },
  element('h2', {}, title), explanation ? element('p', { class: 'quiet' }, explanation) : null, content);

function tiles(figures) {
  const sum = (list, name) => list.reduce((total, line) => total + line[name], 0);
  const people = figures.annotators.filter(line => !line.isModel);
  const tile = (number, name, href) => element(href ? 'a' : 'div', { class: 'tile', href }, element('strong', {}, number.toLocaleString('en')), element('span', {}, name));
  return element('div', { class: 'tiles' },
    tile(report.tasks, report.tasks === 1 ? 'task' : 'tasks', '#documents'),
    tile(sum(people, 'completions'), 'completions'),
    tile(sum(figures.annotators.filter(line => line.isModel), 'completions'), 'predictions'),
    tile(people.length, people.length === 1 ? 'annotator' : 'annotators'),
    tile(sum(figures.controls, 'results'), 'results'),
    tile(new Set(figures.labels.map(line => line.label)).size, 'labels'),
    tile(report.findings, report.findings === 1 ? 'finding' : 'findings', '#findings'));
}

function stateTable(figures) {
  const states = figures.states.filter(line => line.tasks > 0);
  const most = Math.max(...states.map(line => line.tasks));
  return figureTable('Tasks by state', [
    { name: 'State', of: line => element('a', { href: addressOf('documents', { state: line.state }) }, line.state) },
    { name: 'Tasks', class: 'number', of: line => line.tasks.toLocaleString('en') },
    { name: '', class: 'chart', of: line => bar(line.tasks, most, 'accent') },
    { name: 'Completions', class: 'number', of: line => line.completions.toLocaleString('en') },
  ], states);
}

function activity(figures) {
  const dated = figures.days.filter(line => line.day);
  if (dated.length === 0) return element('p', { class: 'quiet' }, 'No completion has a date.');
  const isLong = new Set(dated.map(line => line.day)).size > 90;
  const days = new Map();
  for (const line of dated) {
    const day = isLong ? line.day.slice(0, 7) : line.day;
    if (!days.has(day)) days.set(day, new Map());
    days.get(day).set(line.name, (days.get(day).get(line.name) ?? 0) + line.completions);
  }
  const makers = [...new Set(figures.annotators.map(line => line.name))];
  const columns = [...days].sort(([a], [b]) => a < b ? -1 : 1).map(([day, lines]) => ({
    name: day,
    short: isLong ? day : day.slice(5),
    parts: [...lines].sort(([a], [b]) => makers.indexOf(a) - makers.indexOf(b)).map(([name, value]) => ({ value, name: `${name || 'unknown'} ${value}`, class: hueOf(makers.indexOf(name)) })),
  }));
  const legend = element('p', { class: 'legend' }, makers.map((maker, i) => element('span', {}, element('span', { class: `dot ${hueOf(i)}` }), quoted(maker || 'unknown'))));
  return element('div', {}, columnChart(columns, `Completions in ${plural(days.size, isLong ? 'month' : 'day')}`), legend);
}

function labelTable(figures) {
  const most = Math.max(...figures.labels.map(line => line.results));
  return figureTable('Labels by kind', [
    { name: 'Label', of: line => labelLink(line.label) },
    { name: 'Kind', of: line => line.kind },
    { name: 'Results', class: 'number', of: line => line.results.toLocaleString('en') },
    { name: '', class: 'chart', of: line => bar(line.results, most, hueOfName(line.label)) },
    { name: 'Share', class: 'number', of: line => percent(line.share) },
    { name: 'Tasks', class: 'number', of: line => line.tasks.toLocaleString('en') },
    { name: 'Different texts', class: 'number', of: line => line.quotes.toLocaleString('en') },
    { name: 'Annotators', class: 'number', of: line => String(line.annotators) },
    { name: 'Tokens: median, longest', class: 'number', of: line => line.median === null ? '' : `${decimal(line.median, 1)}, ${line.max}` },
  ], figures.labels);
}

function labelLink(label) {
  const sign = quoted(label, { class: `sign ${hueOfName(label)}` });
  return report.labels.includes(label) ? element('a', { href: addressOf('documents', { label }) }, sign) : sign;
}

function annotatorTable(figures) {
  const most = Math.max(...figures.annotators.map(line => line.completions));
  return figureTable('Who annotated', [
    { name: 'Annotator', of: line => element('a', { href: addressOf('documents', { by: line.name }) }, element('span', { class: 'maker' }, quoted(line.name || 'unknown')), line.isModel ? element('span', { class: 'model' }, 'model') : null) },
    { name: 'Completions', class: 'number', of: line => line.completions.toLocaleString('en') },
    { name: '', class: 'chart', of: line => bar(line.completions, most, hueOf(figures.annotators.indexOf(line))) },
    { name: 'Results', class: 'number', of: line => line.results.toLocaleString('en') },
    { name: 'Drafted', class: 'number', of: line => String(line.drafted) },
    { name: 'Submitted', class: 'number', of: line => String(line.submitted) },
    { name: 'Accepted', class: 'number', of: line => String(line.accepted) },
    { name: 'Rejected', class: 'number', of: line => String(line.rejected) },
    { name: 'Skipped', class: 'number', of: line => String(line.skipped) },
    { name: 'Starred', class: 'number', of: line => String(line.starred) },
    { name: 'Median time', class: 'number', of: line => line.seconds === null ? '' : duration(line.seconds) },
  ], figures.annotators);
}

function lengths(figures) {
  const most = 20;
  const counts = new Map(figures.lengths);
  const longest = Math.max(...counts.keys());
  const columns = [];
  for (let tokens = 1; tokens <= Math.min(longest, most); tokens++) {
    const isLast = tokens === most && longest > most;
    const value = isLast ? figures.lengths.reduce((sum, [length, count]) => sum + (length >= most ? count : 0), 0) : counts.get(tokens) ?? 0;
    columns.push({ name: plural(tokens, 'token') + (isLast ? ' or more' : ''), short: tokens + (isLast ? '+' : ''), parts: [{ value, name: plural(value, 'span'), class: 'accent' }] });
  }
  return columnChart(columns, 'Spans by their number of tokens');
}

function controlTable(figures) {
  const most = Math.max(0, ...figures.controls.map(line => line.results));
  return figureTable('Results by control', [
    { name: 'Control', of: line => quoted(line.control || line.type) },
    { name: 'Type', of: line => quoted(line.type) },
    { name: 'Results', class: 'number', of: line => line.results.toLocaleString('en') },
    { name: '', class: 'chart', of: line => bar(line.results, most, 'accent') },
    { name: 'Tasks', class: 'number', of: line => line.tasks.toLocaleString('en') },
  ], figures.controls);
}
