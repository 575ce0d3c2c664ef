"""Reads exported CoNLL with NLTK: check_conll.py <folder that outputs.ps1 wrote>."""
import re
import sys

from nltk.corpus.reader import ConllCorpusReader

import project
from documents import sentences, words, written_documents


def golden_tags(documents):
    """The tags of the golden file, sentence by sentence; its tokens must be those that were meant."""
    lines = (project.GOLDEN / "clinic-notes.conll").read_text("utf-8").split("\n")[1:]
    rows = iter([line.split(" ") for line in lines if line])
    tagged = [[(token, *next(rows)[0::3]) for token in sentence] for _, document in documents for sentence in document]
    assert next(rows, None) is None and all(token == golden for s in tagged for token, golden, _ in s), "golden file"
    return [[(token, tag) for token, _, tag in sentence] for sentence in tagged]


def as_nltk_reads(tagged):
    """NLTK takes a sentence's first token for a header if it is -DOCSTART- (the module warns: TokenIsDocstart)."""
    seen = [sentence[1:] if sentence[0][0] == "-DOCSTART-" else sentence for sentence in tagged]
    return [sentence for sentence in seen if sentence]


def main(folder):
    checks = project.Checks()
    documents = [(task_id, [words(text, tokens) for tokens in sentences(text)])
                 for task_id, text, _ in written_documents()]
    meant = as_nltk_reads(golden_tags(documents))
    for layout, filler in (("Page", "_"), ("Product", "-X-"), ("Document", "-X-")):
        print(f"{layout}.conll, read by NLTK")
        columns = ("words", "pos", "ignore", "chunk")
        corpus = ConllCorpusReader(folder, f"{layout}.conll", columns, encoding="utf-8")
        read = [sentence for sentence in corpus.iob_sents() if sentence]
        checks.equal("number of sentences", len(read), len(meant))
        checks.equal("tokens", [t for s in read for t, _, _ in s], [t for s in meant for t, _ in s])
        checks.equal("tags", [t for s in read for _, _, t in s], [t for s in meant for _, t in s])
        checks.equal("sentences", [[(t, c) for t, _, c in s] for s in read], meant)
        checks.equal("part of speech", {p for s in read for _, p, _ in s}, {"-X-"})
        third = ConllCorpusReader(folder, f"{layout}.conll", ("words", "ignore", "pos", "chunk"), encoding="utf-8")
        checks.equal("third column", {p for s in third.iob_sents() for _, p, _ in s}, {filler})

    with open(f"{folder}/Document.conll", encoding="utf-8", newline="") as file:
        headers = re.findall(r"^-DOCSTART- -X- -(\d+)- O\n\n", file.read(), re.MULTILINE)
    checks.equal("a header with the task's id for every document", headers, [str(task_id) for task_id, _ in documents])
    checks.finish()


main(sys.argv[1])
