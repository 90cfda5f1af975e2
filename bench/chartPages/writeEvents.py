"""Writes float32 numbers, runs x steps x metrics, as TensorBoard event files: a folder a run, tags bench/m0, bench/m1, ..."""

import os
import sys
from array import array

from tensorboard.compat.proto.event_pb2 import Event
from tensorboard.compat.proto.summary_pb2 import Summary
from tensorboard.summary.writer.record_writer import RecordWriter

table, folder, runs, points, metrics = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:6])
values = array("f")
with open(table, "rb") as file:
    values.fromfile(file, runs * points * metrics)
for run in range(runs):
    place = os.path.join(folder, f"run{run:03}")
    os.makedirs(place)
    with open(os.path.join(place, "events.out.tfevents.1700000000.bench"), "wb") as file:
        writer = RecordWriter(file)
        writer.write(Event(wall_time=1.7e9, file_version="brain.Event:2").SerializeToString())
        for step in range(points):
            start = (run * points + step) * metrics
            summary = Summary(
                value=[Summary.Value(tag=f"bench/m{at}", simple_value=values[start + at]) for at in range(metrics)]
            )
            writer.write(Event(wall_time=1.7e9 + step, step=step, summary=summary).SerializeToString())
        writer.flush()
