-- Version 3. Tasks are found by their shard: the hash of the id, else of the text, else of the number, as a signed number of
-- the same order. The functions are the module's own.

ALTER TABLE task ADD COLUMN shard_hash INTEGER NOT NULL DEFAULT 0;

UPDATE task SET shard_hash = shard_hash_of_id(CAST(id AS BLOB)) WHERE id IS NOT NULL;

UPDATE task SET shard_hash = (
  SELECT shard_hash_of_task(json, length, label_config, position + 1)
  FROM content JOIN project ON project.project_id = task.project_id
  WHERE content.task_key = task.task_key)
WHERE id IS NULL;

CREATE INDEX task_shard ON task (project_id, shard_hash);
