"""Kill -9 while logging: whatever was answered with 200 is there, and the file is whole."""

import os
import random
import sqlite3
import threading
import time

import requests

from servers import start_runlens

ROUNDS = int(os.environ.get("RUNLENS_KILLS", "20"))
API = "/api/2.0/mlflow"


def acknowledged_writes_survive(command: list[str], folder: str) -> None:
    database = os.path.join(folder, "killed.db")
    acknowledged: dict[str, int] = {}
    for _ in range(ROUNDS):
        process, address = start_runlens(command, database)
        threads = [threading.Thread(target=_log, args=(address, acknowledged)) for _ in range(4)]
        for thread in threads:
            thread.start()
        time.sleep(random.uniform(0.05, 0.6))
        process.kill()
        process.wait()
        for thread in threads:
            thread.join()
    process, address = start_runlens(command, database)
    try:
        for run_id, steps in acknowledged.items():
            answer = requests.get(
                f"{address}{API}/metrics/get-history", {"run_id": run_id, "metric_key": "m", "max_results": 25000}, timeout=60
            )
            stored = {point["step"] for point in answer.json().get("metrics", [])}
            assert stored >= set(range(steps)), f"{run_id} lost {set(range(steps)) - stored}"
    finally:
        process.terminate()
        process.wait(30)
    with sqlite3.connect(database) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        counted = "SELECT count(*) FROM metrics m JOIN latest_metrics l USING (run_uuid, key) WHERE m.step > l.step"
        assert connection.execute(counted).fetchone() == (0,), "a latest value lags behind its history"
    print(f"    {ROUNDS} kills, {sum(acknowledged.values())} acknowledged batches")


def _log(address: str, acknowledged: dict[str, int]) -> None:
    session = requests.Session()
    try:
        made = session.post(f"{address}{API}/runs/create", json={"experiment_id": "0"}, timeout=60).json()
        run_id = made["run"]["info"]["run_id"]
        for step in range(1_000_000):
            body = {"run_id": run_id, "metrics": [{"key": "m", "value": step, "timestamp": 1, "step": step}]}
            if session.post(f"{address}{API}/runs/log-batch", json=body, timeout=60).status_code != 200:
                return
            acknowledged[run_id] = step + 1
    except requests.RequestException:
        return
