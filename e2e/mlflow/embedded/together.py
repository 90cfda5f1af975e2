"""Several programs on one file: nobody's update is lost, nobody gets a 5xx, the file stays whole."""

import os
import sqlite3
import threading

from mlflow import MlflowClient
from mlflow.entities import Metric, Param, RunTag

from servers import mlflow_server, runlens

WRITERS = 8
BATCHES = 25


def _write(address: str, experiment_id: str, failures: list, run_ids: list) -> None:
    try:
        client = MlflowClient(address)
        run_id = client.create_run(experiment_id).info.run_id
        run_ids.append(run_id)
        for batch in range(BATCHES):
            points = [Metric(f"m{key}", float(batch), 1, batch) for key in range(5)]
            client.log_batch(run_id, points, [Param(f"p{batch}", "x")], [RunTag("last", str(batch))])
    except Exception as failure:  # noqa: BLE001  every failure of a thread is the test's failure
        failures.append(repr(failure))


def run_writers(addresses: list[str], experiment_id: str) -> list[str]:
    failures, run_ids = [], []
    threads = [
        threading.Thread(target=_write, args=(addresses[at % len(addresses)], experiment_id, failures, run_ids))
        for at in range(WRITERS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures, failures
    return run_ids


def check_writers(client: MlflowClient, run_ids: list[str]) -> None:
    assert len(run_ids) == WRITERS
    for run_id in run_ids:
        data = client.get_run(run_id).data
        assert data.metrics == {f"m{key}": BATCHES - 1 for key in range(5)}, data.metrics
        assert len(data.params) == BATCHES
        assert data.tags["last"] == str(BATCHES - 1)
        assert len(client.get_metric_history(run_id, "m0")) == BATCHES


def _check_file(store: str) -> None:
    if not store.endswith(".db"):
        return
    with sqlite3.connect(store) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def _two_runlens(command: list[str], store: str) -> None:
    with runlens(command, store) as first, runlens(command, store) as second:
        run_ids = run_writers([first, second], "0")
        for address in (first, second):
            check_writers(MlflowClient(address), run_ids)
    _check_file(store)


def two_runlens_on_a_database(command: list[str], folder: str) -> None:
    _two_runlens(command, os.path.join(folder, "two.db"))


def two_runlens_on_a_folder(command: list[str], folder: str) -> None:
    _two_runlens(command, os.path.join(folder, "mlruns"))


def runlens_beside_mlflow(command: list[str], folder: str) -> None:
    database = os.path.join(folder, "beside.db")
    with mlflow_server(database) as theirs, runlens(command, database) as ours:
        run_ids = run_writers([ours, theirs], "0")
        for address in (ours, theirs):
            check_writers(MlflowClient(address), run_ids)
    _check_file(database)
