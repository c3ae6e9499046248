-- Both sides of a segment as JSON, where the original bears marks; such a segment is found by
-- its words with their marks.
ALTER TABLE memory ADD COLUMN marked TEXT;
CREATE INDEX memory_hash ON memory (hash);

-- Originals of the memory by what the like of them has in common (store/src/near.rs). What was
-- remembered before has no keys yet and gets them at the first search.
CREATE TABLE memory_near (
    hash TEXT PRIMARY KEY,
    k1 BIGINT,
    k2 BIGINT,
    k3 BIGINT,
    k4 BIGINT,
    k5 BIGINT,
    k6 BIGINT,
    k7 BIGINT,
    k8 BIGINT
);
INSERT INTO memory_near (hash) SELECT DISTINCT hash FROM memory;
CREATE INDEX memory_near_1 ON memory_near (k1);
CREATE INDEX memory_near_2 ON memory_near (k2);
CREATE INDEX memory_near_3 ON memory_near (k3);
CREATE INDEX memory_near_4 ON memory_near (k4);
CREATE INDEX memory_near_5 ON memory_near (k5);
CREATE INDEX memory_near_6 ON memory_near (k6);
CREATE INDEX memory_near_7 ON memory_near (k7);
CREATE INDEX memory_near_8 ON memory_near (k8);
