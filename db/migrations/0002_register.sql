-- Lots and households are counted in tens of thousands: their words move to an index of their own, so that a search for a zone
-- does not weigh every lot in it. One letter has a prefix index too: search answers from the first letter typed.
CREATE VIRTUAL TABLE register USING fts5 (
  title, title_plain, body, body_plain,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0", prefix = '1 2 3'
);

INSERT INTO register (rowid, title, title_plain, body, body_plain)
  SELECT id, fold_case(title), fold_accents(title), fold_case(body), fold_accents(body) FROM entry WHERE kind IN ('plot', 'household');

DELETE FROM search WHERE rowid IN (SELECT id FROM entry WHERE kind IN ('plot', 'household'));

INSERT INTO search (search) VALUES ('optimize');
