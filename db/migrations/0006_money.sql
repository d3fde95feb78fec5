-- Money by year and source, the order of priority, saved answers of the planner.

CREATE TABLE funding (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  zone TEXT NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  plan TEXT REFERENCES plan(id) DEFERRABLE INITIALLY DEFERRED,
  year REAL,
  source TEXT,
  purpose TEXT,
  needed_vnd INTEGER,
  allocated_vnd INTEGER,
  disbursed_vnd INTEGER,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE INDEX funding_zone ON funding (zone);
CREATE INDEX funding_phase ON funding (phase);
CREATE INDEX funding_plan ON funding (plan);
CREATE INDEX funding_document ON funding (document);

CREATE TABLE priority (
  id TEXT PRIMARY KEY,
  zone TEXT NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  rank REAL NOT NULL,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT,
  note TEXT
) STRICT;

CREATE INDEX priority_zone ON priority (zone);
CREATE INDEX priority_phase ON priority (phase);
CREATE INDEX priority_document ON priority (document);

CREATE TABLE staging (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  zone TEXT NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  rule TEXT,
  budgets TEXT,
  sequence TEXT,
  figures TEXT,
  saved TEXT,
  chosen INTEGER,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE INDEX staging_zone ON staging (zone);
CREATE INDEX staging_document ON staging (document);
