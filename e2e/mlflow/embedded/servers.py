"""Starts the servers under test, on loopback and on ports that are free."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager

# A wrong answer shall fail at once: the client would otherwise retry a 5xx for minutes.
os.environ["MLFLOW_HTTP_REQUEST_MAX_RETRIES"] = "1"
os.environ["MLFLOW_HTTP_REQUEST_TIMEOUT"] = "60"
os.environ["MLFLOW_SERVER_ENABLE_JOB_EXECUTION"] = "false"
os.environ["MLFLOW_DISABLE_TELEMETRY"] = "true"
# Current MLflow opens folders only when told so.
os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"


def uri_of(store: str) -> str:
    """A path that ends in `.db` is a database, any other one a folder."""
    return f"sqlite:///{store}" if store.endswith(".db") else store


def start_runlens(command: list[str], store: str, *options: str) -> tuple[subprocess.Popen, str]:
    process = subprocess.Popen([*command, uri_of(store), "--port", "0", *options], stdout=subprocess.PIPE, text=True)
    for line in process.stdout:
        if match := re.match(r"Open (http://\S+)", line):
            return process, match.group(1)
    raise RuntimeError(f"Runlens ended with {process.wait()} before it listened")


@contextmanager
def runlens(command: list[str], store: str, *options: str):
    process, address = start_runlens(command, store, *options)
    try:
        yield address
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def mlflow_server(database: str):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "mlflow", "server", "--backend-store-uri", uri_of(database)]
    process = subprocess.Popen(
        [*command, "--host", "127.0.0.1", "--port", str(port), "--workers", "1"],
        cwd=os.path.dirname(database),
        start_new_session=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _until_healthy(address, process)
        yield address
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)


def _until_healthy(address: str, process: subprocess.Popen) -> None:
    for _ in range(1200):
        try:
            urllib.request.urlopen(f"{address}/health", timeout=5).read()
            return
        except OSError:
            if process.poll() is not None:
                raise RuntimeError(f"mlflow server ended with {process.returncode}") from None
            time.sleep(0.1)
    raise RuntimeError("mlflow server did not get healthy")
