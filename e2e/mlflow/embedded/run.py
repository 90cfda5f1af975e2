"""
Runlens' own stores against a real MLflow, on one machine: `python run.py node dist/server/runlens.js`.
Needs the packages of requirements.txt in the folder above, or MLflow 2.
"""

import sys

import conformance
import round_trip
import together
from checks import run_checks

CHECKS = [
    conformance.on_a_database,
    conformance.on_a_folder,
    round_trip.mlflow_writes_a_database,
    # MLflow 2 opens no file of 3.x, and so none of Runlens.
    *([round_trip.runlens_writes_a_database] if conformance.IS_3 else []),
    together.two_runlens_on_a_database,
    together.two_runlens_on_a_folder,
    together.runlens_beside_mlflow,
]


if __name__ == "__main__":
    sys.exit(run_checks(CHECKS, sys.argv[1:]))
