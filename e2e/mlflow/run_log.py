"""A run at a fixed time, logged through the real client."""

from mlflow import MlflowClient
from mlflow.entities import Metric, Param, RunTag

MORNING_MS = 1_772_355_600_000  # 2026-03-01T09:00:00Z
MINUTE_MS = 60_000


class RunLog:
    """One run that began `minute` minutes after the fixed morning; everything it logs is stamped relative to that."""

    def __init__(self, client: MlflowClient, experiment_id: str, name: str, minute: int, parent: "RunLog | None" = None):
        self.client = client
        self.start_ms = MORNING_MS + minute * MINUTE_MS
        tags = {"mlflow.user": "ada", "mlflow.source.name": "train.py", "mlflow.source.type": "LOCAL"}
        if parent is not None:
            tags["mlflow.parentRunId"] = parent.id
        run = client.create_run(experiment_id, start_time=self.start_ms, tags=tags, run_name=name)
        self.id = run.info.run_id

    def metrics(self, step: int, **values: float) -> None:
        """Logs one step; `__` in a name stands for a slash. Steps are two seconds apart."""
        stamp = self.start_ms + 2_000 * max(step, 0)
        batch = [Metric(key.replace("__", "/"), value, stamp, step) for key, value in values.items()]
        self.client.log_batch(self.id, metrics=batch)

    def params(self, **values: object) -> None:
        self.client.log_batch(self.id, params=[Param(key, str(value)) for key, value in values.items()])

    def tags(self, values: dict[str, str]) -> None:
        self.client.log_batch(self.id, tags=[RunTag(key, value) for key, value in values.items()])

    def end(self, status: str = "FINISHED", after_seconds: int = 90) -> None:
        self.client.set_terminated(self.id, status, self.start_ms + after_seconds * 1_000)
