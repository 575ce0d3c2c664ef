"""A text's tokens and labelled spans as docs/formats.md has them (sections 2 and 6), without a configuration."""
import re

import regex

from documents import TOKEN, WHITE, sentences
from project import Number

WORD_BOUNDARY = regex.compile(r"(?w)\b")


def labels_of(result):
    kind = result.get("type")
    labels = result["value"].get(kind) if kind in ("labels", "hypertextlabels") else None
    named = [label for label in ([labels] if type(labels) is str else labels or []) if TOKEN.search(label)]
    return list(dict.fromkeys(re.sub(f"[{WHITE}]", "_", name) for name in named))


def searched(text, start, words, labels):
    """The occurrence of the quote nearest to the offset, as a whole word and not too far away; ties to the later."""
    quote = words.strip()
    if not re.search(r"[^\W_]", quote) or quote.casefold() in [label.casefold() for label in labels]:
        return None
    pattern = r"(?<![^\W_])" + r"\s+".join(map(re.escape, quote.split())) + r"(?![^\W_])"
    found = [match.span() for match in re.finditer(pattern, text)]
    near = [(abs(at - start), -at, (at, end)) for at, end in found
            if abs(at - start) <= min(4096, 16 + sum(char.isspace() for char in text[: max(at, start)]))]
    return min(near)[2] if near else None


def located(text, value, labels):
    """Start and end in code points, without the white space around; None if there is nothing to tag."""
    start, end, words = value.get("start"), value.get("end"), value.get("text")
    if not all(type(offset) is Number and re.fullmatch("-?[0-9]+", offset) for offset in (start, end)):
        return None
    start, end = int(start), int(end)
    points = [at for at, char in enumerate(text) for _ in range(1 + (char > "\uffff"))]  # by unit of UTF-16
    if not 0 <= start < end <= len(points):
        return searched(text, start, words, labels) if type(words) is str else None
    units = text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
    fits = [type(words) is str and found.strip() == words.strip() for found in (units, text[start:end])]
    moved = searched(text, points[start], words, labels) if type(words) is str and not any(fits) else None
    if moved:
        return moved
    if fits != [False, True]:
        start, end = points[start], points[end - 1] + 1  # what is inside a pair moves outward
    inside = list(TOKEN.finditer(text, start, end))
    return (inside[0].start(), inside[-1].end()) if inside else None


def candidates(text, results):
    """Start, end and label of every span that can be tagged, in order of preference."""
    labelled = [(located(text, result["value"], labels_of(result)), label) for result in results for label in labels_of(result)]
    spans = [(*offsets, label) for offsets, label in labelled if offsets]
    return sorted(spans, key=lambda span: (-len(text[span[0] : span[1]].encode("utf-16-le")), span[0]))


def overlap(one, other):
    return one[0] < other[1] and other[0] < one[1]


def levels(spans, reach):
    """Level 1 takes span after span where no span reaches that it took before; level 2 so of the rest, and so on."""
    while spans:
        taken, rest = [], []
        for span in spans:
            if span not in taken:
                (rest if any(overlap(reach(span), reach(other)) for other in taken) else taken).append(span)
        yield taken
        spans = rest


def touched(tokens, spans):
    """First token, last token and label of each span that touches some of the tokens."""
    for span in spans:
        met = [at for at, token in enumerate(tokens) if overlap(token, span)]
        if met:
            yield met[0], met[-1], span[2]


def expanded(text, results, token=TOKEN):
    """The sentences of tokens and the levels of spans, which take whole tokens."""
    tokens = [found.span() for found in token.finditer(text)]

    def reach(span):
        met = [token for token in tokens if overlap(token, span)]
        return met[0][0], met[-1][1]

    return list(sentences(text, token)), list(levels(candidates(text, results), reach))


def split_words(text, results):
    """The same for words that the first level's spans cut. A line is a sentence: none in the example has two."""
    taken = next(levels(candidates(text, results), reach=lambda span: span), [])
    borders = {match.start() for match in WORD_BOUNDARY.finditer(text)}
    return list(sentences(text, borders=borders.union(*(span[:2] for span in taken)))), [taken]
