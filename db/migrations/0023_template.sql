-- What the office puts on every paper: its head, who signs, who gets a copy, its phrases, how files are named, when a figure is old. A field left
-- empty is filled from the agencies' own records.
CREATE TABLE template (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  parent TEXT,
  agency TEXT,
  sign TEXT,
  place TEXT,
  authority TEXT,
  signer_title TEXT,
  signer_name TEXT,
  recipients TEXT,
  opening TEXT,
  closing TEXT,
  file_name TEXT,
  old_months REAL
) STRICT;
