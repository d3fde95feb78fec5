-- Maps that the office brings: tile archives on a disk or USB stick, scanned plans laid under the map.

CREATE TABLE backdrop (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  form TEXT NOT NULL,
  path TEXT,
  bytes REAL,
  attachment TEXT REFERENCES attachment(id) DEFERRABLE INITIALLY DEFERRED,
  page REAL,
  control TEXT,
  rank REAL,
  shown INTEGER NOT NULL,
  opacity_pct REAL,
  zoom_from REAL,
  zoom_to REAL,
  bounds TEXT,
  attribution TEXT,
  note TEXT
) STRICT;

CREATE INDEX backdrop_attachment ON backdrop (attachment);
