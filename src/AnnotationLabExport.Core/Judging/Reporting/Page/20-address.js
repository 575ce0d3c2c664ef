// What is looked at stands in the address, so that a link shows the same: #documents?label=DRUG&document=3

const views = ['overview', 'documents', 'findings'];

/** What the address says: the view and its parameters. */
function readAddress() {
  const [name, query = ''] = location.hash.slice(1).split('?');
  return { view: views.includes(name) ? name : 'overview', query: new URLSearchParams(query) };
}

/** A link to a view. Parameters that are empty are left out. */
function addressOf(view, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== '') query.set(name, value);
  }
  return `#${view}${query.size ? '?' + query : ''}`;
}

/** Changes parameters of the view that is shown. Going from document to document is a step back; typing is none. */
function changeAddress(changes, isStep = false) {
  const { view, query } = readAddress();
  const address = addressOf(view, { ...Object.fromEntries(query), ...changes });
  if (address === location.hash) return;
  if (isStep) history.pushState(null, '', address);
  else history.replaceState(null, '', address);
  showAddress();
}
