"""A project by chance, and the agreement on it by NLTK and by the definitions: nothing here knows how the module counts."""
import itertools
import json
import random

from nltk.metrics.agreement import AnnotationTask

ANNOTATORS = ["ann", "ben", "cid", "dee"]
LABELS = ["DRUG", "DOSAGE", "PROBLEM"]
CHOICES = ["no", "perhaps", "yes"]
WORDS = ["fever", "cough", "aspirin", "500", "mg", "daily", "since", "May,", "no", "pain."]


def project():
    """Tasks of words; each annotator has annotated some, spans lie on words and sometimes cut one."""
    chance = random.Random(20240517)
    return [task(chance, number) for number in range(1, 121)]


def task(chance, number):
    text = " ".join(chance.choice(WORDS) for _ in range(chance.randint(4, 14)))
    truth = [span(chance, text) for _ in range(chance.randint(0, 4))]
    return {"id": number, "data": {"text": text}, "completions": [
        completion(chance, text, truth, name) for name in ANNOTATORS if chance.random() < 0.7]}


def span(chance, text):
    start = chance.choice([0] + [i + 1 for i, c in enumerate(text) if c == " "])
    end = min(len(text), start + chance.randint(2, 14))
    end = len(text[:end].rstrip())
    return start, end, chance.choice(LABELS)


def completion(chance, text, truth, name):
    spans = {s for s in truth if chance.random() < 0.7} | {span(chance, text) for _ in range(chance.randint(0, 2))}
    results = [{"id": f"r{i}", "type": "labels", "from_name": "label", "to_name": "text",
                "value": {"start": start, "end": end, "text": text[start:end], "labels": [label]}}
               for i, (start, end, label) in enumerate(sorted(spans))]
    if chance.random() < 0.8:
        choice = chance.choices(CHOICES, [4, 1, 2])
        results.append({"type": "choices", "from_name": "ill", "to_name": "text", "value": {"choices": choice}})
    return {"id": chance.randint(1, 10**9), "created_username": name, "result": results}


def tokens(text):
    """What white space separates."""
    found, start = [], 0
    for word in text.split(" "):
        found.append((start, start + len(word)))
        start += len(word) + 1
    return found


def tags(text, spans):
    """The label on every token: longest span first, then the earlier, then the one that comes first; none twice on a token."""
    words = tokens(text)
    given = [None] * len(words)
    for start, end, label in sorted(spans, key=lambda s: (s[0] - s[1], s[0], spans.index(s))):
        touched = [i for i, (a, b) in enumerate(words) if a < end and b > start]
        if all(given[i] is None for i in touched):
            for i in touched:
                given[i] = label
    return [label or "-" for label in given]


def best_pairs(first, second):
    """Pairs with a character in common, most first, each span once."""
    pairs = []
    for a, b in itertools.product(first, second):
        common = min(a[1], b[1]) - max(a[0], b[0])
        if common > 0:
            pairs.append((-common, min(a[0], b[0]), max(a[0], b[0]), min(a[1], b[1]), max(a[1], b[1]), a, b))
    taken, count = set(), 0
    for *_, a, b in sorted(pairs):
        if ("a", a) not in taken and ("b", b) not in taken:
            taken |= {("a", a), ("b", b)}
            count += 1
    return count


def annotations(tasks):
    """For every task and annotator the spans and the choice."""
    given = {}
    for one in tasks:
        for done in one["completions"]:
            spans = [(r["value"]["start"], r["value"]["end"], r["value"]["labels"][0])
                     for r in done["result"] if r["type"] == "labels"]
            choice = [r["value"]["choices"][0] for r in done["result"] if r["type"] == "choices"]
            given[one["id"], done["created_username"]] = spans, choice[0] if choice else None
    return given


def coefficients(data, annotators):
    """NLTK's kappa and alpha of (annotator, unit, value), of the units that all these (or at least two) have judged."""
    kappa = alpha = None
    counts = {}
    for _, unit, _ in data:
        counts[unit] = counts.get(unit, 0) + 1
    shared = [row for row in data if counts[row[1]] >= 2]
    if len({value for _, _, value in shared}) > 1:
        alpha = AnnotationTask(data=shared).alpha()
        if len(annotators) == 2:
            kappa = AnnotationTask(data=shared).kappa_pairwise(*annotators)
    return len({unit for _, unit, _ in shared}), kappa, alpha


def expected():
    """What there is to find, by (first, second, kind, label): over all annotators without first and second."""
    tasks = project()
    texts = {one["id"]: one["data"]["text"] for one in tasks}
    given = annotations(tasks)
    lines = {}
    groups = [(pair, pair) for pair in itertools.combinations(ANNOTATORS, 2)] + [((None, None), tuple(ANNOTATORS))]
    for names, group in groups:
        rows = [(name, task_id) for task_id in texts for name in group if (task_id, name) in given]
        token_rows = [(name, f"{task_id}/{i}", tag) for name, task_id in rows
                      for i, tag in enumerate(tags(texts[task_id], given[task_id, name][0]))]
        choice_rows = [(name, task_id, given[task_id, name][1]) for name, task_id in rows if given[task_id, name][1]]
        for label in [None] + LABELS:
            lines[(*names, "Entity", label)] = coefficients(one_label(token_rows, label), group)
        for label in [None] + CHOICES:
            lines[(*names, "Classification", label)] = coefficients(one_label(choice_rows, label), group)
    for first, second in itertools.combinations(ANNOTATORS, 2):
        common = [t for t in texts if (t, first) in given and (t, second) in given]
        for label in [None] + LABELS:
            counts = [0, 0, 0, 0]
            for task_id in common:
                for one in LABELS if label is None else [label]:
                    a, b = ({s for s in given[task_id, name][0] if s[2] == one} for name in (first, second))
                    counts = [x + y for x, y in zip(counts, (len(a), len(b), len(a & b), best_pairs(a, b)))]
            lines[first, second, "Spans", label] = counts
    return lines


def one_label(rows, label):
    return rows if label is None else [(name, unit, str(value == label)) for name, unit, value in rows]


if __name__ == "__main__":
    import sys
    with open(sys.argv[1], "w", encoding="utf-8") as file:
        json.dump(project(), file)
