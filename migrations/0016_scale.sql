-- Lists of originals are walked without a look at each article, however few of all are in a
-- language, and so are the articles of a source and the stories told of late.

DROP INDEX listed_shown;
DROP INDEX listed_section;
CREATE INDEX listed_shown ON article (shown, id, language, story, removed, copy_of)
    WHERE removed IS NULL AND copy_of IS NULL;
CREATE INDEX listed_section ON article (section, shown, id, language, removed, copy_of)
    WHERE removed IS NULL AND copy_of IS NULL;
CREATE INDEX listed_source ON article (source, shown, id, language, removed, copy_of)
    WHERE removed IS NULL AND copy_of IS NULL;
CREATE INDEX article_copies ON article (source, copy_of) WHERE copy_of IS NOT NULL;

-- Replies to a comment that is erased are found without a look at all comments.
CREATE INDEX comment_parent ON comment (parent) WHERE parent IS NOT NULL;

-- What of an outlet is too old is looked for every few seconds: past all that was taken down
-- for it.
DROP INDEX article_source;
CREATE INDEX article_source ON article (source, removed, shown);

-- An item is found by its name whichever feed brought it first.
DROP INDEX item_name;
CREATE INDEX item_name ON item (name, feed);

-- The few jobs that readers wait for are found among all others.
CREATE INDEX job_urgent ON job (state, kind, due, id) WHERE urgent = 1;

-- Pages as they came are swept when they are old.
CREATE INDEX page_fetched ON page (fetched);
