// Making elements. Text of the project becomes text nodes and nothing else.

/** Characters that cannot be seen, or that change how others are seen; joiners of emoji and scripts stay as they are. */
const unseen = /\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === 'class') made.className = value;
    else if (name.startsWith('on')) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined));
  return made;
}

/** Text with signs in the place of what cannot be seen. */
function appendText(parent, text) {
  let from = 0;
  for (const match of text.matchAll(unseen)) {
    parent.append(text.slice(from, match.index).replaceAll('\r\n', '\n'));
    const code = match[0].charCodeAt(0);
    const name = 'U+' + code.toString(16).toUpperCase().padStart(4, '0');
    const sign = code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : name;
    parent.append(element('span', { class: 'control', title: name }, sign));
    from = match.index + match[0].length;
  }
  parent.append(text.slice(from).replaceAll('\r\n', '\n'));
  return parent;
}

/** Text of the project in a line of the page: what runs from right to left stays inside. */
const quoted = (text, properties = {}) => appendText(element('bdi', properties), text);

const plural = (count, one, many = one + 's') => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

const hueOf = label => `h${label % 12}`;

/** The colour of a label by its name; none if no span has it. */
const hueOfName = name => report.labels.includes(name) ? hueOf(report.labels.indexOf(name)) : 'no-hue';

/** A label as a small sign in its colour. */
const labelSign = label => quoted(report.labels[label] || '(no label)', { class: `sign ${hueOf(label)}` });

const makerName = maker => report.makers[maker].name || 'unknown';

function makerSign(maker) {
  const sign = element('span', { class: 'maker' }, quoted(makerName(maker)));
  if (report.makers[maker].isModel) sign.append(element('span', { class: 'model' }, 'model'));
  return sign;
}
