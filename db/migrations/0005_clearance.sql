-- Compensation: plans, parcels, price tables, award lines, payments, complaints, what stands in the way.

CREATE TABLE plan (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  zone TEXT NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  ladder TEXT,
  area_ha REAL,
  households REAL,
  cost_vnd INTEGER,
  submitted TEXT,
  approved TEXT,
  priced TEXT,
  decision TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  road INTEGER,
  beside TEXT,
  shape TEXT,
  note TEXT
) STRICT;

CREATE INDEX plan_zone ON plan (zone);
CREATE INDEX plan_phase ON plan (phase);
CREATE INDEX plan_decision ON plan (decision);

ALTER TABLE household ADD COLUMN plan TEXT REFERENCES plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE household ADD COLUMN hamlet TEXT;
ALTER TABLE household ADD COLUMN identity TEXT;
ALTER TABLE household ADD COLUMN phone TEXT;
ALTER TABLE household ADD COLUMN people REAL;
ALTER TABLE household ADD COLUMN resettled TEXT;

CREATE INDEX household_plan ON household (plan);

CREATE TABLE parcel (
  id TEXT PRIMARY KEY,
  household TEXT NOT NULL REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
  sheet TEXT,
  number TEXT,
  use TEXT,
  area_m2 REAL,
  taken_m2 REAL,
  certificate TEXT,
  position TEXT,
  shape TEXT,
  note TEXT
) STRICT;

CREATE INDEX parcel_household ON parcel (household);

CREATE TABLE tariff (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  about TEXT NOT NULL,
  zone TEXT REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT,
  valid_to TEXT,
  note TEXT
) STRICT;

CREATE INDEX tariff_zone ON tariff (zone);
CREATE INDEX tariff_document ON tariff (document);

CREATE TABLE price (
  id TEXT PRIMARY KEY,
  tariff TEXT NOT NULL REFERENCES tariff(id) DEFERRABLE INITIALLY DEFERRED,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  position TEXT,
  measure TEXT,
  price_vnd INTEGER NOT NULL,
  note TEXT
) STRICT;

CREATE INDEX price_tariff ON price (tariff);

CREATE TABLE award (
  id TEXT PRIMARY KEY,
  household TEXT NOT NULL REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
  parcel TEXT REFERENCES parcel(id) DEFERRABLE INITIALLY DEFERRED,
  category TEXT NOT NULL,
  name TEXT NOT NULL,
  quantity REAL,
  measure TEXT,
  price TEXT,
  coefficient REAL,
  fixed_vnd INTEGER,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE INDEX award_household ON award (household);
CREATE INDEX award_parcel ON award (parcel);
CREATE INDEX award_document ON award (document);

CREATE TABLE payment (
  id TEXT PRIMARY KEY,
  household TEXT NOT NULL REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
  funding TEXT REFERENCES funding(id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT,
  amount_vnd INTEGER NOT NULL,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE INDEX payment_household ON payment (household);
CREATE INDEX payment_funding ON payment (funding);
CREATE INDEX payment_document ON payment (document);

CREATE TABLE complaint (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  household TEXT REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
  zone TEXT REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  received TEXT,
  agency TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  due TEXT,
  answered TEXT,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  result TEXT,
  note TEXT
) STRICT;

CREATE INDEX complaint_household ON complaint (household);
CREATE INDEX complaint_zone ON complaint (zone);
CREATE INDEX complaint_agency ON complaint (agency);
CREATE INDEX complaint_document ON complaint (document);

CREATE TABLE obstacle (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  category TEXT,
  household TEXT REFERENCES household(id) DEFERRABLE INITIALLY DEFERRED,
  enterprise TEXT REFERENCES enterprise(id) DEFERRABLE INITIALLY DEFERRED,
  zone TEXT REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  since TEXT,
  agency TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  answered TEXT,
  answer TEXT,
  solved TEXT,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  note TEXT
) STRICT;

CREATE INDEX obstacle_household ON obstacle (household);
CREATE INDEX obstacle_enterprise ON obstacle (enterprise);
CREATE INDEX obstacle_zone ON obstacle (zone);
CREATE INDEX obstacle_phase ON obstacle (phase);
CREATE INDEX obstacle_agency ON obstacle (agency);
CREATE INDEX obstacle_document ON obstacle (document);
