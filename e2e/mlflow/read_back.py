"""What Python reads back from the server, as plain JSON values."""

import hashlib
import math
import tempfile
from pathlib import Path

import mlflow
from mlflow import MlflowClient
from mlflow.entities import Experiment, Run, ViewType


def everything(client: MlflowClient) -> dict:
    experiments = client.search_experiments(view_type=ViewType.ALL, order_by=["creation_time ASC"])
    return {"mlflow": mlflow.__version__, "experiments": [_experiment(client, each) for each in experiments]}


def _experiment(client: MlflowClient, experiment: Experiment) -> dict:
    ids = [experiment.experiment_id]
    runs = client.search_runs(ids, run_view_type=ViewType.ALL, order_by=["attributes.start_time ASC"])
    return {**experiment_fields(experiment), "runs": [_run(client, run) for run in runs]}


def experiment_fields(experiment: Experiment) -> dict:
    return {
        "experimentId": experiment.experiment_id,
        "name": experiment.name,
        "lifecycleStage": experiment.lifecycle_stage,
        "tags": experiment.tags,
    }


def _run(client: MlflowClient, run: Run) -> dict:
    return {
        **run_fields(run),
        "histories": {key: _history(client, run, key) for key in sorted(run.data.metrics)[:1]},
        "artifacts": _artifacts(client, run) if run.info.lifecycle_stage == "active" else [],
    }


def run_fields(run: Run) -> dict:
    return {
        "experimentId": run.info.experiment_id,
        "runId": run.info.run_id,
        "runName": run.info.run_name,
        "status": run.info.status,
        "lifecycleStage": run.info.lifecycle_stage,
        "startTimeMs": run.info.start_time,
        "endTimeMs": run.info.end_time,
        "metrics": {key: number(value) for key, value in run.data.metrics.items()},
        "params": run.data.params,
        "tags": run.data.tags,
    }


def _history(client: MlflowClient, run: Run, key: str) -> list:
    return [[point.step, number(point.value)] for point in client.get_metric_history(run.info.run_id, key)]


def _artifacts(client: MlflowClient, run: Run, folder: str | None = None) -> list[dict]:
    found = []
    for file in client.list_artifacts(run.info.run_id, folder):
        if file.is_dir:
            found += _artifacts(client, run, file.path)
        else:
            found.append({"path": file.path, "sizeBytes": file.file_size, "sha256": _sha256(run, file.path)})
    return found


def _sha256(run: Run, path: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        local = mlflow.artifacts.download_artifacts(run_id=run.info.run_id, artifact_path=path, dst_path=folder)
        return hashlib.sha256(Path(local).read_bytes()).hexdigest()


def number(value: float) -> float | str:
    """JSON has no word for these three; the names are those of MLflow's own JSON."""
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    return value
