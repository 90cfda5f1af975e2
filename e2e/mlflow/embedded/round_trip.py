"""What one program wrote, the other reads identically, field by field."""

import os
import sqlite3

from mlflow import MlflowClient

from servers import mlflow_server, runlens, uri_of
from workspace import assert_same, everything, fill


def schema_of(database: str) -> list:
    with sqlite3.connect(database) as connection:
        return connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()


def mlflow_writes_a_database(command: list[str], folder: str) -> None:
    database = os.path.join(folder, "by_mlflow.db")
    direct = MlflowClient(uri_of(database))
    fill(direct, "one")
    direct.delete_experiment(fill(direct, "two/with slash"))
    before, bytes_before = schema_of(database), open(database, "rb").read()
    with runlens(command, database, "--read-only") as address:
        assert_same(everything(MlflowClient(address)), everything(direct))
    assert open(database, "rb").read() == bytes_before, "opening changed the file"
    with runlens(command, database) as address:
        assert_same(everything(MlflowClient(address)), everything(direct))
        fill(MlflowClient(address), "three")
        assert_same(everything(MlflowClient(address)), everything(direct))
    assert schema_of(database) == before, "writing changed the schema"


def runlens_writes_a_database(command: list[str], folder: str) -> None:
    database = os.path.join(folder, "by_runlens.db")
    with runlens(command, database) as address:
        client = MlflowClient(address)
        fill(client, "one")
        client.delete_experiment(fill(client, "two/with slash"))
        written = everything(client)
    assert not os.path.exists(f"{database}-wal"), "a clean end leaves one file"
    direct = MlflowClient(uri_of(database))  # migrates it when this MLflow is newer
    assert_same(everything(direct), written)
    with mlflow_server(database) as address:
        assert_same(everything(MlflowClient(address)), written)
    with runlens(command, database) as address:
        assert_same(everything(MlflowClient(address)), written)
        fill(MlflowClient(address), "three")
        assert_same(everything(MlflowClient(address)), everything(direct))
