-- Files of papers, how papers relate, which ladder a case goes by.

CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  hash TEXT NOT NULL,
  bytes REAL,
  media TEXT,
  added TEXT,
  note TEXT
) STRICT;

CREATE INDEX attachment_document ON attachment (document);

ALTER TABLE citation ADD COLUMN relation TEXT;

ALTER TABLE document ADD COLUMN met TEXT;

CREATE TABLE procedure (
  id TEXT PRIMARY KEY,
  zone TEXT NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  ladder TEXT NOT NULL,
  started TEXT,
  ended TEXT,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE INDEX procedure_zone ON procedure (zone);
CREATE INDEX procedure_phase ON procedure (phase);
CREATE INDEX procedure_document ON procedure (document);

ALTER TABLE progress ADD COLUMN plan TEXT REFERENCES plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE progress ADD COLUMN household TEXT REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX progress_plan ON progress (plan);
-- The steps of twenty thousand households are read out of the index alone.
CREATE INDEX progress_household ON progress (household, step, status);

ALTER TABLE phase ADD COLUMN approved_ha REAL;
ALTER TABLE phase ADD COLUMN shape TEXT;
