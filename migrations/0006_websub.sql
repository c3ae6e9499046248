-- Subscriptions at hubs (WebSub).

CREATE TABLE subscription (
    feed BIGINT PRIMARY KEY REFERENCES feed (id),
    hub TEXT NOT NULL,
    topic TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE,
    secret TEXT NOT NULL,
    asked BIGINT NOT NULL,
    expires BIGINT
);
