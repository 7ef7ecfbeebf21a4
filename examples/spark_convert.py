#!/usr/bin/env python3
"""Converts documents on an Apache Spark cluster: a line with a path in, a JSON line with its plan out.

    spark-submit examples/spark_convert.py LIST OUTPUT [PLANLIFT]

LIST holds one path or file:// address a line, on a file system that all executors see. OUTPUT becomes a folder of
text files, a JSON line for each line of LIST, in its order. planlift is installed on the executors.
"""
import sys

from pyspark.sql import SparkSession


def converted(context, paths, planlift="planlift", partitions=None):
    """The JSON lines for some paths, as an RDD in their order.

    One planlift runs for each partition, with one worker: Spark counts cores, so planlift must not.
    """
    lines = context.parallelize(paths, partitions) if isinstance(paths, list) else paths
    # checkCode: planlift ends with another code than 0 only where it cannot work at all, and the task must be tried again.
    return lines.pipe(f"{planlift} convert --from - --to - --jobs 1", checkCode=True)


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    spark = SparkSession.builder.appName("planlift").getOrCreate()
    context = spark.sparkContext
    # About a minute of work in a partition: small enough to be tried again, large enough to be worth a start.
    lines = context.textFile(sys.argv[1], minPartitions=context.defaultParallelism * 4)
    converted(context, lines, *sys.argv[3:]).saveAsTextFile(sys.argv[2])
    spark.stop()


if __name__ == "__main__":
    main()
