-- Who takes part in a meeting, its papers, what it concluded, and what was on the screen.

ALTER TABLE meeting ADD COLUMN notice TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX meeting_notice ON meeting (notice);

CREATE TABLE attendee (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
  rank REAL NOT NULL,
  agency TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL
) STRICT;

CREATE INDEX attendee_meeting ON attendee (meeting, rank);
CREATE INDEX attendee_agency ON attendee (agency);

CREATE TABLE handout (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
  rank REAL NOT NULL,
  document TEXT NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX handout_meeting ON handout (meeting, rank);
CREATE INDEX handout_document ON handout (document);

CREATE TABLE conclusion (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
  agenda TEXT REFERENCES agenda(id) DEFERRABLE INITIALLY DEFERRED,
  rank REAL NOT NULL,
  text TEXT NOT NULL,
  directive TEXT REFERENCES directive(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX conclusion_meeting ON conclusion (meeting, rank);
CREATE INDEX conclusion_agenda ON conclusion (agenda);
CREATE INDEX conclusion_directive ON conclusion (directive);

-- In words, not in refs, as the log of unmaskings is.
CREATE TABLE showing (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  until TEXT NOT NULL,
  by TEXT NOT NULL,
  code TEXT,
  meeting TEXT NOT NULL,
  title TEXT NOT NULL,
  view TEXT NOT NULL,
  figures TEXT,
  unmasked TEXT
) STRICT;

CREATE INDEX showing_code ON showing (code, at);
