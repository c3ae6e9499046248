-- Lists are walked from their newest on, however long they are: what they are ordered by
-- stands in the index that they are found by, with all that tells whether an article is
-- listed.

DROP INDEX article_shown;
DROP INDEX article_section;
DROP INDEX article_story;
CREATE INDEX listed_shown ON article (shown, id, removed, copy_of)
    WHERE removed IS NULL AND copy_of IS NULL;
CREATE INDEX listed_section ON article (section, shown, id, removed, copy_of)
    WHERE removed IS NULL AND copy_of IS NULL;
CREATE INDEX listed_story ON article (story, shown, id, source, removed, copy_of)
    WHERE removed IS NULL AND copy_of IS NULL;

-- Of copies alone: else SQLite takes "copy_of IS NULL", which holds for nearly all, for a way
-- to find few.
DROP INDEX article_copy_of;
CREATE INDEX article_copy_of ON article (copy_of) WHERE copy_of IS NOT NULL;

-- Under which article an author's is listed, itself or the one that it is a copy of, and that
-- one's date.
ALTER TABLE article_author ADD COLUMN listed BIGINT;
ALTER TABLE article_author ADD COLUMN shown BIGINT;
UPDATE article_author SET listed =
    (SELECT COALESCE(a.copy_of, a.id) FROM article a WHERE a.id = article_author.article);
UPDATE article_author SET shown =
    (SELECT a.shown FROM article a WHERE a.id = article_author.listed);
DROP INDEX article_author_author;
CREATE INDEX article_author_author ON article_author (author, shown, listed);

ALTER TABLE article_topic ADD COLUMN shown BIGINT;
UPDATE article_topic SET shown =
    (SELECT a.shown FROM article a WHERE a.id = article_topic.article);
DROP INDEX article_topic_topic;
CREATE INDEX article_topic_topic ON article_topic (topic, shown, article);
