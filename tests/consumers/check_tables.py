"""Reads exported CSV and TSV with pandas: check_tables.py <folder that outputs.ps1 wrote>."""
import sys

import pandas

import project
from documents import text_of
from project import objects, parse

LONG = ("task_id title completion_id created_username ground_truth result_id from_name to_name type start end text "
        "label confidence from_id to_id direction meta").split()


def scalar(value):
    """A value as a cell shows it; lists and objects stay, to be compared with the cell's JSON."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value


def bare(value):
    """A list of one is bare, an empty one empty."""
    if isinstance(value, list) and len(value) < 2:
        value = value[0] if value else None
    return scalar(value)


def results(completion):
    return objects(completion["result"]) if completion else []


def annotator(completion):
    """The annotator's name; of an object the first of its names."""
    name = project.first(completion, "created_username", "completed_by")
    if isinstance(name, dict):
        return next((name[key] for key in ("email", "username", "id") if name.get(key)), name)
    return name


def listed(result, related):
    """A result's value in a list: with its id if a relation names it."""
    value = result.get("value", result)
    named = isinstance(value, dict) and "value" in result and "id" not in value and result.get("id") in related
    return {"id": result["id"], **value} if named else value


def note(meta):
    """The result's meta: of a text alone the text, else the JSON."""
    if isinstance(meta, dict) and list(meta) == ["text"]:
        return bare(meta["text"])
    return scalar(meta)


def control_cell(found, related):
    """docs/formats.md §5: what a control's results become."""
    if not found:
        return ""
    kind, value = found[0].get("type"), found[0].get("value")
    alone = len(found) == 1 and isinstance(value, dict) and found[0].get("id") not in related
    if alone and set(value) <= {{"textarea": "text"}.get(kind, kind), "confidence"}:
        entries = value.get({"textarea": "text"}.get(kind, kind))
        if kind in ("choices", "textarea") and (entries is None or len(entries) == 0):
            return ""
        if kind == "rating" or (kind == "textarea" and type(entries) is str):
            return scalar(entries)
        if kind in ("choices", "textarea") and len(entries) == 1:
            return scalar(entries[0])
        if kind == "choices":
            return {"choices": entries}
    return [listed(result, related) for result in found]


def meant_wide():
    """The columns and the rows, each a dictionary by column."""
    pairs = [(task, completion) for task in project.tasks() for completion in project.written_completions(task)]
    taken = {"task_id", "completion_id"}

    def free(name, suffix):
        while name.lower() in taken:
            name += suffix
        taken.add(name.lower())
        return name

    fields = {name: None for task, _ in pairs for name in task["data"]}
    fields = {name: free(name, ".data") for name in fields}
    controls = {}
    for _, completion in pairs:
        for result in results(completion):
            controls.setdefault((result.get("from_name", result.get("type")), result.get("to_name")))
    names = [name for name, _ in controls]
    for name, target in controls:
        several = names.count(name) > 1 and target is not None
        controls[name, target] = free(f"{name}.{target}" if several else name, ".result")

    rows = []
    for task, completion in pairs:
        row = {"task_id": scalar(task.get("id")), "completion_id": scalar(completion.get("id")) if completion else ""}
        row.update((column, scalar(task["data"].get(name))) for name, column in fields.items())
        related = {r.get(end) for r in results(completion) if r.get("type") == "relation" for end in ("from_id", "to_id")} - {None}
        for (name, target), column in controls.items():
            row[column] = control_cell([r for r in results(completion) if
                                        (r.get("from_name", r.get("type")), r.get("to_name")) == (name, target)], related)
        rows.append(row)
    return ["task_id", *fields.values(), "completion_id", *controls.values()], rows


def quoted(task, kind, value):
    """The quote; of a span without one the text where it stands."""
    text = text_of(task["data"])
    offsets = [value.get("start"), value.get("end")]
    if value.get("text") is not None or kind not in ("labels", "hypertextlabels") or text is None:
        return value.get("text")
    if not all(type(at) is project.Number and at.isdigit() for at in offsets):
        return None
    start, end = map(int, offsets)
    points = [at for at, char in enumerate(text) for _ in range(1 + (char > "\uffff"))]  # by unit of UTF-16
    return text[points[start] : points[end - 1] + 1] if start < end <= len(points) else None


def long_row(task, completion, result):
    value = result.get("value") if isinstance(result.get("value"), dict) else {}
    kind = result.get("type")
    label = result.get("labels") if kind == "relation" else None if kind == "textarea" else value.get(kind)
    completion_cells = {} if completion is None else {
        "completion_id": completion.get("id"),
        "created_username": annotator(completion),
        "ground_truth": project.first(completion, "honeypot", "ground_truth") is True,
    }
    cells = {
        "task_id": task.get("id"), "title": task["data"].get("title"), **completion_cells,
        "result_id": result.get("id"), "text": bare(quoted(task, kind, value)), "label": bare(label),
        "start": value.get("start"), "end": value.get("end"), "meta": note(result.get("meta")),
        "confidence": value.get("confidence", result.get("confidence")),
        **{name: result.get(name) for name in ("from_name", "to_name", "type", "from_id", "to_id", "direction")},
    }
    return {column: scalar(cells.get(column)) for column in LONG}


def meant_long():
    return LONG, [long_row(task, completion, result) for task in project.tasks()
                  for completion in project.written_completions(task) for result in results(completion) or [{}]]


def as_meant(cell, meant):
    """A cell to compare: as it is, or what its JSON holds where a list or an object was meant."""
    return cell if isinstance(meant, str) else parse(cell) if cell[:1] in ("[", "{") else cell


def main(folder):
    checks = project.Checks()
    for shape, (columns, rows) in (("Wide", meant_wide()), ("Long", meant_long())):
        for ending, separator in (("csv", ","), ("tsv", "\t")):
            print(f"{shape}.{ending}, read by pandas")
            frame = pandas.read_csv(f"{folder}/{shape}.{ending}", sep=separator, dtype=str, keep_default_na=False)
            checks.equal("columns", list(frame.columns), columns)
            checks.equal("number of rows", len(frame), len(rows))
            for column in columns:
                meant = [row[column] for row in rows]
                cells = list(frame[column]) if column in frame else []
                checks.equal(f"cells of {column}", [as_meant(c, m) for c, m in zip(cells, meant)], meant)
    checks.finish()


main(sys.argv[1])
