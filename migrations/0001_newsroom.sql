-- Plain PostgreSQL. For SQLite the platform replaces BIGSERIAL PRIMARY KEY, the one
-- word on which the two differ. Times are milliseconds since 1970 in UTC; what no query
-- looks into is JSON in a TEXT column named data.

CREATE TABLE source (
    id BIGSERIAL PRIMARY KEY,
    name TEXT NOT NULL,
    home TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    rights TEXT NOT NULL
);

CREATE TABLE feed (
    id BIGSERIAL PRIMARY KEY,
    source BIGINT NOT NULL REFERENCES source (id),
    url TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    etag TEXT,
    last_modified TEXT,
    due BIGINT NOT NULL,
    failures BIGINT NOT NULL DEFAULT 0,
    last_success BIGINT,
    last_error TEXT
);
CREATE INDEX feed_due ON feed (due);

CREATE TABLE item (
    id BIGSERIAL PRIMARY KEY,
    feed BIGINT NOT NULL REFERENCES feed (id),
    url TEXT NOT NULL UNIQUE,
    seen BIGINT NOT NULL,
    data TEXT NOT NULL
);
CREATE INDEX item_feed ON item (feed);

CREATE TABLE page (
    item BIGINT PRIMARY KEY REFERENCES item (id),
    url TEXT NOT NULL,
    charset TEXT,
    file TEXT NOT NULL,
    fetched BIGINT NOT NULL
);

CREATE TABLE story (
    id BIGSERIAL PRIMARY KEY,
    merged_into BIGINT REFERENCES story (id)
);

CREATE TABLE article (
    id BIGSERIAL PRIMARY KEY,
    source BIGINT NOT NULL REFERENCES source (id),
    url TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    headline TEXT NOT NULL,
    lead TEXT NOT NULL,
    alt TEXT NOT NULL,
    lead_picture TEXT,
    shown BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    revision TEXT NOT NULL,
    section TEXT,
    story BIGINT REFERENCES story (id),
    fingerprint TEXT,
    data TEXT NOT NULL
);
CREATE INDEX article_shown ON article (shown, id);
CREATE INDEX article_source ON article (source, shown);
CREATE INDEX article_section ON article (section, shown);
CREATE INDEX article_story ON article (story, shown);

CREATE TABLE article_topic (
    article BIGINT NOT NULL REFERENCES article (id),
    topic TEXT NOT NULL,
    place BIGINT NOT NULL,
    PRIMARY KEY (article, topic)
);
CREATE INDEX article_topic_topic ON article_topic (topic, article);

CREATE TABLE author (
    id BIGSERIAL PRIMARY KEY,
    source BIGINT NOT NULL REFERENCES source (id),
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    UNIQUE (source, name)
);

CREATE TABLE article_author (
    article BIGINT NOT NULL REFERENCES article (id),
    author BIGINT NOT NULL REFERENCES author (id),
    place BIGINT NOT NULL,
    PRIMARY KEY (article, author)
);
CREATE INDEX article_author_author ON article_author (author, article);

CREATE TABLE picture (
    id BIGSERIAL PRIMARY KEY,
    article BIGINT NOT NULL REFERENCES article (id),
    src TEXT NOT NULL,
    file TEXT,
    media_type TEXT,
    width BIGINT,
    height BIGINT,
    UNIQUE (article, src)
);

CREATE TABLE translation (
    article BIGINT NOT NULL REFERENCES article (id),
    lang TEXT NOT NULL,
    source_lang TEXT NOT NULL,
    scope TEXT NOT NULL,
    standing TEXT NOT NULL,
    headline TEXT NOT NULL,
    lead TEXT NOT NULL,
    alt TEXT NOT NULL,
    made BIGINT NOT NULL,
    data TEXT NOT NULL,
    PRIMARY KEY (article, lang)
);
CREATE INDEX translation_pair ON translation (lang, source_lang, made);

CREATE TABLE memory (
    route TEXT NOT NULL,
    models TEXT NOT NULL,
    hash TEXT NOT NULL,
    source TEXT NOT NULL,
    target TEXT NOT NULL,
    PRIMARY KEY (route, models, hash)
);

CREATE TABLE comment (
    id BIGSERIAL PRIMARY KEY,
    article BIGINT NOT NULL REFERENCES article (id),
    name TEXT NOT NULL,
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    written BIGINT NOT NULL,
    state TEXT NOT NULL
);
CREATE INDEX comment_article ON comment (article, state, written);
CREATE INDEX comment_state ON comment (state, written);

CREATE TABLE comment_translation (
    comment BIGINT NOT NULL REFERENCES comment (id),
    lang TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (comment, lang)
);

CREATE TABLE job (
    id BIGSERIAL PRIMARY KEY,
    kind TEXT NOT NULL,
    key TEXT NOT NULL UNIQUE,
    data TEXT NOT NULL,
    state TEXT NOT NULL,
    again BIGINT NOT NULL DEFAULT 0,
    due BIGINT NOT NULL,
    attempts BIGINT NOT NULL DEFAULT 0,
    worker TEXT,
    leased_until BIGINT,
    reason TEXT
);
CREATE INDEX job_due ON job (state, kind, due, id);
