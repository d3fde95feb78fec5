-- Every page that an edit writes is encrypted, so it is to touch few. What is claimed of a field is found by one index, which also keeps that
-- only one claim of a field is in use: the others hold NULL there, and no NULL is like another.
DROP INDEX claim_about;
DROP INDEX claim_chosen;
CREATE UNIQUE INDEX claim_chosen ON claim (kind, record, field, nullif(chosen, 0));
