-- Version 1. A task's own bytes stand apart from the columns that are searched, so that a search reads little.

CREATE TABLE project (
  project_id   INTEGER PRIMARY KEY,
  name         TEXT NOT NULL UNIQUE,
  label_config BLOB,                -- the XML, as it was in its file
  import_token TEXT NOT NULL,       -- names the import that may write
  is_complete  INTEGER NOT NULL     -- 0 while an import runs, and after one that broke off
) STRICT;

CREATE TABLE task (
  task_key    INTEGER PRIMARY KEY,
  project_id  INTEGER NOT NULL REFERENCES project ON DELETE CASCADE,
  id          TEXT,                 -- null for a task without id
  position    INTEGER NOT NULL,     -- in the order of the source
  hash        BLOB NOT NULL,        -- SHA-256 of the task's own bytes
  length      INTEGER NOT NULL,     -- of the task's own bytes
  title       TEXT NOT NULL,
  completions INTEGER NOT NULL,
  predictions INTEGER NOT NULL,
  is_starred  INTEGER NOT NULL,
  first_date  INTEGER,              -- 100 ns since 0001-01-01 UTC
  last_date   INTEGER
) STRICT;

CREATE UNIQUE INDEX task_id ON task (project_id, id);
CREATE INDEX task_without_id ON task (project_id, hash) WHERE id IS NULL;
CREATE INDEX task_position ON task (project_id, position);
CREATE INDEX task_starred ON task (project_id, position) WHERE is_starred = 1;
CREATE INDEX task_last_date ON task (project_id, last_date);

CREATE TABLE content (
  task_key INTEGER PRIMARY KEY REFERENCES task ON DELETE CASCADE,
  json     BLOB NOT NULL            -- raw deflate; as it is where its length is the task's
) STRICT;

-- What tasks can be found and counted by: labels (1), annotators (2), types of results (3).
CREATE TABLE facet (
  facet_id   INTEGER PRIMARY KEY,
  project_id INTEGER NOT NULL REFERENCES project ON DELETE CASCADE,
  kind       INTEGER NOT NULL,
  name       TEXT NOT NULL,
  UNIQUE (project_id, kind, name)
) STRICT;

CREATE TABLE task_facet (
  facet_id INTEGER NOT NULL REFERENCES facet ON DELETE CASCADE,
  task_key INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
  amount   INTEGER NOT NULL,        -- how often the task has it
  PRIMARY KEY (facet_id, task_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX task_facet_task ON task_facet (task_key);

CREATE VIRTUAL TABLE text_index USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);

-- A larger memory of the index halves the time of an import.
INSERT INTO text_index (text_index, rank) VALUES ('hashsize', 33554432);
