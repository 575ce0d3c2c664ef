// What is wrong with the project, by code, each with the documents it is in.

const mostLinks = 60;

function showFindings(query) {
  const pane = document.getElementById('findings');
  const codes = report.codes.map((code, number) => ({ ...code, number }))
    .sort((a, b) => severityRank(a) - severityRank(b) || b.count - a.count);
  pane.replaceChildren(element('h2', {}, codes.length ? plural(report.findings, 'finding') : 'Nothing is wrong'));
  if (codes.length === 0) pane.append(element('p', {}, 'All spans have their place, all ids are their own, all labels are known.'));
  for (const code of codes) {
    const details = element('details', { open: query.get('code') === code.name, id: `code-${code.name}` },
      element('summary', {}, element('span', { class: `severity ${code.severity.toLowerCase()}` }, code.severity), ' ', element('strong', {}, code.name), element('span', { class: 'count' }, code.count.toLocaleString('en'))),
      element('p', {}, code.meaning), element('p', { class: 'quiet' }, 'What to do: ', code.remedy));
    details.append(documentsWith(code.number, code.name));
    pane.append(details);
  }
  document.getElementById(`code-${query.get('code')}`)?.scrollIntoView({ block: 'start' });
}

const severityRank = code => ['Error', 'Warning', 'Information'].indexOf(code.severity);

function documentsWith(code, name) {
  const numbers = [];
  heads.forEach((head, number) => head.findings.some(([found]) => found === code) && numbers.push(number));
  const list = element('ul', { class: 'links' }, numbers.slice(0, mostLinks).map(number => {
    const head = heads[number];
    const count = head.findings.find(([found]) => found === code)[1];
    return element('li', {}, element('a', { href: addressOf('documents', { finding: name, document: number + 1 }) }, quoted(head.title || `Task ${head.id || 'without id'}`)), count > 1 ? ` ×${count}` : '');
  }));
  if (numbers.length > mostLinks) {
    list.append(element('li', {}, element('a', { href: addressOf('documents', { finding: name, document: numbers[0] + 1 }) }, `all ${numbers.length.toLocaleString('en')} documents`)));
  }
  return numbers.length ? list : element('p', { class: 'quiet' }, 'In tasks that are not on this page.');
}
