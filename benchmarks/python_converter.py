"""Times Label Studio's converter, conversion alone, over the project that the benchmark generates.

    python3 benchmarks/python_converter.py project-150.json

Needs the packages label-studio-converter 0.0.60 and ijson with its C backend (ijson.backend is yajl2_c).
"""

import os
import sys
import tempfile
import time

from label_studio_converter import Converter

LABELS = ["BODY PART", "DOSAGE", "DRUG", "FREQUENCY", "PROBLEM"]
CONFIG = (
    '<View><Labels name="label" toName="text">'
    + "".join(f'<Label value="{label}"/>' for label in LABELS)
    + '</Labels><Text name="text" value="$text"/>'
    + '<Choices name="gender" toName="text"><Choice value="Female"/><Choice value="Male"/></Choices></View>'
)


def timed(name, convert):
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        convert(folder)
        seconds = time.perf_counter() - started
        size = sum(os.path.getsize(os.path.join(folder, file)) for file in os.listdir(folder))
    print(f"{name}: {seconds:.2f} s, {size} bytes")


def main(project):
    with tempfile.NamedTemporaryFile("w", suffix=".xml") as config:
        config.write(CONFIG)
        config.flush()
        converter = Converter(config.name, project_dir=".")
    timed("CoNLL 2003", lambda folder: converter.convert_to_conll2003(project, folder, is_dir=False))
    timed("CSV", lambda folder: converter.convert_to_csv(project, folder, is_dir=False, sep=","))


main(*sys.argv[1:])
