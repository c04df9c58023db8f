"""Starts Spark in local mode with the small register in it, pulls a project (argv[1]), prints the snapshot.

A process of its own: Spark's Java ends with it, and so does all that PySpark leaves open.
"""

import sys
from pathlib import Path

from databases import typed_rows
from pyspark.sql import SparkSession
from small_register import HEADER, ZONE, pulled, sample_rows

from hub.model.statistics_json import dump_statistics

SETTINGS = {
    "driver.bindAddress": "127.0.0.1",
    "driver.host": "127.0.0.1",
    "driver.memory": "512m",
    "driver.extraJavaOptions": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
    "ui.enabled": "false",
    "ui.showConsoleProgress": "false",
    "sql.shuffle.partitions": "1",
    # For ninety rows, compilers and plans that adapt cost more than they save.
    "sql.adaptive.enabled": "false",
    "sql.codegen.wholeStage": "false",
    "sql.codegen.factoryMode": "NO_CODEGEN",
}
KINDS = ("string", "string", "timestamp", *["string"] * 4)


def mixed_rows():
    """Reports taken at a time in text, and done at one of Spark's, which is a moment."""
    for text, typed in zip(sample_rows(), typed_rows(), strict=True):
        yield (*text[:2], typed[2] and typed[2].replace(tzinfo=ZONE), *text[3:])


def main():
    builder = SparkSession.builder.master("local[1]")
    for key, value in SETTINGS.items():
        builder = builder.config(f"spark.{key}", value)
    schema = ", ".join(f"`{name}` {kind}" for name, kind in zip(HEADER, KINDS, strict=True))
    builder.getOrCreate().createDataFrame(list(mixed_rows()), schema).createOrReplaceTempView("so")
    sys.stdout.write(dump_statistics(pulled(Path(sys.argv[1]))))


main()
