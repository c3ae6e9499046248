-- Segments and findings, which are for those who translate, lie apart from what readers see.
-- Where this is empty, `data` still holds both, as translations saved before do.
ALTER TABLE translation_words ADD COLUMN work TEXT;
