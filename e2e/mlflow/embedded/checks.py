"""Runs checks one by one, each in a folder of its own, and says what became of them."""

import os
import tempfile
import time
import traceback

import mlflow


def run_checks(checks: list, arguments: list[str]) -> int:
    print(f"MLflow {mlflow.__version__}", flush=True)
    command = [os.path.abspath(part) if os.path.exists(part) else part for part in arguments]
    failed = 0
    for check in checks:
        name = f"{check.__module__}: {check.__name__.replace('_', ' ')}"
        start = time.time()
        with tempfile.TemporaryDirectory() as folder:
            os.chdir(folder)
            try:
                check(command, folder)
                print(f"ok      {name} ({time.time() - start:.0f} s)", flush=True)
            except Exception:  # noqa: BLE001  the others are run all the same
                failed += 1
                print(f"FAILED  {name}\n{traceback.format_exc()}", flush=True)
            os.chdir("/")
    return 1 if failed else 0
