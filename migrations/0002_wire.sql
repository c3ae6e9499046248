-- Texts of wire services: which version of each is known, and how a page came.

CREATE TABLE wire (
    item BIGINT PRIMARY KEY REFERENCES item (id),
    version BIGINT NOT NULL,
    status TEXT NOT NULL
);

ALTER TABLE page ADD COLUMN origin TEXT NOT NULL DEFAULT 'web';
