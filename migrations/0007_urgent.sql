-- Jobs that a reader waits for go first.

ALTER TABLE job ADD COLUMN urgent BIGINT NOT NULL DEFAULT 0;
