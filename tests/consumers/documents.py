"""The documents that CoNLL is made of: their texts, lines and words as docs/formats.md has them, written out."""
import itertools
import re

import project

# docs/formats.md §1.
WHITE = "\t-\r\x1c-\x1f \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
LINE = re.compile("[^\n\r\f\x85\u2028\u2029]+")
TOKEN = re.compile(f"[^{WHITE}]+")


def text_of(data):
    for name in ("text", "longText"):
        if type(data.get(name)) is str:
            return data[name]
    others = [v for k, v in data.items() if k != "title" and type(v) is str]
    return others[0] if len(others) == 1 else None


def written_documents():
    """Task id, text and results of every document, in order."""
    for task in project.tasks():
        text = text_of(task["data"])
        for completion in project.readable_completions(task) if text is not None else []:
            yield task["id"], text, project.objects(completion["result"]) if completion else []


def sentences(text, token=TOKEN, borders=()):
    """The tokens of every line that has some, as starts and ends in code points; borders part them further."""
    for line in LINE.finditer(text):
        tokens = []
        for found in token.finditer(text, *line.span()):
            inner = sorted(at for at in borders if found.start() < at < found.end())
            tokens += itertools.pairwise([found.start(), *inner, found.end()])
        if tokens:
            yield tokens


def words(text, tokens):
    return [text[start:end] for start, end in tokens]
