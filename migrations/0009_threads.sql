-- A comment may reply to another one under the same article.

ALTER TABLE comment ADD COLUMN parent BIGINT REFERENCES comment (id);
