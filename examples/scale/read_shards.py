"""Reads an export in shards with Spark, all shards as one dataset.

    spark-submit read_shards.py shards clinic-notes

SparkNlp's columns are annotations as Spark NLP has them: NerDLApproach, NerCrfApproach and NerConverter take them as they are.
A pattern over the names, not the folder: manifests and other formats lie there too.
"""

import sys

from pyspark.sql import SparkSession, functions


def main(folder, name):
    spark = SparkSession.builder.appName("shards").getOrCreate()
    shards = f"{folder}/{name}-*-of-*"

    documents = spark.read.parquet(f"{shards}.sparknlp.parquet")
    print("documents:", documents.count())
    tags = documents.select(functions.explode("label").alias("tag")).groupBy("tag.result").count()
    tags.orderBy("count", ascending=False).show(20)

    tasks = spark.read.json(f"{shards}.jsonl")
    print("tasks:", tasks.count(), "from", len(tasks.inputFiles()), "files")


if __name__ == "__main__":
    main(*sys.argv[1:])
