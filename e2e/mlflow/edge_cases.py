"""Runs that a page shows wrongly when it is careless: numbers that are none, long and foreign text, hostile files."""

import math

from mlflow import MlflowClient

from run_log import RunLog

NAME_OF_200 = "a-run-name-of-200-characters-" + "-".join(str(n) for n in range(100, 143))[:171]


def log_all(client: MlflowClient) -> None:
    experiment = client.create_experiment("edge cases/数字 · naïve ☕", tags={"note": "for tests"})
    _log_not_a_number(client, experiment)
    _log_unfinished(client, experiment)
    _log_text(client, experiment)
    _log_steps(client, experiment)
    _log_files(client, experiment)
    RunLog(client, experiment, "empty", minute=150).end()
    deleted = RunLog(client, experiment, "deleted", minute=160)
    deleted.end()
    client.delete_run(deleted.id)
    client.delete_experiment(client.create_experiment("edge cases/deleted"))


def _log_not_a_number(client: MlflowClient, experiment: str) -> None:
    run = RunLog(client, experiment, "not-a-number", minute=100)
    for step in range(10):
        run.metrics(step, loss=math.nan if step > 6 else 2.0**-step, up=math.inf if step == 9 else step)
    run.metrics(0, down=-math.inf, largest=1.7976931348623157e308, smallest=5e-324, minus_zero=-0.0)
    run.metrics(0, third=1 / 3, long=123456789.123456789)
    run.end()


def _log_unfinished(client: MlflowClient, experiment: str) -> None:
    failed = RunLog(client, experiment, "failed", minute=110)
    failed.metrics(0, loss=0.7)
    failed.end("FAILED", after_seconds=5)
    killed = RunLog(client, experiment, "killed", minute=112)
    killed.end("KILLED", after_seconds=6)
    running = RunLog(client, experiment, "still-running", minute=115)
    for step in range(5):
        running.metrics(step, loss=1 / (step + 1))


def _log_text(client: MlflowClient, experiment: str) -> None:
    run = RunLog(client, experiment, NAME_OF_200, minute=120)
    run.params(long="x" * 6_000, digits="1234567890" * 4, empty="", lines="one\ntwo\n\tthree", looks_like_html="<b>no</b>")
    run.tags({"ключ": "значение", "emoji": "👩‍🔬 🧪", "right to left": "שלום", "mlflow.note.content": "<img src=x onerror=alert(1)>"})
    run.end()
    RunLog(client, experiment, "学習率 0.01 <script>alert(1)</script>", minute=125).end()


def _log_steps(client: MlflowClient, experiment: str) -> None:
    run = RunLog(client, experiment, "odd-steps", minute=130)
    for step in [-3, -1, 0, 0, 0, 7, 2_000_000_000]:
        run.metrics(step, value=step / 10 + 1)
    run.end()


def _log_files(client: MlflowClient, experiment: str) -> None:
    run = RunLog(client, experiment, "files", minute=140)
    files = {
        "page.html": "<!doctype html><script>parent.document.title = 'taken over'</script>",
        "drawing.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><script>alert(1)</script></svg>',
        "with space & ünïcode.txt": "found\n",
        "deep/er/and/deeper.json": '{"NaN": "no", "big": 12345678901234567890}\n',
        "empty.txt": "",
        "long-line.txt": "word " * 4_000,
    }
    for path, text in files.items():
        client.log_text(run.id, text, path)
    run.end()
