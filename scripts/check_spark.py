#!/usr/bin/env python3
"""Compares the lines that Spark's workers give with those of one machine: check_spark.py PLANLIFT [HOW_MANY]

Runs Spark in local-cluster mode: two workers, processes of their own that talk over the network. Reads the development
corpus where the shared material is there, else the fixtures.
"""
import json
import os
import pathlib
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE / "examples"))

from pyspark import SparkConf, SparkContext  # noqa: E402
import spark_convert  # noqa: E402


def main():
    planlift = os.path.abspath(sys.argv[1])
    shared = pathlib.Path(os.environ.get("PLANLIFT_SHARED", HERE.parent / "shared"))
    folder = shared / "corpus/dev" if (shared / "corpus/dev").is_dir() else HERE / "fixtures/plans"
    paths = sorted(str(p) for p in folder.iterdir() if p.suffix in (".pdf", ".docx"))
    if len(sys.argv) > 2:
        # The shortest ones, so that a debug build is through in a minute.
        paths = sorted(sorted(paths, key=os.path.getsize)[: int(sys.argv[2])])
    paths.insert(len(paths) // 2, "no such file.pdf")

    start = time.monotonic()
    alone = subprocess.run(
        [planlift, "convert", "--from", "-", "--to", "-", "--jobs", "2"], input="\n".join(paths), text=True,
        stdout=subprocess.PIPE, check=True).stdout.splitlines()
    between = time.monotonic()
    configuration = (
        SparkConf().setMaster("local-cluster[2,1,1024]").setAppName("planlift").set("spark.ui.enabled", "false")
        .set("spark.ui.showConsoleProgress", "false")
        .set("spark.driver.host", "127.0.0.1").set("spark.driver.bindAddress", "127.0.0.1"))
    context = SparkContext(conf=configuration)
    context.setLogLevel("ERROR")
    try:
        ready = time.monotonic()
        spark = spark_convert.converted(context, paths, planlift, partitions=6).collect()
        end = time.monotonic()
        empty = spark_convert.converted(context, [], planlift, partitions=2).collect()
        workers = context._jsc.sc().getExecutorMemoryStatus().size() - 1
    finally:
        context.stop()
    print(
        f"spark: {len(paths)} lines; one machine with two workers {between - start:.1f} s, "
        f"local-cluster with {workers} executors {end - ready:.1f} s after {ready - between:.1f} s of starting")
    statuses = [json.loads(line)["status"] for line in spark]
    print("spark:", {status: statuses.count(status) for status in sorted(set(statuses))})
    if spark != alone or empty != []:
        different = sum(a != b for a, b in zip(spark, alone))
        sys.exit(f"spark: {len(spark)} lines against {len(alone)}, {different} differ")
    print("spark: the same lines, byte for byte and in order")


main()
