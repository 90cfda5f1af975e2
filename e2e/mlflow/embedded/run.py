"""
Runlens' own stores against a real MLflow, on one machine: `python run.py node dist/server/runlens.js`.
Needs the packages of requirements.txt in the folder above, or MLflow 2.
"""

import os
import sys
import tempfile
import time
import traceback

import mlflow

import conformance
import round_trip
import together

CHECKS = [
    conformance.on_a_database,
    conformance.on_a_folder,
    round_trip.mlflow_writes_a_database,
    # MLflow 2 opens no file of 3.x, and so none of Runlens.
    *([round_trip.runlens_writes_a_database] if conformance.IS_3 else []),
    round_trip.mlflow_writes_a_folder,
    round_trip.runlens_writes_a_folder,
    together.two_runlens_on_a_database,
    together.two_runlens_on_a_folder,
    together.runlens_beside_mlflow,
]


def main() -> int:
    print(f"MLflow {mlflow.__version__}", flush=True)
    command = [os.path.abspath(part) if os.path.exists(part) else part for part in sys.argv[1:]]
    failed = 0
    for check in CHECKS:
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


if __name__ == "__main__":
    sys.exit(main())
