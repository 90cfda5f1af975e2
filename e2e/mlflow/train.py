"""Trains real models and logs them with the real MLflow client to the tracking server at --uri.

Afterwards it reads everything back through the same client and writes that to --out, so that the browser tests can
compare what a page shows with what Python sees. Times are fixed, so that two recordings of the server differ little.
"""

import argparse
import json
import os

# Read on import: no telemetry, no retries that turn a failure into minutes of silence, no threads for small matrices.
os.environ.update(MLFLOW_DISABLE_TELEMETRY="true", DO_NOT_TRACK="true", MLFLOW_HTTP_REQUEST_MAX_RETRIES="1")
os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1")

import mlflow  # noqa: E402

import digits  # noqa: E402
import edge_cases  # noqa: E402
import in_bulk  # noqa: E402
import read_back  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--uri", required=True, help="tracking server, such as http://127.0.0.1:5000")
    parser.add_argument("--out", required=True, help="where to write what Python reads back (JSON)")
    parser.add_argument("--database", help="the server's SQLite file; needed by the two options below")
    parser.add_argument("--many-runs", type=int, default=0, help="so many runs, written straight to the database")
    parser.add_argument("--long-metric", type=int, default=0, help="a metric of so many points, as above")
    options = parser.parse_args()

    mlflow.set_tracking_uri(options.uri)
    client = mlflow.MlflowClient()
    digits.log_sweep(client)
    digits.log_perceptron(client)
    edge_cases.log_all(client)
    summary = read_back.everything(client)
    if options.many_runs:
        in_bulk.write_runs(client, options.database, options.many_runs)
    if options.long_metric:
        summary["longMetric"] = in_bulk.write_long_metric(client, options.database, options.long_metric)
    with open(options.out, "w", encoding="utf-8") as file:
        json.dump(summary, file, indent=1, ensure_ascii=False, allow_nan=False)
    print(f"Logged {sum(len(e['runs']) for e in summary['experiments'])} runs to {options.uri}")


if __name__ == "__main__":
    main()
