-- What readers' comments are kept clean by, and what belongs to their writers alone.

-- Words and networks whose comments are held or refused.
CREATE TABLE ban (
    id BIGSERIAL PRIMARY KEY,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    UNIQUE (kind, what)
);

-- What readers hold against a comment, one report of each; gone once a moderator decides.
CREATE TABLE report (
    comment BIGINT NOT NULL REFERENCES comment (id),
    reporter TEXT NOT NULL,
    reason TEXT NOT NULL,
    words TEXT NOT NULL,
    written BIGINT NOT NULL,
    PRIMARY KEY (comment, reporter)
);

-- What the site signs with.
CREATE TABLE secret (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

ALTER TABLE comment ADD COLUMN changed BIGINT;
ALTER TABLE comment ADD COLUMN email TEXT;
