"""
Runlens' store in a folder `mlruns` against a real MLflow of any version from 1.30, on one machine:
`python run_folder.py node dist/server/runlens.js`.
"""

import sys

import folder_round_trip
from checks import run_checks

CHECKS = [
    folder_round_trip.mlflow_writes_runlens_reads,
    folder_round_trip.runlens_writes_mlflow_reads,
    folder_round_trip.two_runlens_and_mlflow_log_together,
]

if __name__ == "__main__":
    sys.exit(run_checks(CHECKS, sys.argv[1:]))
