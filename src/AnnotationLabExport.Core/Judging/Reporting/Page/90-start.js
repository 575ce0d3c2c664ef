// The beginning: unpacks what the first view needs, then follows the address.

const themes = ['auto', 'light', 'dark'];

function startTheme() {
  const button = document.getElementById('theme');
  const show = theme => {
    document.documentElement.dataset.theme = theme;
    button.textContent = { auto: '◐ Auto', light: '○ Light', dark: '● Dark' }[theme];
    button.setAttribute('aria-label', `Theme: ${theme}`);
  };
  show('auto');
  button.addEventListener('click', () => show(themes[(themes.indexOf(document.documentElement.dataset.theme) + 1) % themes.length]));
}

let lastFilters;

async function showAddress() {
  const { view, query } = readAddress();
  for (const name of views) {
    document.getElementById(name).hidden = name !== view;
    document.getElementById(`to-${name}`).toggleAttribute('aria-current', name === view);
    if (name === view) document.getElementById(`to-${name}`).setAttribute('aria-current', 'page');
  }
  document.body.dataset.view = view;
  if (view === 'overview') showOverview();
  else if (view === 'findings') showFindings(query);
  else await showDocuments(query);
}

async function showDocuments(query) {
  const filters = filterNames.map(name => query.get(name) ?? '').join('\n');
  const isNew = filters !== lastFilters;
  lastFilters = filters;
  const numbers = isNew ? await filter(query) : found;
  if (filters !== lastFilters) return;
  const asked = Number(query.get('document')) - 1;
  const number = numbers.includes(asked) ? asked : numbers[0] ?? -1;
  shownDocument = number;
  if (isNew) fillList(numbers, number);
  else chooseRow(number);
  await showDocument(number, query.get('set') ?? '1');
}

async function start() {
  startTheme();
  await unpackReport();
  document.title = report.title;
  appendText(document.getElementById('title'), report.title);
  appendText(document.getElementById('subtitle'), `${report.sources.length === 1 ? report.sources[0] + ' · ' : ''}${plural(report.tasks, 'task')} · ${report.created}`);
  document.getElementById('to-documents').append(element('span', { class: 'count' }, heads.length.toLocaleString('en')));
  document.getElementById('to-findings').append(element('span', { class: 'count' }, report.findings.toLocaleString('en')));
  startFilters();
  startList();
  document.getElementById('main').hidden = false;
  await showAddress();
  document.getElementById('loading').remove();
  addEventListener('popstate', showAddress);
  document.documentElement.dataset.ready = Math.round(performance.now());
}

start().catch(error => {
  document.getElementById('loading').textContent = `This page cannot be shown: ${error.message}. It needs a browser of 2023 or later.`;
  throw error;
});
