"""What MLflow wrote to a folder `mlruns`, Runlens reads identically, field by field, and the reverse."""

import os
import time

from mlflow import MlflowClient

from folder_workspace import everything, fill
from servers import runlens
from together import check_writers, run_writers


def snapshot(root: str) -> dict[str, bytes]:
    paths = [os.path.join(folder, name) for folder, _, names in os.walk(root) for name in names]
    return {path: open(path, "rb").read() for path in paths}


def same(theirs: list, ours: list, when: str) -> None:
    differences = list(_differences(theirs, ours, ""))
    assert not differences, f"{when}, MLflow against Runlens:\n" + "\n".join(differences[:10])


def _differences(theirs, ours, place: str):
    if type(theirs) is not type(ours) or not isinstance(theirs, (dict, list, tuple)):
        if theirs != ours:
            yield f"{place}: {theirs!r} against {ours!r}"
    elif isinstance(theirs, dict) and theirs.keys() != ours.keys():
        yield f"{place}: {sorted(theirs)} against {sorted(ours)}"
    elif len(theirs) != len(ours):
        yield f"{place}: {len(theirs)} against {len(ours)}"
    else:
        for key in theirs if isinstance(theirs, dict) else range(len(theirs)):
            yield from _differences(theirs[key], ours[key], f"{place}/{key}")


def mlflow_writes_runlens_reads(command: list[str], folder: str) -> None:
    root = os.path.join(folder, "mlruns")
    direct = MlflowClient(root)
    fill(direct)
    before = snapshot(root)
    with runlens(command, root, "--read-only") as address:
        same(everything(direct), everything(MlflowClient(address)), "as MLflow left it")
    assert snapshot(root) == before, "reading changed the folder"
    with runlens(command, root) as address:
        client = MlflowClient(address)
        for run in client.search_runs([e.experiment_id for e in client.search_experiments()]):
            client.set_tag(run.info.run_id, "seen", "yes")
            client.log_metric(run.info.run_id, "odd/values", 7.5, timestamp=100, step=100)
        same(everything(direct), everything(client), "after Runlens wrote to it")
        # While Runlens is looking on: a busy machine lets it rest for two seconds between its looks.
        run_id = direct.create_run("0", tags={"by": "mlflow"}).info.run_id
        direct.log_metric(run_id, "m", 1.0, step=1)
        time.sleep(2.5)
        same(everything(direct), everything(client), "after MLflow wrote to it")


def runlens_writes_mlflow_reads(command: list[str], folder: str) -> None:
    root = os.path.join(folder, "mlruns")
    with runlens(command, root) as address:
        fill(MlflowClient(address))
        MlflowClient(address).create_experiment("it's \"quoted\"")
        written = everything(MlflowClient(address))
    direct = MlflowClient(root)
    same(everything(direct), written, "as Runlens left it")
    with runlens(command, root) as address:
        same(everything(direct), everything(MlflowClient(address)), "opened again")
    for run in direct.search_runs([e.experiment_id for e in direct.search_experiments()]):
        direct.set_terminated(run.info.run_id)
        direct.log_metric(run.info.run_id, "odd/values", 7.5, timestamp=100, step=100)
        direct.log_param(run.info.run_id, "late", "1")
    with runlens(command, root) as address:
        same(everything(direct), everything(MlflowClient(address)), "after MLflow wrote to it")


def two_runlens_and_mlflow_log_together(command: list[str], folder: str) -> None:
    root = os.path.join(folder, "mlruns")
    with runlens(command, root) as first, runlens(command, root) as second:
        # The third of them writes to the files without any server.
        run_ids = run_writers([first, second, root], "0")
        for address in (first, second, root):
            check_writers(MlflowClient(address), run_ids)
