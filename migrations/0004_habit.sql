-- What was learnt of a feed: when it publishes, and what it asks for.

ALTER TABLE feed ADD COLUMN habit TEXT;
