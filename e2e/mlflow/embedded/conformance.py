"""MLflow's own Python client against Runlens' store: what a user's program does in a day."""

import math
import os
import tempfile
import uuid

import mlflow
import requests
from mlflow import MlflowClient
from mlflow.entities import Metric, Param, RunTag, ViewType
from mlflow.exceptions import MlflowException

from servers import runlens

API = "/api/2.0/mlflow"
IS_3 = int(mlflow.__version__.split(".")[0]) >= 3


def _experiment(client: MlflowClient) -> str:
    return client.create_experiment(f"e {uuid.uuid4()}")


def _refused(code: str, call) -> str:
    try:
        call()
    except MlflowException as refusal:
        assert refusal.error_code == code, refusal
        return str(refusal)
    raise AssertionError(f"not refused with {code}")


def experiments(client: MlflowClient, address: str) -> None:
    name = f"name/{uuid.uuid4()} é"
    experiment_id = client.create_experiment(name, artifact_location="s3://b/x", tags={"a": "b"})
    experiment = client.get_experiment_by_name(name)
    assert (experiment.experiment_id, experiment.artifact_location, experiment.tags) == (experiment_id, "s3://b/x", {"a": "b"})
    _refused("RESOURCE_ALREADY_EXISTS", lambda: client.create_experiment(name))
    client.delete_experiment(experiment_id)
    assert client.get_experiment(experiment_id).lifecycle_stage == "deleted"
    assert experiment_id not in [e.experiment_id for e in client.search_experiments()]
    assert experiment_id in [e.experiment_id for e in client.search_experiments(ViewType.DELETED_ONLY)]
    client.restore_experiment(experiment_id)
    client.rename_experiment(experiment_id, name + "2")
    assert client.get_experiment_by_name(name) is None
    client.set_experiment_tag(experiment_id, "multi", "a\nb\n")
    assert client.get_experiment(experiment_id).tags["multi"] == "a\nb\n"
    if IS_3:
        client.delete_experiment_tag(experiment_id, "multi")
        assert "multi" not in client.get_experiment(experiment_id).tags
    relative = client.create_experiment(f"r {uuid.uuid4()}", artifact_location="some/where")
    assert os.path.isabs(client.get_experiment(relative).artifact_location)


def experiment_search(client: MlflowClient, address: str) -> None:
    mark = uuid.uuid4().hex
    ids = [client.create_experiment(f"{mark}{letter}", tags={"mark": mark}) for letter in "abC"]
    found = lambda text, **options: [e.experiment_id for e in client.search_experiments(filter_string=text, **options)]
    assert found(f"tags.mark = '{mark}'") == ids[::-1]
    assert found(f"name LIKE '{mark}%'", order_by=["name DESC"]) == [ids[1], ids[0], ids[2]]
    assert found(f"name ILIKE '{mark}c'") == [ids[2]]
    assert found(f"tags.mark = '{mark}' AND name != '{mark}a'") == [ids[2], ids[1]]
    pages, token = [], None
    while True:
        page = client.search_experiments(filter_string=f"tags.mark = '{mark}'", max_results=1, page_token=token)
        pages += [e.experiment_id for e in page]
        token = page.token
        if not token:
            break
    assert pages == ids[::-1]


def runs(client: MlflowClient, address: str) -> None:
    experiment_id = _experiment(client)
    run = client.create_run(experiment_id, 123, tags={"mlflow.user": "ann", "t": "v"}, run_name="named")
    assert (run.info.start_time, run.info.user_id, run.info.run_name, run.info.status) == (123, "ann", "named", "RUNNING")
    assert run.info.artifact_uri.endswith(f"/{run.info.run_id}/artifacts")
    assert dict(client.search_runs([experiment_id])[0].info) == dict(client.get_run(run.info.run_id).info)
    client.set_terminated(run.info.run_id, "KILLED", 456)
    assert (client.get_run(run.info.run_id).info.status, client.get_run(run.info.run_id).info.end_time) == ("KILLED", 456)
    client.update_run(run.info.run_id, name="renamed")
    data = client.get_run(run.info.run_id)
    assert (data.info.run_name, data.data.tags["mlflow.runName"], data.info.status) == ("renamed", "renamed", "KILLED")
    client.delete_tag(run.info.run_id, "t")
    _refused("RESOURCE_DOES_NOT_EXIST", lambda: client.delete_tag(run.info.run_id, "t"))
    client.delete_run(run.info.run_id)
    assert "The run" in _refused("INVALID_PARAMETER_VALUE", lambda: client.set_tag(run.info.run_id, "a", "b"))
    assert len(client.search_runs([experiment_id])) == 0
    client.restore_run(run.info.run_id)
    assert len(client.search_runs([experiment_id])) == 1
    _refused("RESOURCE_DOES_NOT_EXIST", lambda: client.get_run("0" * 32))


def logging(client: MlflowClient, address: str) -> None:
    run_id = client.create_run(_experiment(client)).info.run_id
    for step, value in enumerate([3.0, math.nan, math.inf, -math.inf, 0.5]):
        client.log_metric(run_id, "m", value, timestamp=step, step=step)
    assert client.get_run(run_id).data.metrics["m"] == 0.5
    history = client.get_metric_history(run_id, "m")
    assert history[0].value == 3 and math.isnan(history[1].value) and history[2].value >= 1.7e308
    assert history[3].value <= -1.7e308 and client.get_metric_history(run_id, "none") == []
    client.log_param(run_id, "p", "1")
    client.log_param(run_id, "p", "1")
    assert "Changing param values" in _refused("INVALID_PARAMETER_VALUE", lambda: client.log_param(run_id, "p", "2"))
    client.log_param(run_id, "empty", "")
    client.set_tag(run_id, "empty", "")
    assert client.get_run(run_id).data.params["empty"] == "" == client.get_run(run_id).data.tags["empty"]
    client.log_batch(
        run_id,
        [Metric(f"k{at % 10}", at, at, at) for at in range(800)],
        [Param(f"p{at}", str(at)) for at in range(100)],
        [RunTag(f"t{at}", str(at)) for at in range(100)],
    )
    data = client.get_run(run_id).data
    assert (data.metrics["k9"], data.params["p99"], data.tags["t99"]) == (799, "99", "99")
    big = client.create_run(_experiment(client)).info.run_id
    for start in range(0, 26_000, 1000):
        client.log_batch(big, [Metric("long", at, at, at) for at in range(start, start + 1000)])
    assert [point.step for point in client.get_metric_history(big, "long")] == list(range(26_000))


def run_search(client: MlflowClient, address: str) -> None:
    experiment_id = _experiment(client)
    ids = []
    for at in range(10):
        run_id = client.create_run(experiment_id, start_time=1, tags={"parity": str(at % 2)}).info.run_id
        client.log_metric(run_id, "a b/c", at)
        client.log_param(run_id, "p", "x" if at < 5 else "Y")
        ids.append(run_id)
    find = lambda text, *order: [r.info.run_id for r in client.search_runs([experiment_id], text, order_by=list(order))]
    assert find("metrics.`a b/c` >= 8", "metrics.`a b/c` DESC") == [ids[9], ids[8]]
    assert sorted(find("params.p ILIKE 'y' AND tags.parity = '1'")) == sorted([ids[5], ids[7], ids[9]])
    assert find(f"run_id IN ('{ids[0]}', '{ids[1]}')", "metrics.`a b/c`") == ids[:2]
    assert find("params.q != 'x'") == []
    pages, token = [], None
    for size in (4, 4, 2):
        page = client.search_runs([experiment_id], max_results=4, order_by=["run_id"], page_token=token)
        assert len(page) == size
        pages += [r.info.run_id for r in page]
        token = page.token
    assert pages == sorted(ids) and not token
    _refused("INVALID_PARAMETER_VALUE", lambda: client.search_runs([experiment_id], "metrics.a ~ 1"))
    _refused("INVALID_PARAMETER_VALUE", lambda: client.search_runs([experiment_id], page_token="x"))
    _refused("INVALID_PARAMETER_VALUE", lambda: client.search_runs([experiment_id], max_results=123456789))


def bulk_history(client: MlflowClient, address: str) -> None:
    experiment_id = _experiment(client)
    short, long = [client.create_run(experiment_id).info.run_id for _ in range(2)]
    client.log_batch(short, [Metric("m", at, at, at) for at in range(10)])
    client.log_batch(long, [Metric("m", at, at, at) for at in range(20)])
    get = lambda **query: requests.get(f"{address}{API}/metrics/get-history-bulk-interval", query, timeout=60)
    steps = lambda answer, run: [m["step"] for m in answer.json()["metrics"] if m["run_id"] == run]
    assert steps(get(run_ids=[short], metric_key="m", max_results=5), short) == [0, 2, 4, 6, 8, 9]
    assert steps(get(run_ids=[short, long], metric_key="m", max_results=5), long) == [0, 4, 8, 9, 12, 16, 19]
    assert steps(get(run_ids=[long], metric_key="m", start_step=3, end_step=5), long) == [3, 4, 5]
    assert get(run_ids=[long], metric_key="m", max_results=2501).status_code == 400
    bulk = requests.get(
        f"{address}/ajax-api/2.0/mlflow/metrics/get-history-bulk",
        {"run_id": [long, short], "metric_key": "m", "max_results": 25},
        timeout=60,
    ).json()["metrics"]
    assert len(bulk) == 25 and [m["run_id"] for m in bulk] == sorted(m["run_id"] for m in bulk)


def artifacts(client: MlflowClient, address: str) -> None:
    run_id = client.create_run(_experiment(client)).info.run_id
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(f"{folder}/sub dir")
        contents = {"a.txt": b"hello", "sub dir/\u00fc.bin": bytes(range(256)) * 5000, "empty": b""}
        for path, content in contents.items():
            with open(f"{folder}/{path}", "wb") as file:
                file.write(content)
        client.log_artifact(run_id, f"{folder}/a.txt")
        client.log_artifacts(run_id, folder, "all")
    assert [(f.path, f.is_dir, f.file_size) for f in client.list_artifacts(run_id)] == [("a.txt", False, 5), ("all", True, None)]
    assert client.list_artifacts(run_id, "a.txt") == [] == client.list_artifacts(run_id, "none")
    local = client.download_artifacts(run_id, "all")
    for path, content in contents.items():
        with open(os.path.join(local, path), "rb") as file:
            assert file.read() == content
    got = requests.get(f"{address}/get-artifact", {"run_id": run_id, "path": "a.txt"}, headers={"range": "bytes=1-2"}, timeout=60)
    assert (got.status_code, got.content) == (206, b"el")
    for path in ("../x", "/etc/passwd", "a/../../x", "%2e%2e/x"):
        answer = requests.get(f"{address}{API}/artifacts/list", {"run_id": run_id, "path": path}, timeout=60)
        assert (answer.status_code, answer.json()) == (400, {"error_code": "INVALID_PARAMETER_VALUE", "message": "Invalid path"})


def fluent(client: MlflowClient, address: str) -> None:
    import matplotlib

    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    import numpy as np
    import pandas as pd
    from sklearn.linear_model import LogisticRegression

    mlflow.set_tracking_uri(address)
    mlflow.set_experiment(f"fluent {uuid.uuid4()}")
    mlflow.sklearn.autolog(log_datasets=True)
    with mlflow.start_run(run_name="parent") as parent:
        with mlflow.start_run(run_name="child", nested=True) as child:
            data, target = np.random.rand(40, 3), np.array([0, 1] * 20)
            LogisticRegression(C=0.5).fit(data, target)
        frame = pd.DataFrame({"x": [1, 2]})
        mlflow.log_input(mlflow.data.from_pandas(frame, source="x.csv", name="frame"), context="training")
        figure = plt.figure()
        mlflow.log_figure(figure, "figures/one.png")
        mlflow.log_table({"a": [1], "b": ["x"]}, "table.json")
        mlflow.log_table({"a": [2], "b": ["y"]}, "table.json")
        mlflow.log_dict({"a": 1}, "dict.yaml")
    mlflow.sklearn.autolog(disable=True)
    logged = client.get_run(child.info.run_id)
    assert logged.data.params["C"] == "0.5" and "training_accuracy_score" in logged.data.metrics
    assert logged.data.tags["mlflow.parentRunId"] == parent.info.run_id
    assert client.get_run(parent.info.run_id).inputs.dataset_inputs[0].dataset.name == "frame"
    assert mlflow.load_table("table.json", run_ids=[parent.info.run_id]).shape == (2, 2)
    model = mlflow.sklearn.load_model(f"runs:/{child.info.run_id}/model")
    assert model.predict(data).shape == (40,)
    if IS_3:
        found = mlflow.search_logged_models(experiment_ids=[logged.info.experiment_id], output_format="list")
        assert [m.source_run_id for m in found] == [child.info.run_id]
        assert logged.outputs.model_outputs[0].model_id == found[0].model_id
    table = mlflow.search_runs(experiment_ids=[logged.info.experiment_id], filter_string="metrics.training_accuracy_score > 0")
    assert list(table["run_id"]) == [child.info.run_id]


CHECKS = [experiments, experiment_search, runs, logging, run_search, bulk_history, artifacts, fluent]


def _all_of_it(command: list[str], store: str) -> None:
    with runlens(command, store) as address:
        # MLflow 2 asks for the proxied artifacts at the global address, whatever the client's own is.
        mlflow.set_tracking_uri(address)
        for check in CHECKS:
            check(MlflowClient(address), address)
            print(f"    {check.__name__.replace('_', ' ')}")


def on_a_database(command: list[str], folder: str) -> None:
    _all_of_it(command, os.path.join(folder, "conformance.db"))


def on_a_folder(command: list[str], folder: str) -> None:
    _all_of_it(command, os.path.join(folder, "mlruns"))
