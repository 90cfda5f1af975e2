"""Answers what a store holds, asked line by line, so that a browser test sees it with the eyes of Python's client.

    {"run": "<id>"}  {"experiment": "<id>"}  {"experimentNamed": "<name>"}

A line of JSON each; `null` for a name that nothing has.
"""

import json
import os
import sys
import time

os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
# Current MLflow opens folders only when told so.
os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
os.environ["MLFLOW_HTTP_REQUEST_MAX_RETRIES"] = "1"

from mlflow import MlflowClient  # noqa: E402
from read_back import experiment_fields, run_fields  # noqa: E402

LOOKS = 20


def look(client: MlflowClient, question: dict) -> dict | None:
    [(kind, wanted)] = question.items()
    if kind == "run":
        return run_fields(client.get_run(wanted))
    if kind == "experiment":
        return experiment_fields(client.get_experiment(wanted))
    found = client.get_experiment_by_name(wanted)
    return None if found is None else experiment_fields(found)


def look_at_rest(client: MlflowClient, question: dict) -> dict | None:
    """MLflow lists folders and then opens them: where one is being moved to the trash meanwhile, it has to look again."""
    for _ in range(LOOKS):
        try:
            return look(client, question)
        except Exception as error:
            last = error
            time.sleep(0.1)
    raise last


if __name__ == "__main__":
    client = MlflowClient(sys.argv[1])
    for line in sys.stdin:
        print(json.dumps(look_at_rest(client, json.loads(line))), flush=True)
