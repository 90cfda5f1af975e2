"""Prints a SQLite database as SQL that makes it again: text, so that two recordings can be compared line by line."""

import sqlite3
import sys

database = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
for statement in database.iterdump():
    print(statement)
