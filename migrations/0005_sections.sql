-- Section pages: which links are articles. Pages: what is said of mining them, as JSON.

ALTER TABLE feed ADD COLUMN selector TEXT;

ALTER TABLE page ADD COLUMN reservation TEXT;
