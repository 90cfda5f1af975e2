"""Computes with numpy and pandas what src/domain/series computes, on data that has everything that is legal.

    python scripts/oracle/series_reference.py > fixtures/series/reference.json

The unit tests read the file and allow a difference of 1e-9.
"""

import json
import math

import numpy as np
import pandas as pd

random = np.random.default_rng(20260301)


def plain(values):
    """JSON has no NaN and no infinities: they are written as Python prints them to JavaScript."""
    words = {math.inf: "Infinity", -math.inf: "-Infinity"}
    return ["NaN" if math.isnan(v) else words.get(v, v) for v in map(float, values)]


def smoothing():
    values = np.cumsum(random.normal(size=600)) + 50
    values[[40, 41, 300]] = np.nan
    values[120] = np.inf
    values[450] = -np.inf
    finite = pd.Series(np.where(np.isfinite(values), values, np.nan))

    def put_back(smoothed):
        return plain(np.where(np.isfinite(values), smoothed, values))

    def gaussian(sigma):
        reach = math.ceil(4 * sigma)
        kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
        weights = np.isfinite(finite.to_numpy()).astype(float)
        filled = np.nan_to_num(finite.to_numpy())
        middle = slice(reach, reach + len(values))
        return np.convolve(filled, kernel)[middle] / np.convolve(weights, kernel)[middle]

    cases = []
    for weight in (0.2, 0.6, 0.9, 0.99):
        # TensorBoard's division by the gathered weight is what pandas calls adjusting.
        smoothed = finite.ewm(alpha=1 - weight, adjust=True, ignore_na=True).mean()
        cases.append({"kind": "exponential", "amount": weight, "expected": put_back(smoothed)})
    for window in (2, 5, 16, 101):
        smoothed = finite.rolling(window, center=True, min_periods=1).mean()
        cases.append({"kind": "mean", "amount": window, "expected": put_back(smoothed)})
    for sigma in (0.8, 5, 40):
        cases.append({"kind": "gaussian", "amount": sigma, "expected": put_back(gaussian(sigma))})
    return {"values": plain(values), "cases": cases}


def relative_time():
    frame = pd.DataFrame(
        {
            "step": np.sort(random.integers(0, 200, 300)),
            "timestamp": 1_700_000_000_000 + random.integers(0, 90_000_000, 300),
            "value": random.normal(size=300),
        }
    )
    logged = frame.sort_values(["step", "timestamp"], kind="stable")
    timed = logged.sort_values(["timestamp", "step"], kind="stable")
    return {
        "steps": logged["step"].tolist(),
        "timestampsMs": logged["timestamp"].tolist(),
        "values": logged["value"].tolist(),
        "relativeMs": (timed["timestamp"] - timed["timestamp"].min()).tolist(),
        "ordered": timed["value"].tolist(),
    }


def averages():
    curves = []
    for length, apart in ((200, 1.0), (150, 1.5), (80, 3.25), (1, 1.0), (120, 2.0)):
        x = np.cumsum(random.uniform(0.2, 1, length)) * apart
        y = np.sin(x / 9) + random.normal(size=length) / 5
        curves.append((x, y))
    curves[1][1][30:33] = np.nan
    curves[4][1][60] = np.inf
    union = np.unique(np.concatenate([x for x, _ in curves]))
    rows = []
    for x, y in curves:
        usable = np.where(np.isfinite(y), y, np.nan)
        rows.append(np.interp(union, x, usable, left=np.nan, right=np.nan))
    table = pd.DataFrame(rows)
    std = table.std(ddof=1).where(table.count() > 1, 0)
    return {
        "curves": [{"x": plain(x), "y": plain(y)} for x, y in curves],
        "x": plain(union),
        "mean": plain(table.mean()),
        "std": plain(std),
        "min": plain(table.min()),
        "max": plain(table.max()),
        "count": table.count().tolist(),
    }


def boxes():
    samples = [random.normal(size=n).tolist() for n in (1, 2, 3, 10, 101)] + [[5.0, 5.0, 5.0], [1.0, 2.0, 3.0, 4.0, 100.0]]
    cases = []
    for sample in samples:
        values = np.array(sample)
        low, middle, high = np.percentile(values, [25, 50, 75])
        reach = 1.5 * (high - low)
        cases.append(
            {
                "values": sample,
                "expected": [
                    low,
                    middle,
                    high,
                    values[values >= low - reach].min(),
                    values[values <= high + reach].max(),
                ],
            }
        )
    return cases


print(
    json.dumps(
        {"smoothing": smoothing(), "relativeTime": relative_time(), "averages": averages(), "boxes": boxes()},
        allow_nan=False,
    )
)
