"""Answers what MLflow's own Python parser makes of filters: JSON lines in, JSON lines out.

In:  {"filter": text} or {"order_by": text}, with "experiments": true for that language.
Out: {"ok": true, "parsed": ...} or {"ok": false, "stage": "parse" | "evaluate", "internal": bool, "error": text}.
The first line out tells the versions of MLflow and sqlparse.
"""

import json
import sys

import mlflow
import sqlparse
from mlflow.exceptions import MlflowException
from mlflow.store.tracking.sqlalchemy_store import _get_search_experiments_filter_clauses
from mlflow.utils.search_utils import SearchExperimentsUtils, SearchUtils


def plain(value):
    if isinstance(value, (list, tuple)):
        return list(value)
    if isinstance(value, (int, float)):
        return {"number": repr(value)}
    return value


def check_run_clause(clause):
    """The comparator checks that both stores make before they compare anything."""
    comparator = clause["comparator"].upper()
    key = SearchUtils.translate_key_alias(clause["key"])
    if SearchUtils.is_string_attribute(clause["type"], key, comparator):
        return
    if SearchUtils.is_numeric_attribute(clause["type"], key, comparator):
        return
    if SearchUtils.is_metric(clause["type"], comparator):
        float(clause["value"])
        return
    SearchUtils.is_param(clause["type"], comparator)
    SearchUtils.is_tag(clause["type"], comparator)
    SearchUtils.is_dataset(clause["type"], comparator)


def read_filter(request):
    if request.get("experiments"):
        parsed = SearchExperimentsUtils.parse_search_filter(request["filter"])
        yield parsed
        _get_search_experiments_filter_clauses(parsed, "sqlite")
    else:
        parsed = SearchUtils.parse_search_filter(request["filter"])
        yield parsed
        for clause in parsed:
            check_run_clause(clause)


def read_order(request):
    if request.get("experiments"):
        parse = SearchExperimentsUtils.parse_order_by_for_search_experiments
    else:
        parse = SearchUtils.parse_order_by_for_search_runs
    kind, key, ascending = parse(request["order_by"])
    return {"type": kind, "key": key, "ascending": ascending}


def answer(request):
    stage = "parse"
    try:
        if "order_by" in request:
            return {"ok": True, "parsed": read_order(request)}
        steps = read_filter(request)
        parsed = [{**clause, "value": plain(clause["value"])} for clause in next(steps)]
        stage = "evaluate"
        for _ in steps:
            pass
        return {"ok": True, "parsed": parsed}
    except MlflowException as error:
        return {"ok": False, "stage": stage, "internal": error.error_code == "INTERNAL_ERROR", "error": error.message}
    except Exception as error:
        return {"ok": False, "stage": stage, "internal": True, "error": f"{type(error).__name__}: {error}"}


def main():
    versions = {"mlflow": mlflow.__version__, "sqlparse": sqlparse.__version__, "python": sys.version.split()[0]}
    print(json.dumps(versions), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))))


if __name__ == "__main__":
    main()
