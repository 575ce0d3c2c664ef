"""Reads lines of spans and flat JSON with Python's json, training tables with pandas: check_trainers.py <folder that outputs.ps1 wrote>."""
import json
import pathlib
import sys
import xml.etree.ElementTree

import pandas

import project
from documents import LINE, TOKEN, written_documents
from project import first, objects, parse
from spans import located

CONFIG = xml.etree.ElementTree.parse(project.NOTES.with_suffix(".xml")).getroot()
ASSERTIONS = {label.get("value") for label in CONFIG.iter("Label") if label.get("assertion", "").lower() == "true"}


def units(text):
    return text.encode("utf-16-le", "surrogatepass")


def slice_of(text, start, end):
    """A stretch of text by UTF-16 units."""
    return units(text)[2 * start : 2 * end].decode("utf-16-le", "replace")


def unit_at(text, point):
    return len(units(text[:point])) // 2


def valid(text):
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def spans_of(text, results):
    """Start, end, label and id of the spans that have a place, each once for a place and label, in order."""
    found = {}
    for result in results:
        kind = result.get("type")
        labels = result["value"].get(kind) if kind in ("labels", "hypertextlabels") else None
        labels = [label for label in ([labels] if type(labels) is str else labels or []) if TOKEN.search(label)]
        place = located(text, result["value"], labels) if labels else None
        for label in labels if place else []:
            found.setdefault((*place, label), result.get("id"))
    ordered = sorted(found, key=lambda span: (unit_at(text, span[0]), -len(units(text[span[0] : span[1]]))))
    return [(*span, found[span]) for span in ordered]


def relations_of(spans, results):
    ids = {}
    for at, (*_, identity) in enumerate(spans):
        ids.setdefault(identity, at)
    for result in results:
        if result.get("type") == "relation" and result["from_id"] in ids and result["to_id"] in ids:
            yield ids[result["from_id"]], ids[result["to_id"]], (result.get("labels") or ["relation"])[0]


def choices_of(results):
    """The entries of every control that answers about the whole."""
    cats = {}
    for result in results:
        value = result.get("value", {})
        if result.get("type") == "choices" and not {"start", "end", "x", "y"} & set(value):
            known = cats.setdefault(result.get("from_name", "choices"), [])
            known += [entry for entry in value.get("choices") or [] if entry not in known]
    return cats


def check_lines(checks, folder):
    print("notes.spans.jsonl and doccano.spans.jsonl, read by Python's json")
    lines, theirs = ([json.loads(line) for line in (folder / name).read_text("utf-8").splitlines()] for name in ("notes.spans.jsonl", "doccano.spans.jsonl"))
    documents = list(written_documents())
    checks.equal("a line for each document", (len(lines), len(theirs)), (len(documents), len(documents)))
    checks.equal("members", {tuple(line) for line in lines}, {("text", "spans", "relations", "cats", "meta")})
    checks.equal("doccano's members", {tuple(line) for line in theirs}, {("id", "text", "entities", "relations", "cats", "Comments")})
    checks.equal("texts", [line["text"] for line in lines], [valid(text) for _, text, _ in documents])
    checks.equal("a span's text is the text at its offsets", [span["text"] for line in lines for span in line["spans"]],
                 [line["text"][span["start"] : span["end"]] for line in lines for span in line["spans"]])
    meant = [spans_of(text, results) for _, text, results in documents]
    checks.equal("spans", [[(span["start"], span["end"], span["label"]) for span in line["spans"]] for line in lines],
                 [[span[:3] for span in spans] for spans in meant])
    checks.equal("doccano's spans", [[slice_of(line["text"], span["start_offset"], span["end_offset"]) for span in line["entities"]] for line in theirs],
                 [[span["text"] for span in line["spans"]] for line in lines])
    checks.equal("doccano's numbers", [span["id"] for line in theirs for span in line["entities"]],
                 list(range(1, 1 + sum(map(len, meant)))))
    checks.equal("relations", [[(one["head"], one["child"], one["label"]) for one in line["relations"]] for line in lines],
                 [list(relations_of(spans, results)) for spans, (_, _, results) in zip(meant, documents)])
    checks.equal("categories", [line["cats"] for line in lines], [choices_of(results) for _, _, results in documents])


def table(checks, folder, name, columns):
    print(f"notes.{name}.csv, read by pandas")
    frame = pandas.read_csv(folder / f"notes.{name}.csv", dtype=str, keep_default_na=False)
    checks.equal("columns", list(frame.columns), columns.split())
    rows = frame.to_dict("records")
    checks.equal("no cell holds a line break", [cell for row in rows for cell in row.values() if LINE.fullmatch(cell) is None and cell], [])
    return rows


def check_tables(checks, folder):
    documents = [(identity, text, results, [span for span in spans_of(text, results)]) for identity, text, results in written_documents()]
    rows = table(checks, folder, "assertion", "task_id title text target ner_label label start end char_begin char_end")
    checks.equal("targets stand at their characters", [row["target"] for row in rows],
                 [slice_of(row["text"], int(row["char_begin"]), int(row["char_end"])) for row in rows])
    checks.equal("targets touch their tokens", [bool(set(TOKEN.findall(row["target"]))) for row in rows],
                 [any(word in " ".join(TOKEN.findall(row["text"])[int(row["start"]) : int(row["end"]) + 1]) for word in TOKEN.findall(row["target"])) for row in rows])
    checks.equal("assertions", [(row["task_id"], row["label"], row["ner_label"]) for row in rows],
                 [(str(identity), label, entity) for identity, _, _, spans in documents for *place, label, _ in spans if label in ASSERTIONS
                  for entity in [other[2] for other in spans if list(other[:2]) == place and other[2] not in ASSERTIONS] or [""]])

    rows = table(checks, folder, "relation", "task_id title sentence firstCharEnt1 firstCharEnt2 lastCharEnt1 lastCharEnt2 chunk1 chunk2 label1 label2 rel")
    checks.equal("chunks stand at their characters", [row["chunk1"] + row["chunk2"] for row in rows],
                 ["".join(slice_of(row["sentence"], int(row[f"firstCharEnt{n}"]), int(row[f"lastCharEnt{n}"])) for n in (1, 2)) for row in rows])
    related = [(str(identity), *sorted((spans[one], spans[two])), label) for identity, _, results, spans in documents
               for one, two, label in relations_of(spans, results)]
    checks.equal("relations", sorted((row["task_id"], row["label1"], row["label2"], row["rel"]) for row in rows),
                 sorted((identity, one[2], two[2], label) for identity, one, two, label in related))

    rows = table(checks, folder, "classification", "task_id task_title text class")
    meant = [(identity, [entry for entries in choices_of(results).values() for entry in entries]) for identity, _, results in written_documents()]
    checks.equal("classes", [(row["task_id"], json.loads(row["class"]) if row["class"].startswith("[") else [row["class"]]) for row in rows],
                 [(str(identity), classes) for identity, classes in meant if classes])


def check_flat(checks, folder):
    print("notes.min.json, read by Python's json")
    records = parse((folder / "notes.min.json").read_text("utf-8"))
    pairs = [(task, completion) for task in project.tasks() for completion in project.written_completions(task)]
    checks.equal("a record for each annotation set", [(record["id"], record["annotation_id"]) for record in records],
                 [(task.get("id"), completion.get("id") if completion else None) for task, completion in pairs])
    checks.equal("data", [[record.get(name, record.get(f"_data_{name}")) for name in task["data"]] for record, (task, _) in zip(records, pairs)],
                 [list(task["data"].values()) for task, _ in pairs])
    checks.equal("the last members", {tuple(record)[-5:] for record in records}, {("annotator", "annotation_id", "created_at", "updated_at", "lead_time")})
    checks.equal("lead time", [record["lead_time"] for record in records], [first(completion or {}, "lead_time") for _, completion in pairs])
    controls = [{r.get("from_name", r.get("type")) for r in objects((completion or {}).get("result")) if r.get("type") != "relation"} for _, completion in pairs]
    checks.equal("a member for each control", [set(record) >= names for record, names in zip(records, controls)], [True] * len(records))


def main(folder):
    checks = project.Checks()
    check_lines(checks, folder)
    check_tables(checks, folder)
    check_flat(checks, folder)
    checks.finish()


main(pathlib.Path(sys.argv[1], "trainers"))
