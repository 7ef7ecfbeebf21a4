#!/bin/sh
# Runs planlift under Apache Spark in local-cluster mode, in a Python environment of its own: test_spark.sh PLANLIFT [HOW_MANY]
set -eu
cd "$(dirname "$0")/.."
environment=.build/spark
if ! command -v java >/dev/null 2>&1; then
    echo "test-spark: skipped: Java 17 or newer is missing"
    exit 0
fi
if [ ! -x "$environment/bin/python" ] || ! "$environment/bin/python" -c "import pyspark" 2>/dev/null; then
    if ! { python3 -m venv "$environment" && timeout 300 "$environment/bin/pip" install --quiet "pyspark>=4,<5"; }; then
        echo "test-spark: skipped: pyspark cannot be installed"
        exit 0
    fi
fi
# Spark's Python workers must be the same Python.
PYSPARK_PYTHON="$PWD/$environment/bin/python"
export PYSPARK_PYTHON
exec "$environment/bin/python" scripts/check_spark.py "$@"
