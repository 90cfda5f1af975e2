"""Large amounts, written straight to MLflow's own SQLite tables: through the REST API they would take many minutes.

The rows are those that MLflow itself writes for the same calls; the run and the experiment are made by the client.
"""

import math
import sqlite3
import uuid
from contextlib import closing

from mlflow import MlflowClient

from run_log import MINUTE_MS, MORNING_MS, RunLog

LONG_METRIC = "loss"
SPIKE = 9.0


def write_long_metric(client: MlflowClient, database: str, points: int) -> dict:
    """One run with a metric of so many points: a noisy decay with a spike that is a single step wide."""
    experiment = client.create_experiment("in bulk/long metric")
    run = RunLog(client, experiment, "long-metric", minute=0)
    spike_step = points * 2 // 3
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.executemany(
            "INSERT INTO metrics (key, value, timestamp, run_uuid, step, is_nan) VALUES (?, ?, ?, ?, ?, 0)",
            (
                (LONG_METRIC, SPIKE if step == spike_step else _decay(step, points), run.start_ms + step, run.id, step)
                for step in range(points)
            ),
        )
        connection.execute(
            "INSERT INTO latest_metrics (key, value, timestamp, run_uuid, step, is_nan) VALUES (?, ?, ?, ?, ?, 0)",
            (LONG_METRIC, _decay(points - 1, points), run.start_ms + points - 1, run.id, points - 1),
        )
    run.end(after_seconds=points // 1_000)
    return {
        "experimentId": experiment,
        "runId": run.id,
        "key": LONG_METRIC,
        "points": points,
        "spikeStep": spike_step,
        "spikeValue": SPIKE,
        "lastValue": _decay(points - 1, points),
    }


def _decay(step: int, points: int) -> float:
    return math.exp(-3 * step / points) + 0.05 * math.sin(step * 12.9898)


def write_runs(client: MlflowClient, database: str, count: int) -> None:
    """So many finished runs with three metrics, three params and a name each."""
    experiment = client.create_experiment("in bulk/many runs")
    runs = [(uuid.UUID(int=n, version=4).hex, f"bulk-{n:05}", MORNING_MS + n * MINUTE_MS) for n in range(count)]
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.executemany(
            "INSERT INTO runs (run_uuid, name, source_type, source_name, entry_point_name, source_version, user_id, status,"
            " start_time, end_time, lifecycle_stage, artifact_uri, experiment_id)"
            " VALUES (?, ?, 'UNKNOWN', '', '', '', 'ada', 'FINISHED', ?, ?, 'active', ?, ?)",
            (
                (run, name, start, start + MINUTE_MS, f"mlflow-artifacts:/{experiment}/{run}/artifacts", experiment)
                for run, name, start in runs
            ),
        )
        connection.executemany(
            "INSERT INTO tags (key, value, run_uuid) VALUES ('mlflow.runName', ?, ?)",
            ((name, run) for run, name, _ in runs),
        )
        connection.executemany(
            "INSERT INTO params (key, value, run_uuid) VALUES (?, ?, ?)",
            (
                (key, value, run)
                for n, (run, _, _) in enumerate(runs)
                for key, value in (("seed", str(n)), ("width", str(2 ** (n % 9))), ("model", "mlp" if n % 2 else "cnn"))
            ),
        )
        rows = [
            (key, value, start, run)
            for n, (run, _, start) in enumerate(runs)
            for key, value in (("loss", 1 / (n + 1)), ("accuracy", (n * 7919 % 1000) / 1000), ("seconds", n % 61))
        ]
        for table in ("metrics", "latest_metrics"):
            connection.executemany(
                f"INSERT INTO {table} (key, value, timestamp, run_uuid, step, is_nan) VALUES (?, ?, ?, ?, 0, 0)", rows
            )
