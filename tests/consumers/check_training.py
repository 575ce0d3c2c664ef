"""Reads CoNLL of every choice as training does: check_training.py <folder that outputs.ps1 wrote>."""
import functools
import itertools
import pathlib
import re
import sys

import project
from documents import WHITE, words, written_documents
from readers import DOCSTART, first_and_last, nltk, spans_of, spark_nlp
from spans import expanded, split_words, touched

LAYOUTS = ("Page", "Product", "Document")
SCHEMES = ("Iob2", "Iob1", "Iobes", "Bilou")
SEPARATORS = {"Space": " ", "Tab": "\t"}


def meant(arrange, layered=False):
    """For every level of spans: each sentence with its task's id, its tokens and its spans."""
    arranged = [(str(task_id), text, *arrange(text, results)) for task_id, text, results in written_documents()]
    depth = max(len(levels) for *_, levels in arranged) if layered else 1
    return [[(task_id, words(text, tokens), sorted(touched(tokens, levels[number] if number < len(levels) else [])))
             for task_id, text, sentences, levels in arranged for tokens in sentences] for number in range(depth)]


def as_read(sentences, layout):
    """The same with the document's id that Spark NLP sees. All readers take a first token -DOCSTART- for a header (the
    module warns: TokenIsDocstart), Spark NLP also what stands in its third column for an id."""
    doc_id = "O" if layout == "Page" else "X"
    for task_id, tokens, spans in sentences:
        if tokens[0] == DOCSTART:
            doc_id = "_" if layout == "Page" else "X"
            tokens, spans = tokens[1:], [(first - 1, last - 1, label) for first, last, label in spans]
        elif layout == "Document":
            doc_id = task_id
        if tokens:
            yield doc_id, tokens, spans


def decoded(sentence, scheme):
    return [token for token, _, _ in sentence], spans_of([tag for _, _, tag in sentence], scheme)


def sentences_of(scheme, reader, *arguments):
    """Tokens and spans of every sentence, or what a reader says that gives up."""
    try:
        return [decoded(sentence, scheme) for sentence in reader(*arguments)]
    except (IndexError, ValueError) as error:
        return [error]


def check(checks, path, levels, layout, scheme, separator):
    print(f"{path.name}, read by Spark NLP's rules, NLTK, and by first and last column")
    lines, delimiter = path.read_text("utf-8").split("\n"), SEPARATORS[separator]
    widths = {len(line.split(delimiter)) for line in lines if line and not line.startswith(DOCSTART)}
    checks.equal("number of columns", widths, {3 + len(levels)})
    for column, sentences in enumerate(levels, 3):
        rows = list(as_read(sentences, layout))
        bare = [(tokens, spans) for _, tokens, spans in rows]
        read, skipped = spark_nlp(lines, delimiter, column)
        checks.equal(f"Spark NLP, column {column}", [(doc_id, *decoded(s, scheme)) for doc_id, s in read], rows)
        checks.equal("Spark NLP skips nothing", skipped, [])
        checks.equal("part of speech", {pos for _, sentence in read for _, pos, _ in sentence}, {"-X-"})
        checks.equal(f"NLTK, column {column}", sentences_of(scheme, nltk, path, column), bare)
    checks.equal("first and last column", sentences_of(scheme, first_and_last, lines, delimiter), bare)


def main(folder):
    checks = project.Checks()
    plain, layered, split = meant(expanded), meant(expanded, layered=True), meant(split_words)
    slashes = meant(functools.partial(expanded, token=re.compile(f"[^/{WHITE}]+")))
    check(checks, project.GOLDEN / "clinic-notes.conll", plain, "Page", "Iob2", "Space")
    for options in itertools.product(LAYOUTS, SCHEMES, SEPARATORS):
        check(checks, folder / f"{'.'.join(options)}.conll", plain, *options)
    for scheme in SCHEMES:
        check(checks, folder / f"Words.{scheme}.conll", split, "Document", scheme, "Space")
        check(checks, folder / f"Slashes.{scheme}.conll", slashes, "Page", scheme, "Space")
        check(checks, folder / f"Layered.{scheme}.conll", layered, "Product", scheme, "Tab")
    checks.finish()


main(pathlib.Path(sys.argv[1], "training"))
