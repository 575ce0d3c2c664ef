-- How often each tag was set, and by which shard, over all shards of an export as one table. From the folder of the shards:
--   duckdb < query_shards.sql

SELECT tag.result AS tag, count(*) AS tokens, count(DISTINCT filename) AS shards
FROM (SELECT filename, unnest(label) AS tag FROM read_parquet('*-of-*.sparknlp.parquet', filename = true))
WHERE tag.result <> 'O'
GROUP BY ALL
ORDER BY tokens DESC, tag;
