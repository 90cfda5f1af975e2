"""A small workspace through the client's own calls, and everything that can be read back of one."""

import math

from mlflow import MlflowClient
from mlflow.entities import Dataset, DatasetInput, InputTag, Metric, Param, RunTag, ViewType


def fill(client: MlflowClient, name: str) -> str:
    """Makes an experiment with the odd cases in it; answers its id."""
    experiment_id = client.create_experiment(name, tags={"owner": "ann", "empty": "", "lines": "a\nb"})
    parent = client.create_run(experiment_id, start_time=1000, run_name="parent", tags={"mlflow.user": "ann"})
    child = client.create_run(experiment_id, start_time=2000, tags={"mlflow.parentRunId": parent.info.run_id})
    values = [1.0, -0.5, 0.1 + 0.2, 1e-300, 5e-324, 1.7976931348623157e308, math.nan, math.inf, -math.inf, 0.0]
    points = [Metric("odd/values", value, 10 + at, at - 3) for at, value in enumerate(values)]
    points += [Metric("große Schritte", 1.0, 2**53, 2**62 + at) for at in range(3)]
    points += [Metric("same step", float(at), 7, 0) for at in range(5)]
    params = [Param("lr", "0.1"), Param("long", "x" * 6000), Param("unicode é", "損失"), Param("empty", "")]
    client.log_batch(parent.info.run_id, points, params, [RunTag("note", "a\nb"), RunTag("a/b.c-d", "e")])
    dataset = Dataset("train", "1a2b", "local", '{"uri":"x.csv"}', schema='{"x":1}', profile=None)
    other = Dataset("test", "3c4d", "local", "{}")
    inputs = [DatasetInput(dataset, [InputTag("mlflow.data.context", "training")]), DatasetInput(other)]
    client.log_inputs(parent.info.run_id, inputs)
    client.log_inputs(child.info.run_id, inputs[:1])
    client.set_terminated(parent.info.run_id, "FAILED", end_time=3000)
    client.delete_run(child.info.run_id)
    return experiment_id


def everything(client: MlflowClient) -> list:
    """All experiments, runs, histories and logged models as plain values that compare."""
    found = []
    for experiment in client.search_experiments(ViewType.ALL, order_by=["experiment_id ASC"]):
        ids = [experiment.experiment_id]
        runs = client.search_runs(ids, run_view_type=ViewType.ALL, order_by=["run_id"])
        found.append((_plain(dict(experiment)), [_run(client, run) for run in runs], _models(client, ids)))
    return found


def assert_same(found, wanted, place: str = "") -> None:
    """Fails with the first place at which two values of `everything` differ."""
    if isinstance(found, (list, tuple)) and isinstance(wanted, (list, tuple)) and len(found) == len(wanted):
        for at, (one, other) in enumerate(zip(found, wanted)):
            assert_same(one, other, f"{place}[{at}]")
    elif isinstance(found, dict) and isinstance(wanted, dict) and found.keys() == wanted.keys():
        for key in found:
            assert_same(found[key], wanted[key], f"{place}.{key}")
    else:
        assert found == wanted, f"{place}: {found} instead of {wanted}"


def _run(client: MlflowClient, run) -> tuple:
    histories = {
        key: sorted(repr((p.timestamp, p.step, p.value)) for p in client.get_metric_history(run.info.run_id, key))
        for key in run.data.metrics
    }
    datasets = sorted(repr((dict(i.dataset), sorted((t.key, t.value) for t in i.tags))) for i in run.inputs.dataset_inputs)
    latest = sorted(repr((m.key, m.value, m.step, m.timestamp)) for m in run.data._metric_objs)
    outputs = getattr(run, "outputs", None)
    models = sorted((o.model_id, o.step) for o in outputs.model_outputs) if outputs else []
    return (_plain(dict(run.info)), latest, run.data.params, run.data.tags, histories, datasets, models)


def _models(client: MlflowClient, experiment_ids: list[str]) -> list:
    if not hasattr(client, "search_logged_models"):
        return []
    return sorted(repr(model.to_dictionary()) for model in client.search_logged_models(experiment_ids))


def _plain(entity: dict) -> dict:
    # A folder lists its files, and so its tags, in any order.
    value_of = lambda value: repr(sorted(value.items()) if isinstance(value, dict) else value)
    return {key: value_of(value) for key, value in entity.items() if not key.startswith("_")}
