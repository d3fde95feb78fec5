-- Investors, what was said with them, sites they look at; the rules of readiness and their proofs.

CREATE TABLE investor (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_en TEXT,
  country TEXT,
  sectors TEXT,
  area TEXT,
  status TEXT,
  confidential INTEGER,
  agency TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  next_step TEXT,
  next_date TEXT,
  note TEXT
) STRICT;

CREATE INDEX investor_agency ON investor (agency);

CREATE TABLE contact (
  id TEXT PRIMARY KEY,
  investor TEXT REFERENCES investor(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise TEXT REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  agency TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  position TEXT,
  phone TEXT,
  email TEXT,
  note TEXT
) STRICT;

CREATE INDEX contact_investor ON contact (investor);
CREATE INDEX contact_enterprise ON contact (enterprise);
CREATE INDEX contact_agency ON contact (agency);

CREATE TABLE talk (
  id TEXT PRIMARY KEY,
  investor TEXT NOT NULL REFERENCES investor(id) DEFERRABLE INITIALLY DEFERRED,
  call TEXT REFERENCES call(id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  name TEXT NOT NULL,
  place TEXT,
  attended TEXT,
  outcome TEXT,
  next_step TEXT,
  next_date TEXT,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX talk_investor ON talk (investor);
CREATE INDEX talk_call ON talk (call);
CREATE INDEX talk_document ON talk (document);

CREATE TABLE shortlist (
  id TEXT PRIMARY KEY,
  investor TEXT NOT NULL REFERENCES investor(id) DEFERRABLE INITIALLY DEFERRED,
  zone TEXT NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  plot TEXT REFERENCES plot(id) DEFERRABLE INITIALLY DEFERRED,
  call TEXT REFERENCES call(id) DEFERRABLE INITIALLY DEFERRED,
  rank REAL,
  opinion TEXT
) STRICT;

CREATE INDEX shortlist_investor ON shortlist (investor);
CREATE INDEX shortlist_zone ON shortlist (zone);
CREATE INDEX shortlist_phase ON shortlist (phase);
CREATE INDEX shortlist_plot ON shortlist (plot);
CREATE INDEX shortlist_call ON shortlist (call);

CREATE TABLE rule (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  number REAL NOT NULL,
  types TEXT,
  test TEXT NOT NULL,
  params TEXT,
  need TEXT NOT NULL,
  basis TEXT,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  agency TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  off INTEGER,
  note TEXT
) STRICT;

CREATE INDEX rule_document ON rule (document);
CREATE INDEX rule_agency ON rule (agency);

CREATE TABLE proof (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL REFERENCES rule(id) DEFERRABLE INITIALLY DEFERRED,
  zone TEXT NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  met TEXT NOT NULL,
  date TEXT,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  agency TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE INDEX proof_rule ON proof (rule);
CREATE INDEX proof_zone ON proof (zone);
CREATE INDEX proof_phase ON proof (phase);
CREATE INDEX proof_document ON proof (document);
CREATE INDEX proof_agency ON proof (agency);

ALTER TABLE call ADD COLUMN listing TEXT;
