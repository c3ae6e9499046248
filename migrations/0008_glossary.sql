-- Terms of the glossary, in the order in which they were added. Numbers are never given
-- twice, so that their count and the highest tell whether anything changed.
CREATE TABLE term (
    id BIGSERIAL PRIMARY KEY,
    pair TEXT NOT NULL,
    rule TEXT NOT NULL,
    source TEXT,
    target TEXT,
    letters TEXT NOT NULL
);

-- The version of those terms that a machine heeded in a segment, and whether any was put in
-- the place of its own words. Where "models" is empty, a person translated.
ALTER TABLE memory ADD COLUMN terms TEXT;
ALTER TABLE memory ADD COLUMN terms_put BIGINT NOT NULL DEFAULT 0;
