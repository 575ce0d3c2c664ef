"""Readers of CoNLL that training uses: sentences as lists of token, part of speech and tag. And what the tags mean."""
import re

from nltk.corpus.reader import ConllCorpusReader

DOCSTART = "-DOCSTART-"
UP_TO_SPACE = "".join(map(chr, range(0x21)))  # what Java trims


def spark_nlp(lines, delimiter, tag_column=3):
    """As Spark NLP's CoNLL(delimiter=…, includeDocId=True).readDataset: rows of document id and sentence; and the
    columns of the lines that it skips without a word."""
    rows, skipped, doc_id, sentence = [], [], "X", []
    for columns in [line.strip(UP_TO_SPACE).split(delimiter) for line in [*lines, ""]]:
        if columns[0] == DOCSTART or len(columns) == 1:
            rows += [(doc_id, sentence)] if sentence else []
            sentence = []
        elif len(columns) > tag_column:
            sentence.append((columns[0], columns[1], columns[tag_column]))
        else:
            skipped.append(columns)
        if columns[0] == DOCSTART:
            doc_id = re.sub(".*?-(.+)-.*", r"\1", columns[2]) if len(columns) > 2 else "X"
    return rows, skipped


def nltk(path, tag_column=3):
    """NLTK cuts at any white space and wants as many columns in every line of a sentence."""
    columns = ["words", "pos", *["ignore"] * (tag_column - 2), "chunk"]
    sentences = ConllCorpusReader(str(path.parent), [path.name], columns, encoding="utf-8").iob_sents()
    return [sentence for sentence in sentences if sentence]


def first_and_last(lines, delimiter):
    """As loaders for Hugging Face do that take the first and the last column."""
    sentences = [[]]
    for line in lines:
        if line == "" or line.startswith(DOCSTART):
            sentences.append([])
        else:
            columns = line.split(delimiter)
            sentences[-1].append((columns[0], columns[1], columns[-1]))
    return [sentence for sentence in sentences if sentence]


SPAN = {"Iob2": "BI*", "Iobes": "BI*E|S", "Bilou": "BI*L|U"}


def iob2_of_iob1(tags):
    """In IOB1 a span begins with I-, and with B- only right after another of its label."""
    begin = {("I", False): "B", ("B", False): "stray B"}
    goes_on = [tag[1:] == before[1:] for before, tag in zip(["O", *tags], tags)]
    return [begin.get((tag[0], same), tag[0]) + tag[1:] for tag, same in zip(tags, goes_on)]


def spans_of(tags, scheme):
    """First token, last token and label of every span, as strict as seqeval in its strict mode: a tag that the scheme
    does not allow where it stands becomes a span of its own, with the whole tag for a label."""
    if scheme == "Iob1":
        tags, scheme = iob2_of_iob1(tags), "Iob2"
    spans, rest = [], dict(enumerate(tags))
    for match in re.finditer(SPAN[scheme], "".join(tag[0] for tag in tags)):
        first, last = match.start(), match.end() - 1
        if len({tag[1:] for tag in tags[first : last + 1]}) == 1:
            spans.append((first, last, tags[first][2:]))
            rest.update((at, "O") for at in range(first, last + 1))
    return sorted(spans + [(at, at, tag) for at, tag in rest.items() if tag != "O"])
