"""Applies sequences of operations with MLflow's own Python client and reads back what is there.

    differential.py URI OURS THEIRS < sequences.json

Applies the sequences to experiments whose names begin with THEIRS, then prints the outcome of every operation and the
state of the experiments of either prefix.
"""

import json
import sys

from mlflow.entities import Metric, Param, RunTag, ViewType
from mlflow.exceptions import MlflowException
from mlflow.tracking import MlflowClient


def number(text):
    return float(text)


def apply_one(client, prefix, ids, op):
    kind = op["op"]
    if kind == "createExperiment":
        ids[op["id"]] = client.create_experiment(prefix + op["name"], tags=dict(op["tags"]))
    elif kind == "renameExperiment":
        client.rename_experiment(ids[op["id"]], prefix + op["name"])
    elif kind == "deleteExperiment":
        client.delete_experiment(ids[op["id"]])
    elif kind == "restoreExperiment":
        client.restore_experiment(ids[op["id"]])
    elif kind == "setExperimentTag":
        client.set_experiment_tag(ids[op["id"]], op["key"], op["value"])
    elif kind == "createRun":
        run = client.create_run(
            ids[op["experiment"]], start_time=op["time"], tags=dict(op["tags"]), run_name=op["name"]
        )
        ids[op["id"]] = run.info.run_id
    elif kind == "updateRun":
        client.update_run(ids[op["id"]], status=op["status"], name=op["name"])
    elif kind == "setTerminated":
        client.set_terminated(ids[op["id"]], status=op["status"], end_time=op["time"])
    elif kind == "deleteRun":
        client.delete_run(ids[op["id"]])
    elif kind == "restoreRun":
        client.restore_run(ids[op["id"]])
    elif kind == "logMetric":
        client.log_metric(
            ids[op["id"]], op["key"], number(op["value"]), timestamp=op["time"], step=int(op["step"])
        )
    elif kind == "logParam":
        client.log_param(ids[op["id"]], op["key"], op["value"])
    elif kind == "setTag":
        client.set_tag(ids[op["id"]], op["key"], op["value"])
    elif kind == "deleteTag":
        client.delete_tag(ids[op["id"]], op["key"])
    elif kind == "logBatch":
        client.log_batch(
            ids[op["id"]],
            metrics=[Metric(m["key"], number(m["value"]), m["time"], int(m["step"])) for m in op["metrics"]],
            params=[Param(key, value) for key, value in op["params"]],
            tags=[RunTag(key, value) for key, value in op["tags"]],
        )
    else:
        raise ValueError(kind)


def apply(client, prefix):
    outcomes = []
    for index, sequence in enumerate(json.load(sys.stdin)):
        ids = {}
        for op in sequence:
            try:
                apply_one(client, f"{prefix}{index}-", ids, op)
                outcomes.append("ok")
            except MlflowException as error:
                outcomes.append(error.error_code)
    return outcomes


def pages(search):
    token = None
    while True:
        page = search(token)
        yield from page
        token = page.token
        if not token:
            return


def given(time):
    """Times that the sequences name; those of the clock are no two times the same."""
    return "now" if time is not None and time > 1750000000000 else time


def read_run(client, run):
    info, data = run.info, run.data
    ours = {k: v for k, v in data.tags.items()}
    history = {
        key: [(repr(m.value), m.timestamp, m.step) for m in client.get_metric_history(info.run_id, key)]
        for key in sorted(data.metrics)
    }
    return {
        "name": info.run_name,
        "status": info.status,
        "times": [given(info.start_time), given(info.end_time)],
        "stage": info.lifecycle_stage,
        "user": info.user_id,
        "params": data.params,
        "tags": ours,
        "latest": {key: repr(value) for key, value in data.metrics.items()},
        "history": history,
    }


def read(client, prefix):
    state = {}
    search = lambda token: client.search_experiments(
        view_type=ViewType.ALL, filter_string=f"name LIKE '{prefix}%'", page_token=token
    )
    for experiment in pages(search):
        runs = pages(
            lambda token, id=experiment.experiment_id: client.search_runs(
                [id], run_view_type=ViewType.ALL, order_by=["start_time ASC"], page_token=token
            )
        )
        state[experiment.name[len(prefix) :]] = {
            "stage": experiment.lifecycle_stage,
            "tags": experiment.tags,
            "runs": [read_run(client, run) for run in runs],
        }
    return state


uri, ours, theirs = sys.argv[1:]
client = MlflowClient(uri)
answer = {"outcomes": apply(client, theirs), "ours": read(client, ours), "theirs": read(client, theirs)}
print(json.dumps(answer, sort_keys=True))
