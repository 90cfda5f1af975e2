"""What one program wrote, the other reads identically, field by field."""

import os
import sqlite3

from mlflow import MlflowClient

from servers import mlflow_server, runlens
from workspace import everything, fill


def schema_of(database: str) -> list:
    with sqlite3.connect(database) as connection:
        return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def mlflow_writes_runlens_reads(command: list[str], folder: str) -> None:
    database = os.path.join(folder, "by_mlflow.db")
    direct = MlflowClient(f"sqlite:///{database}")
    fill(direct, "one")
    direct.delete_experiment(fill(direct, "two/with slash"))
    before, bytes_before = schema_of(database), open(database, "rb").read()
    with runlens(command, database, "--read-only") as address:
        assert everything(MlflowClient(address)) == everything(direct)
    assert open(database, "rb").read() == bytes_before, "opening changed the file"
    with runlens(command, database) as address:
        assert everything(MlflowClient(address)) == everything(direct)
        fill(MlflowClient(address), "three")
        assert everything(MlflowClient(address)) == everything(direct)
    assert schema_of(database) == before, "writing changed the schema"


def runlens_writes_mlflow_reads(command: list[str], folder: str) -> None:
    database = os.path.join(folder, "by_runlens.db")
    with runlens(command, database) as address:
        client = MlflowClient(address)
        fill(client, "one")
        client.delete_experiment(fill(client, "two/with slash"))
        written = everything(client)
    assert not os.path.exists(f"{database}-wal"), "a clean end leaves one file"
    direct = MlflowClient(f"sqlite:///{database}")  # migrates it when this MLflow is newer
    assert everything(direct) == written
    with mlflow_server(database) as address:
        assert everything(MlflowClient(address)) == written
    with runlens(command, database) as address:
        assert everything(MlflowClient(address)) == written, "after MLflow's migration"
        fill(MlflowClient(address), "three")
        assert everything(MlflowClient(address)) == everything(direct)
