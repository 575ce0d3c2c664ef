"""Compares Measure-AlabAgreement with NLTK: check_agreement.py <folder that outputs.ps1 wrote>."""
import json
import sys

import agreement
import project


def close(found, meant):
    if found is None or meant is None:
        return found is meant
    return abs(found - meant) < 1e-9


def main(folder):
    checks = project.Checks()
    meant = agreement.expected()
    with open(f"{folder}/agreement.json", encoding="utf-8-sig") as file:
        lines = json.load(file)
    found = {(line["First"], line["Second"], line["Kind"], line["Label"]): line for line in lines}
    checks.equal("lines", len(found), len(lines))
    kinds = sorted({kind for *_, kind, _ in found})
    checks.equal("kinds", kinds, ["Classification", "Entity"])
    for (first, second, kind, label), values in meant.items():
        name = f"{first or 'all'} {second or ''} {kind} {label or ''}".strip()
        if kind == "Spans":
            line = found[first, second, "Entity", label]
            counts = [line[count] for count in ("FirstSpans", "SecondSpans", "ExactSpans", "OverlappingSpans")]
            checks.equal(name, counts, values)
            size = values[0] + values[1]
            checks.equal(f"{name}, F1", close(line["F1"], 2 * values[2] / size) and close(line["OverlapF1"], 2 * values[3] / size), True)
            continue
        line = found[first, second, kind, label]
        units, kappa, alpha = values
        checks.equal(f"{name}, units", line["Units"], units)
        checks.equal(f"{name}, alpha {alpha}", close(line["Alpha"], alpha), True)
        if first:
            checks.equal(f"{name}, kappa {kappa}", close(line["Kappa"], kappa), True)
        else:
            pairs = [v[1] for (a, _, k, l), v in meant.items() if a and k == kind and l == label and v[1] is not None]
            checks.equal(f"{name}, mean kappa", close(line["Kappa"], sum(pairs) / len(pairs)), True)
    checks.finish()


main(sys.argv[1])
