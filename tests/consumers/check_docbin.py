"""Reads a DocBin with Python's zlib and msgpack, as spaCy does: check_docbin.py <folder that outputs.ps1 wrote>."""
import json
import pathlib
import re
import struct
import sys
import zlib

import msgpack

import project
from documents import WHITE, written_documents
from spans import expanded, touched

SYMBOLS = json.loads((project.ROOT / "src/AnnotationLabExport.Core/Formats/Spacy/symbols.json").read_text("utf-8"))
MEMBERS = ["version", "attrs", "tokens", "spaces", "lengths", "strings", "cats", "flags", "span_groups"]
BITS = 2**64 - 1


def murmur(data, seed=1, factor=0xC6A4A7935BD1E995):
    """MurmurHash64A."""
    value = seed ^ len(data) * factor & BITS
    for at in range(0, len(data) - 7, 8):
        block = int.from_bytes(data[at : at + 8], "little") * factor & BITS
        value = (value ^ (block ^ block >> 47) * factor & BITS) * factor & BITS
    if len(data) % 8:
        value = (value ^ int.from_bytes(data[len(data) // 8 * 8 :], "little")) * factor & BITS
    value = (value ^ value >> 47) * factor & BITS
    return value ^ value >> 47


def number_of(text):
    return SYMBOLS.get(text, murmur(text.encode()) if text else 0)


def docs(file):
    """Words with their spaces, entities (first token, last token, label), the starts of sentences and the group's spans of each document."""
    names = {number_of(text): text for text in file["strings"]}
    numbers = struct.unpack(f"<{len(file['tokens']) // 8}Q", file["tokens"])
    lengths = struct.unpack(f"<{len(file['lengths']) // 4}i", file["lengths"])
    first = 0
    for length, groups in zip(lengths, file["span_groups"]):
        rows = [(names[numbers[4 * at]], file["spaces"][at], numbers[4 * at + 1], names[numbers[4 * at + 2]], numbers[4 * at + 3])
                for at in range(first, first + length)]
        first += length
        entities = []
        for at, (_, _, iob, label, _) in enumerate(rows):
            if iob == 3:
                entities.append((at, at, label))
            elif iob == 1:
                entities[-1] = (entities[-1][0], at, label)
        yield rows, entities, group_spans(groups, names)


def group_spans(packed, names):
    spans = []
    for group in msgpack.unpackb(packed, raw=False, strict_map_key=False):
        for span in msgpack.unpackb(group, raw=False)["spans"]:
            identity, base, label, *places = struct.unpack(">QQQiiii", span)
            spans.append((identity, base, names[label], *places))
    return spans


def entities_of(text, results, rows):
    """The entities of CoNLL by the words that are no white space, begun anew in every sentence."""
    sentences, levels = expanded(text, results)
    places = [at for at, (word, *_) in enumerate(rows) if word.strip(WHITE_CHARS)]
    first = 0
    for tokens in sentences:
        for begin, end, label in sorted(touched(tokens, levels[0] if levels else [])):
            yield places[first + begin], places[first + end], label
        first += len(tokens)


WHITE_CHARS = "".join(filter(re.compile(f"[{WHITE}]").match, map(chr, range(0x3001))))


def main(folder):
    checks = project.Checks()
    print("notes.spacy, read by Python's zlib and msgpack")
    file = msgpack.unpackb(zlib.decompress((folder / "notes.spacy").read_bytes()), raw=False, strict_map_key=False)
    checks.equal("members", list(file), MEMBERS)
    checks.equal("attributes", (file["version"], file["attrs"]), ("0.1", [65, 77, 78, 80]))
    checks.equal("hashes", [murmur(text.encode()) for text in ("a", "Drug", "é", "😀", "abcdefgh")],
                 [11901859001352538922, 15085802872750384791, 16256712947286012828, 13900606239988879105, 17751780907874141760])
    found, documents = list(docs(file)), list(written_documents())
    texts = [text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") for _, text, _ in documents]
    checks.equal("texts", ["".join(word + " " * space for word, space, *_ in rows) for rows, _, _ in found], texts)
    checks.equal("flags", file["flags"], [{"has_unknown_spaces": False}] * len(documents))
    checks.equal("starts of sentences", {start for rows, _, _ in found for *_, start in rows}, {1, BITS})
    checks.equal("a document begins a sentence", {rows[0][-1] for rows, _, _ in found if rows}, {1})
    checks.equal("entities", [[(one, last, re.sub(f"[{WHITE}]", "_", label)) for one, last, label in entities] for _, entities, _ in found],
                 [list(entities_of(text, results, rows)) for (_, text, results), (rows, _, _) in zip(documents, found)])
    checks.equal("spans of the group stand at their characters",
                 ["".join(word + " " * space for word, space, *_ in rows[one:end]).removesuffix(" " * rows[end - 1][1]) for rows, _, spans in found for *_, one, end, _, _ in spans],
                 [text[start:stop] for text, (_, _, spans) in zip(texts, found) for *_, start, stop in spans])
    checks.equal("every entity is in the group, or is a part of a span there",
                 [any(label == other and one <= first and last < end for _, _, other, one, end, *_ in spans) for _, entities, spans in found for first, last, label in entities],
                 [True] * sum(len(entities) for _, entities, _ in found))
    checks.finish()


main(pathlib.Path(sys.argv[1], "trainers"))
