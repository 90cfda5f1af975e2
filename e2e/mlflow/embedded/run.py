"""
Runlens' own store against a real MLflow, on one machine: `python run.py node dist/server/runlens.js`.
Needs the packages of requirements.txt in the folder above; RUNLENS_KILLS sets how often it is killed.
"""

import os
import sys
import tempfile
import time
import traceback

import conformance
import killed
import round_trip
import together

CHECKS = [
    conformance.all_of_it,
    round_trip.mlflow_writes_runlens_reads,
    round_trip.runlens_writes_mlflow_reads,
    together.two_runlens,
    together.runlens_beside_mlflow,
    killed.acknowledged_writes_survive,
]


def main() -> int:
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
