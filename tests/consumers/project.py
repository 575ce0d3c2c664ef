"""The example project as docs/formats.md reads it, for the checks beside this file. Knows nothing of the module."""
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOTES = ROOT / "examples" / "clinic-notes.json"
GOLDEN = ROOT / "tests" / "golden"


class Number(str):
    """A number as it is spelled, which no string equals."""

    def __eq__(self, other):
        return type(other) is Number and str.__eq__(self, other)

    __hash__ = str.__hash__
    __repr__ = str.__str__


def parse(text):
    return json.loads(text, parse_int=Number, parse_float=Number)


def tasks():
    return parse(NOTES.read_text("utf-8"))


def first(owner, *names):
    """The first member that is there and not null: Annotation Lab's spelling before Label Studio's."""
    return next((owner[name] for name in names if owner.get(name) is not None), None)


def objects(value):
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def written_completions(task):
    """What feeds tables and CoNLL: a list of completions; [None] if the task is written without; [] if it is not."""
    alive = [c for c in objects(first(task, "completions", "annotations")) if c.get("deleted_at") in (None, "")]
    kept = [c for c in alive if c.get("was_cancelled") is not True and c.get("skipped") is not True]
    return kept or ([] if alive else [None])


def readable(value):
    """Whether a list holds objects alone; absent ones do."""
    return value is None or (isinstance(value, list) and all(isinstance(entry, dict) for entry in value))


def readable_completions(task):
    """The same for CoNLL: what cannot be read whole is not written, nor is a task of which nothing is left."""
    written = written_completions(task)
    if not readable(first(task, "completions", "annotations")):
        return []
    kept = [completion for completion in written if completion is None or readable(completion.get("result"))]
    return kept


class Checks:
    """Prints each check and counts them; the last line of a script's output tells the sums."""

    def __init__(self):
        self.passed = self.failed = 0

    def equal(self, what, actual, meant):
        if actual == meant:
            self.passed += 1
            print(f"  ok    {what}")
        else:
            self.failed += 1
            print(f"  WRONG {what}")
            for at, (left, right) in enumerate(zip(actual, meant)) if isinstance(meant, (list, str)) else []:
                if left != right:
                    print(f"        first difference at {at}: {left!r}, meant {right!r}")
                    break
            else:
                print(f"        {actual!r:.300}\n        meant {meant!r:.300}")

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed")
        raise SystemExit(1 if self.failed or not self.passed else 0)
