-- Meetings, what they go through in which order, and when somebody let personal data be seen in one.

CREATE TABLE meeting (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  date TEXT NOT NULL,
  place TEXT,
  chair TEXT,
  since TEXT,
  note TEXT
) STRICT;

CREATE TABLE agenda (
  id TEXT PRIMARY KEY,
  meeting TEXT NOT NULL REFERENCES meeting(id) DEFERRABLE INITIALLY DEFERRED,
  rank REAL NOT NULL,
  zone TEXT REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  call TEXT REFERENCES call(id) DEFERRABLE INITIALLY DEFERRED,
  directive TEXT REFERENCES directive(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  theme TEXT,
  note TEXT
) STRICT;

CREATE INDEX agenda_meeting ON agenda (meeting, rank);
CREATE INDEX agenda_zone ON agenda (zone);
CREATE INDEX agenda_call ON agenda (call);
CREATE INDEX agenda_directive ON agenda (directive);

-- In words, not in refs: the log stays whole when a meeting or a zone is removed.
CREATE TABLE unmasking (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  meeting TEXT NOT NULL,
  zone TEXT NOT NULL,
  what TEXT NOT NULL,
  why TEXT
) STRICT;
