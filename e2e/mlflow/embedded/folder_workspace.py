"""
A workspace in a folder `mlruns` with the odd cases in it, and everything that can be read back of one. It runs with MLflow
1.30 to today, each of which does what it can.
"""

import math

import mlflow
from mlflow import MlflowClient
from mlflow.entities import Metric, Param, RunTag, ViewType

MAJOR = int(mlflow.__version__.split(".")[0])
HAS_DATASETS = MAJOR >= 2
HAS_MODELS = MAJOR >= 3

VALUES = [1.0, -0.5, 0.1 + 0.2, 1e-300, 5e-324, 1.7976931348623157e308, math.nan, math.inf, -math.inf, 0.0, 1e22, 1e-7]
NAMES = ["yes", "12:30:45", "2020-01-01", "a: b #c", "näme / x\n\tz \x7f\u2028\u0085 {a: 1}", "- a", "012", "=", "~", "損失 😀"]


def fill(client: MlflowClient) -> None:
    """Makes experiments, runs, models and everything about them, and deletes and restores some."""
    for name in NAMES:
        client.create_experiment(name)
    experiment_id = client.create_experiment("full", tags={"owner": "ann", "empty": "", "lines/of": "a\nb\r\nc "})
    parent = client.create_run(experiment_id, start_time=1000, tags={"mlflow.user": "ann", "mlflow.runName": "no"})
    child = client.create_run(experiment_id, start_time=2000, tags={"mlflow.parentRunId": parent.info.run_id})
    points = [Metric("odd/values", value, 10 + at, at - 3) for at, value in enumerate(VALUES)]
    points += [Metric("große Schritte", 1.0, 2**53 + 1, 2**62 + at) for at in range(3)]
    points += [Metric("same step", float(at), 7, 0) for at in range(5)]
    params = [Param("lr", "0.1"), Param("long/name", "x" * (500 if MAJOR < 2 else 6000)), Param("unicode é", "損失\r\n")]
    client.log_batch(parent.info.run_id, points, params, [RunTag("note", "a\nb"), RunTag("a/b.c-d", "")])
    for step in range(3):
        client.log_metric(child.info.run_id, "loss", 1 / (step + 1), timestamp=step, step=step)
    client.set_terminated(parent.info.run_id, "FAILED", end_time=3000)
    if HAS_DATASETS:
        _log_datasets(client, parent.info.run_id, child.info.run_id)
    if HAS_MODELS:
        _log_model(client, experiment_id, parent.info.run_id)
    client.delete_run(child.info.run_id)
    restored = client.create_run(experiment_id)
    client.delete_run(restored.info.run_id)
    client.restore_run(restored.info.run_id)
    client.set_tag(restored.info.run_id, "mlflow.runName", "renamed")
    for name in ("gone", "back"):
        removed = client.create_experiment(name)
        client.create_run(removed, start_time=5)
        client.delete_run(client.create_run(removed, start_time=6).info.run_id)
        client.delete_experiment(removed)
        if name == "back":
            client.restore_experiment(removed)
            client.rename_experiment(removed, "back: again")


def _log_datasets(client: MlflowClient, parent: str, child: str) -> None:
    from mlflow.entities import Dataset, DatasetInput, InputTag

    first = Dataset("train", "1a2b", "local", '{"uri":"x.csv"}', schema='{"x": "' + "y" * 200 + ' z\\n"}', profile=None)
    second = Dataset("my test: é", "3c4d", "local", "{}")
    tags = [InputTag("mlflow.data.context", "training"), InputTag("odd: key", "yes")]
    client.log_inputs(parent, [DatasetInput(first, tags), DatasetInput(second, [])])
    client.log_inputs(child, [DatasetInput(first, [])])


def _log_model(client: MlflowClient, experiment_id: str, run_id: str) -> None:
    from mlflow.entities import LoggedModelInput, LoggedModelOutput

    model = client.create_logged_model(
        experiment_id, name="net", source_run_id=run_id, tags={"t/u": "1"}, params={"p": "x"}, model_type="tree"
    )
    # At step 0: of a point with a dataset MLflow (to 3.17) reads no other step in its run.
    client.log_metric(run_id, "acc", 0.25, timestamp=1, step=0, model_id=model.model_id)
    client.log_metric(
        run_id, "acc", 0.5, timestamp=2, step=0, model_id=model.model_id, dataset_name="train", dataset_digest="1a2b"
    )
    client.log_outputs(run_id, [LoggedModelOutput(model.model_id, 4)])
    client.log_inputs(run_id, models=[LoggedModelInput(model.model_id)])
    client.finalize_logged_model(model.model_id, "READY")
    client.set_logged_model_tags(model.model_id, {"late": "yes"})
    client.create_logged_model(experiment_id)
    client.delete_logged_model(client.create_logged_model(experiment_id).model_id)


def everything(client: MlflowClient) -> list:
    """All experiments, runs, histories and logged models as plain values that compare."""
    found = []
    experiments = client.search_experiments(ViewType.ALL)
    if MAJOR < 2:
        # Those of one millisecond it leaves in the order in which the system lists their folders.
        experiments = sorted(experiments, key=lambda experiment: (-(experiment.last_update_time or 0), experiment.experiment_id))
    for experiment in experiments:
        ids = [experiment.experiment_id]
        runs = client.search_runs(ids, run_view_type=ViewType.ALL)
        found.append((_plain(experiment), sorted(experiment.tags.items()), [_run(client, run) for run in runs], _models(client, ids)))
        assert _plain(client.get_experiment(experiment.experiment_id)) == _plain(experiment)
    return found


def _run(client: MlflowClient, run) -> tuple:
    again = client.get_run(run.info.run_id)
    assert _plain(again.info) == _plain(run.info) and again.data.tags == run.data.tags
    histories = {
        key: [repr((p.timestamp, p.step, p.value)) for p in client.get_metric_history(run.info.run_id, key)]
        for key in run.data.metrics
    }
    latest = sorted(repr((m.key, m.value, m.step, m.timestamp)) for m in run.data._metric_objs)
    return (_plain(run.info), latest, run.data.params, run.data.tags, histories, _inputs(run), _outputs(run))


def _inputs(run) -> list:
    inputs = getattr(run, "inputs", None)
    if not inputs:
        return []
    datasets = [repr((dict(i.dataset), sorted((t.key, t.value) for t in i.tags))) for i in inputs.dataset_inputs]
    return sorted(datasets) + sorted(m.model_id for m in getattr(inputs, "model_inputs", []))


def _outputs(run) -> list:
    outputs = getattr(run, "outputs", None)
    return sorted((o.model_id, o.step) for o in outputs.model_outputs) if outputs else []


def _models(client: MlflowClient, experiment_ids: list[str]) -> list:
    if not HAS_MODELS:
        return []
    return [_model(model) for model in client.search_logged_models(experiment_ids)]


def _model(model) -> tuple:
    points = [(m.key, m.value, m.timestamp, m.step, m.run_id, m.dataset_name, m.dataset_digest) for m in model.metrics or []]
    plain = {key: repr(value or "") for key, value in dict(model).items() if key not in ("metrics", "tags", "params")}
    return (plain, sorted(model.tags.items()), sorted(model.params.items()), sorted(map(repr, points)))


def _plain(entity) -> dict:
    return {key: repr(value) for key, value in dict(entity).items() if not key.startswith("_") and key != "tags"}
