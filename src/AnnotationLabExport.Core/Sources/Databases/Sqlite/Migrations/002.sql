-- Version 2. Annotators are found by each of their names (4), integers count as dates, and objects that are no tasks are
-- told apart (5). What was imported before is not found so by an index, until it is imported again.

ALTER TABLE project ADD COLUMN index_version INTEGER NOT NULL DEFAULT 1;
