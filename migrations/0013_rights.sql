-- What may be published of an outlet, beside how much of its texts (rights): whether its
-- pictures, which page search engines are to list, and for how many days.
ALTER TABLE source ADD COLUMN pictures BIGINT NOT NULL DEFAULT 1;
ALTER TABLE source ADD COLUMN canonical TEXT NOT NULL DEFAULT 'here';
ALTER TABLE source ADD COLUMN days BIGINT;
