// The data of the page: compressed blocks beside the script, unpacked when they are needed.

/** The project: names, figures, findings. Set by unpackReport. */
let report;

/** What the list shows of each document, by number from 0. */
const heads = [];

/** For each piece of documents: the block, the number of its first document, and its documents once they are unpacked. */
const pieces = [];

async function unpack(block) {
  const packed = atob(block.textContent);
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i++) bytes[i] = packed.charCodeAt(i);
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(unpacked).text());
}

const blocks = name => [...document.querySelectorAll(`script[data-block="${name}"]`)];

async function unpackReport() {
  report = await unpack(blocks('report')[0]);
  const bodies = blocks('bodies');
  const lists = await Promise.all(blocks('heads').map(unpack));
  lists.forEach((list, i) => {
    pieces.push({ block: bodies[i], first: heads.length, count: list.length, documents: null });
    for (const head of list) heads.push(head);
  });
}

function pieceOf(number) {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle].first <= number) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

function unpackPiece(piece) {
  piece.documents ??= unpack(piece.block);
  return piece.documents;
}

/** A document with all that is shown of it. */
async function documentOf(number) {
  const piece = pieceOf(number);
  return (await unpackPiece(piece))[number - piece.first];
}
