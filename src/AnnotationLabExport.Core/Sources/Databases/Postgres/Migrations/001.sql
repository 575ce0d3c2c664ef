-- Version 1. Every key and index but that of words begins with the project, and every word has its project in front: a search
-- in one project reads nothing of others, and tables can be distributed by project. Names are UTF-8 bytes, which may hold
-- U+0000; the key of a name is the name, or, of a long one, its beginning and its hash.

CREATE TABLE project (
  project_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name_key     bytea NOT NULL UNIQUE,
  name         bytea NOT NULL,
  label_config bytea,               -- the XML, as it was in its file
  import_token text NOT NULL,       -- names the import that may write
  is_complete  boolean NOT NULL     -- false while an import runs, and after one that broke off
);

CREATE TABLE task (
  project_id  bigint NOT NULL,
  task_key    bigint NOT NULL,      -- counts the tasks of the project as they came
  id_key      bytea,                -- null for a task without id
  position    bigint NOT NULL,      -- in the order of the source
  hash        bytea NOT NULL,       -- SHA-256 of the task's own bytes
  length      integer NOT NULL,     -- of the task's own bytes
  title       bytea NOT NULL,
  completions integer NOT NULL,
  predictions integer NOT NULL,
  is_starred  boolean NOT NULL,
  first_date  bigint,               -- 100 ns since 0001-01-01 UTC
  last_date   bigint,
  shard_hash  bigint NOT NULL,      -- the task's place among all hashes, the lowest first
  words       tsvector,             -- '<project_id>/<word>'; '<project_id>/' alone of a text with too many; null without text
  json        bytea NOT NULL,       -- raw deflate; as it is where its length is the task's
  PRIMARY KEY (project_id, task_key)
) WITH (toast_tuple_target = 256);

-- It is packed already, and stands apart from the columns that are searched, so that a search reads little.
ALTER TABLE task ALTER COLUMN json SET STORAGE EXTERNAL;

CREATE UNIQUE INDEX task_id ON task (project_id, id_key);
CREATE INDEX task_without_id ON task (project_id, hash) WHERE id_key IS NULL;
CREATE INDEX task_position ON task (project_id, position);
CREATE INDEX task_starred ON task (project_id, position) WHERE is_starred;
CREATE INDEX task_last_date ON task (project_id, last_date);
CREATE INDEX task_shard ON task (project_id, shard_hash);
CREATE INDEX task_words ON task USING gin (words);

-- What tasks can be found and counted by: labels (1), annotators (2), types of results (3), names by which annotators are
-- found (4), objects that are no tasks (5).
CREATE TABLE facet (
  project_id bigint NOT NULL,
  facet_id   integer NOT NULL,      -- counts the facets of the project
  kind       smallint NOT NULL,
  name       bytea NOT NULL,
  PRIMARY KEY (project_id, facet_id)
);

CREATE TABLE task_facet (
  project_id bigint NOT NULL,
  facet_id   integer NOT NULL,
  task_key   bigint NOT NULL,
  amount     integer NOT NULL,      -- how often the task has it
  PRIMARY KEY (project_id, facet_id, task_key)
);

CREATE INDEX task_facet_task ON task_facet (project_id, task_key);
