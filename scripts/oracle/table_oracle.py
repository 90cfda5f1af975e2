"""What pandas makes of the runs that `mlflow.search_runs` answers, for tableOracle.ts.

`fill DATABASE` logs runs with MLflow's own store; `answer ADDRESS PROGRAM` reads them through a server and runs the
program that the page's "Copy as Python" gives.
"""

import json
import math
import random
import sys

import mlflow
import pandas
from mlflow import MlflowClient
from mlflow.entities import Metric, Param, RunTag

EXPERIMENT = "tables"
RUNS = 120
METRICS = ["acc", "loss", "all nan", "constant", "with infinities"]


def value_of(key: str) -> float:
    if key == "constant":
        return 0.5
    if key == "all nan":
        return math.nan
    draw = random.random()
    if key == "with infinities" and draw < 0.3:
        return math.inf if draw < 0.15 else -math.inf
    # Ties, and numbers that cancel in a naive variance.
    return math.nan if draw < 0.15 else random.choice([1, 2, 3, 1e9 + random.random(), random.random(), -random.random()])


def fill(database: str) -> None:
    random.seed(1)
    mlflow.set_tracking_uri(database)
    client = MlflowClient()
    experiment = client.create_experiment(EXPERIMENT)
    for index in range(RUNS):
        run = client.create_run(experiment, start_time=1_700_000_000_000 + index * 1000, run_name=f"run-{index}")
        metrics = [
            Metric(key, value_of(key), 1_700_000_000_000 + step, step)
            for key in METRICS
            if key == "constant" or random.random() < 0.8
            for step in random.sample(range(40), random.choice([1, 3, 12]))
        ]
        params = [Param("model", random.choice("abc"))]
        if random.random() < 0.7:
            params.append(Param("lr", random.choice(["0.1", "1e-3", "16", "128", "-2"])))
        tags = [RunTag("same", "x")] + ([RunTag("sometimes", "y")] if index % 7 == 0 else [])
        client.log_batch(run.info.run_id, metrics=metrics, params=params, tags=tags)
        client.set_terminated(run.info.run_id, end_time=1_700_000_100_000 + index * 1000 + index * 37 % 60)


def plain(value: object) -> object:
    """JSON has no word for the numbers that are none; what pandas has nothing for is nothing."""
    if value is None or value is pandas.NaT:
        return None
    if isinstance(value, float):
        return value if math.isfinite(value) else str(value)
    return value.item() if hasattr(value, "item") else value


def answer(address: str, program: str) -> None:
    mlflow.set_tracking_uri(address)
    experiment = mlflow.get_experiment_by_name(EXPERIMENT).experiment_id
    runs = mlflow.search_runs([experiment])
    logged = {run.info.run_id: run.data for run in MlflowClient().search_runs([experiment], max_results=1000)}
    columns = [name for name in runs.columns if name.split(".")[0] in ("metrics", "params")]
    columns += ["tags.same", "tags.sometimes"]
    numbers = [f"metrics.{key}" for key in METRICS]
    runs["lr"] = pandas.to_numeric(runs["params.lr"])

    def differs(column: str) -> bool:
        kind, key = column.split(".", 1)
        count = sum(key in getattr(data, kind) for data in logged.values())
        return runs[column].nunique(dropna=False) > 1 or 0 < count < len(logged)

    groups = []
    for model, rows in runs.groupby("params.model"):
        for column in [*numbers, "lr"]:
            found = rows[column].agg(["count", "mean", "std", "min", "max"])
            groups.append([model, column, *(plain(float(each)) for each in found)])
    # By what groups show: ties stay in the order of their first runs.
    by_lr = runs.groupby("params.lr", sort=False, dropna=False)["metrics.acc"]
    group_orders = []
    for measure in ("mean", "std", "min", "max", "count"):
        for ascending in (True, False):
            ordered = by_lr.agg(measure).sort_values(ascending=ascending, kind="stable", na_position="last")
            keys = [None if pandas.isna(key) else key for key in ordered.index]
            group_orders.append([measure, ascending, keys])
    orders = []
    for column in [*numbers, "lr"]:
        for ascending in (True, False):
            ordered = runs.sort_values(column, ascending=ascending, kind="stable", na_position="last")
            orders.append([column, ascending, ordered["run_id"].tolist(), int(runs[column].notna().sum())])
    two = runs.sort_values(["params.model", "metrics.loss"], ascending=[True, False], kind="stable")
    space: dict = {}
    exec(compile(program, "as Python", "exec"), space)
    computed = space["runs"]
    print(
        json.dumps(
            {
                "versions": [mlflow.__version__, pandas.__version__],
                "experimentId": experiment,
                "runIds": runs["run_id"].tolist(),
                "values": {column: [plain(value) for value in runs[column].tolist()] for column in columns},
                "differs": [column for column in columns if differs(column)],
                "groups": groups,
                "groupOrders": group_orders,
                "orders": orders,
                "two": two["run_id"].tolist(),
                "computedOrder": computed["run_id"].tolist(),
                "computed": {
                    name: dict(zip(computed["run_id"], [plain(value) for value in computed[name].tolist()]))
                    for name in computed.columns
                    if name.split(".")[0] in ("min", "max", "argmin", "argmax") or name.startswith("at")
                },
            }
        )
    )


if __name__ == "__main__":
    command, place = sys.argv[1:3]
    if command == "fill":
        fill(place)
    else:
        answer(place, sys.argv[3])
