"""The same questions by MLflow's own file store, without a server: prints milliseconds."""

import os
import sys
import time

os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"

from mlflow import MlflowClient

client = MlflowClient(sys.argv[1])


def measure(name, work):
    start = time.perf_counter()
    work()
    print(f"{name}\t{(time.perf_counter() - start) * 1000:.0f}", flush=True)


measure("search", lambda: client.search_runs(["0"], sys.argv[2], order_by=[sys.argv[3]], max_results=1000))
measure("history", lambda: client.get_metric_history("history", "short"))
