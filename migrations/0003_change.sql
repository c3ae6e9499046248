-- What a publisher changes, takes back or publishes twice. Times and JSON as in 0001.

-- An item by all its addresses and names, its article, and when its page is looked at
-- again. "doubt" lists the warnings of the reading of its page; NULL before there was one.
ALTER TABLE item ADD COLUMN identity TEXT;
ALTER TABLE item ADD COLUMN name TEXT;
ALTER TABLE item ADD COLUMN published BIGINT;
ALTER TABLE item ADD COLUMN article BIGINT REFERENCES article (id);
ALTER TABLE item ADD COLUMN due BIGINT;
ALTER TABLE item ADD COLUMN missing BIGINT;
ALTER TABLE item ADD COLUMN doubt TEXT;
UPDATE item SET article = (SELECT a.id FROM article a WHERE a.url = item.url);
UPDATE item SET published = seen;
CREATE UNIQUE INDEX item_identity ON item (identity);
CREATE INDEX item_name ON item (feed, name);
CREATE INDEX item_due ON item (due);
CREATE INDEX item_article ON item (article);

-- Each feed that lists an item, and a mark of what it says of it.
CREATE TABLE feed_item (
    item BIGINT NOT NULL REFERENCES item (id),
    feed BIGINT NOT NULL REFERENCES feed (id),
    mark TEXT,
    PRIMARY KEY (item, feed)
);
CREATE INDEX feed_item_feed ON feed_item (feed, item);
INSERT INTO feed_item (item, feed) SELECT id, feed FROM item;

ALTER TABLE page ADD COLUMN etag TEXT;
ALTER TABLE page ADD COLUMN last_modified TEXT;

-- "item" is the one whose page the words come from. A removed article keeps its row, for
-- its address and its comments; its words are gone.
ALTER TABLE article ADD COLUMN item BIGINT REFERENCES item (id);
ALTER TABLE article ADD COLUMN revised BIGINT;
ALTER TABLE article ADD COLUMN removed BIGINT;
ALTER TABLE article ADD COLUMN removed_by TEXT;
ALTER TABLE article ADD COLUMN reason TEXT;
ALTER TABLE article ADD COLUMN copy_of BIGINT REFERENCES article (id);
ALTER TABLE article ADD COLUMN shingles TEXT;
UPDATE article SET item = (SELECT MIN(i.id) FROM item i WHERE i.article = article.id);
CREATE INDEX article_copy_of ON article (copy_of);

-- What lists hold: each text once, and nothing that was taken back.
CREATE VIEW listed AS SELECT * FROM article WHERE removed IS NULL AND copy_of IS NULL;

-- Earlier states of an article, numbered from 1.
CREATE TABLE revision (
    article BIGINT NOT NULL REFERENCES article (id),
    number BIGINT NOT NULL,
    revision TEXT NOT NULL,
    saved BIGINT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (article, number)
);

-- Parts of the fingerprints of the texts of some weeks: copies have one in common.
CREATE TABLE band (
    band BIGINT NOT NULL,
    article BIGINT NOT NULL REFERENCES article (id),
    saved BIGINT NOT NULL,
    PRIMARY KEY (band, article)
);
CREATE INDEX band_article ON band (article);
CREATE INDEX band_saved ON band (saved);

-- Which state of the article was translated, and how often this translation was saved.
ALTER TABLE translation ADD COLUMN revision TEXT;
ALTER TABLE translation ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
UPDATE translation SET revision =
    (SELECT a.revision FROM article a WHERE a.id = translation.article);
