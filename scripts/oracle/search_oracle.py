"""Answers what MLflow's own stores find: JSON lines in, JSON lines out.

python search_oracle.py DATABASE EXPERIMENT_ID FOLDER EXPERIMENT_ID
In:  {"filter": text}. Out: {"sqlite": [run names], "file": [run names]}. The first line out tells MLflow's version.
"""

import json
import os
import sys
import warnings

os.environ["MLFLOW_ALLOW_FILE_STORE"] = "true"
warnings.simplefilter("ignore")

import mlflow  # noqa: E402
from mlflow.entities import ViewType  # noqa: E402
from mlflow.store.tracking.file_store import FileStore  # noqa: E402
from mlflow.store.tracking.sqlalchemy_store import SqlAlchemyStore  # noqa: E402
from mlflow.utils.search_utils import SearchUtils  # noqa: E402

database, database_experiment, folder, folder_experiment = sys.argv[1:]
sql = SqlAlchemyStore(f"sqlite:///{database}", "mlartifacts")
files = FileStore(folder)
# The file store reads every run for every search, then filters: the reading is the same each time.
runs = files.search_runs([folder_experiment], "", ViewType.ACTIVE_ONLY, 10000)


def names(found):
    return [run.info.run_name for run in found]


print(json.dumps({"mlflow": mlflow.__version__}), flush=True)
for line in sys.stdin:
    text = json.loads(line)["filter"]
    found = sql.search_runs([database_experiment], text, ViewType.ACTIVE_ONLY, 1000)
    print(json.dumps({"sqlite": names(found), "file": names(SearchUtils.filter(runs, text))}), flush=True)
