"""What Python can say of the examples of exports on many machines: check_examples.py <folder, not used>."""
import ast
import pathlib

import yaml

SCALE = pathlib.Path(__file__).resolve().parents[2] / "examples" / "scale"


def indexed_job():
    job = yaml.safe_load((SCALE / "kubernetes-job.yaml").read_text())
    spec = job["spec"]
    pod = spec["template"]["spec"]
    container, = pod["containers"]
    assert (job["apiVersion"], job["kind"], spec["completionMode"]) == ("batch/v1", "Job", "Indexed")
    assert {"name": "SHARDS", "value": str(spec["completions"])} in container["env"], "SHARDS is not the number of completions"
    assert container["command"] == ["pwsh", "-NoProfile", "-NonInteractive", "-Command"] and len(container["args"]) == 1
    assert pod["restartPolicy"] == "Never", "backoffLimitPerIndex wants that"
    assert {mount["name"] for mount in container["volumeMounts"]} == {volume["name"] for volume in pod["volumes"]}


def spark_script():
    tree = ast.parse((SCALE / "read_shards.py").read_text())
    assert "main" in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def main():
    failed = 0
    checks = [indexed_job, spark_script]
    for check in checks:
        try:
            check()
        except Exception as fault:
            failed += 1
            print(f"{check.__name__}: {fault!r}")
    print(f"{len(checks) - failed} passed, {failed} failed")
    return failed


if __name__ == "__main__":
    raise SystemExit(1 if main() else 0)
