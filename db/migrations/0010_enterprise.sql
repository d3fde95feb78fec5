-- Enterprises, the steering group, labour by quarter, period reports.

CREATE TABLE enterprise (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_en TEXT,
  tax_code TEXT,
  country TEXT,
  foreign_capital INTEGER,
  role TEXT,
  zone TEXT REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  industry TEXT,
  address TEXT,
  phone TEXT,
  email TEXT,
  note TEXT
) STRICT;

CREATE INDEX enterprise_zone ON enterprise (zone);

ALTER TABLE zone ADD COLUMN cluster TEXT;

ALTER TABLE tenant ADD COLUMN enterprise TEXT REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX tenant_enterprise ON tenant (enterprise);

CREATE TABLE member (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  agency TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise TEXT REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT,
  valid_to TEXT,
  note TEXT
) STRICT;

CREATE INDEX member_agency ON member (agency);
CREATE INDEX member_enterprise ON member (enterprise);
CREATE INDEX member_document ON member (document);

CREATE TABLE labour (
  id TEXT PRIMARY KEY,
  enterprise TEXT NOT NULL REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  zone TEXT REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  quarter TEXT NOT NULL,
  employed REAL,
  wanted REAL,
  recruited REAL,
  introduced REAL,
  skills TEXT,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE INDEX labour_enterprise ON labour (enterprise);
CREATE INDEX labour_zone ON labour (zone);
CREATE INDEX labour_document ON labour (document);

CREATE TABLE report (
  id TEXT PRIMARY KEY,
  enterprise TEXT REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  zone TEXT REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  period TEXT NOT NULL,
  revenue_vnd INTEGER,
  budget_vnd INTEGER,
  workers REAL,
  income_vnd INTEGER,
  invested_vnd INTEGER,
  paid_vnd INTEGER,
  industrial_ha REAL,
  built_ha REAL,
  leased_ha REAL,
  projects REAL,
  foreign_projects REAL,
  operating REAL,
  wastewater INTEGER,
  wastewater_ok INTEGER,
  exports_usd REAL,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE INDEX report_enterprise ON report (enterprise);
CREATE INDEX report_zone ON report (zone);
CREATE INDEX report_document ON report (document);

ALTER TABLE statistic ADD COLUMN enterprise TEXT REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX statistic_enterprise ON statistic (enterprise);
