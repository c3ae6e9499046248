-- All that an article or a translation says lies apart from what lists show of it: rows that
-- lists walk are short then, and many of them lie in one page of the file.

CREATE TABLE article_words (
    article BIGINT PRIMARY KEY REFERENCES article (id),
    data TEXT NOT NULL
);
INSERT INTO article_words (article, data) SELECT id, data FROM article;
DROP VIEW listed;
ALTER TABLE article DROP COLUMN data;
CREATE VIEW listed AS SELECT * FROM article WHERE removed IS NULL AND copy_of IS NULL;

CREATE TABLE translation_words (
    article BIGINT NOT NULL,
    lang TEXT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (article, lang),
    FOREIGN KEY (article, lang) REFERENCES translation (article, lang)
);
INSERT INTO translation_words (article, lang, data) SELECT article, lang, data FROM translation;
ALTER TABLE translation DROP COLUMN data;
