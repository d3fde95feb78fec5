-- The batches: every user action, in words, with who, why and on the strength of which paper. Undo leaves a kept one alone.
CREATE TABLE batch (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  name TEXT NOT NULL,
  why TEXT,
  document TEXT,
  reverts TEXT REFERENCES batch(id),
  undone INTEGER NOT NULL DEFAULT 0,
  kept INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX batch_at ON batch (at);

-- The log: one row per changed field; an added or removed record is one row without a field, whole in new or old as JSON.
CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  batch TEXT NOT NULL REFERENCES batch(id),
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT,
  old ANY,
  new ANY
) STRICT;

CREATE INDEX history_record ON history (kind, record, id);
CREATE INDEX history_batch ON history (batch);

-- The log is only ever added to, whoever writes.
CREATE TRIGGER history_kept BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is kept'); END;
CREATE TRIGGER history_fixed BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is fixed'); END;

-- A batch keeps what it was; only whether it stands (undone) changes, and an empty one goes.
CREATE TRIGGER batch_fixed BEFORE UPDATE OF id, at, by, name, why, document, reverts, kept ON batch BEGIN SELECT RAISE(ABORT, 'batch is fixed'); END;

-- What search and the map look up; kept in step by triggers made from the model.
CREATE TABLE entry (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  west REAL,
  south REAL,
  east REAL,
  north REAL,
  UNIQUE (kind, record)
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
  title, title_plain, body, body_plain,
  content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0", prefix = '2 3'
);

CREATE VIRTUAL TABLE place USING rtree (id, west, east, south, north);

CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  level TEXT NOT NULL,
  gso TEXT,
  parent TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  valid_from TEXT,
  valid_to TEXT,
  seat TEXT,
  area_km2 REAL,
  population REAL,
  note TEXT
) STRICT;

CREATE INDEX unit_parent ON unit (parent);

CREATE TABLE agency (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  short TEXT,
  name_en TEXT,
  level TEXT,
  parent TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  unit TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  address TEXT,
  phone TEXT,
  email TEXT,
  valid_from TEXT,
  valid_to TEXT,
  note TEXT
) STRICT;

CREATE INDEX agency_parent ON agency (parent);
CREATE INDEX agency_unit ON agency (unit);

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  number TEXT,
  title TEXT NOT NULL,
  type TEXT NOT NULL,
  date TEXT,
  issuer TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  publisher TEXT,
  signer TEXT,
  urgency TEXT,
  valid_from TEXT,
  valid_to TEXT,
  source TEXT,
  certainty TEXT,
  note TEXT
) STRICT;

CREATE INDEX document_issuer ON document (issuer);

CREATE TABLE citation (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  cited TEXT NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX citation_document ON citation (document);
CREATE INDEX citation_cited ON citation (cited);

CREATE TABLE merger (
  id TEXT PRIMARY KEY,
  before TEXT NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  after TEXT NOT NULL REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX merger_before ON merger (before);
CREATE INDEX merger_after ON merger (after);
CREATE INDEX merger_document ON merger (document);

CREATE TABLE succession (
  id TEXT PRIMARY KEY,
  before TEXT NOT NULL REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  after TEXT NOT NULL REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  scope TEXT
) STRICT;

CREATE INDEX succession_before ON succession (before);
CREATE INDEX succession_after ON succession (after);
CREATE INDEX succession_document ON succession (document);

CREATE TABLE zone (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_en TEXT,
  type TEXT NOT NULL,
  unit TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  unit_before TEXT REFERENCES unit(id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT,
  area_ha REAL,
  approved_ha REAL,
  status TEXT,
  established TEXT,
  developer TEXT,
  industries TEXT,
  incentives TEXT,
  occupancy_pct REAL,
  workers REAL,
  land_rent_vnd INTEGER,
  sublease_vnd INTEGER,
  road TEXT,
  power TEXT,
  water TEXT,
  wastewater TEXT,
  telecom TEXT,
  point TEXT,
  shape TEXT,
  quality TEXT,
  note TEXT
) STRICT;

CREATE INDEX zone_unit ON zone (unit);
CREATE INDEX zone_unit_before ON zone (unit_before);

CREATE TABLE phase (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  zone TEXT NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  area_ha REAL,
  status TEXT,
  developer TEXT,
  occupancy_pct REAL,
  note TEXT
) STRICT;

CREATE INDEX phase_zone ON phase (zone);

CREATE TABLE distance (
  id TEXT PRIMARY KEY,
  zone TEXT NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT NOT NULL,
  km REAL,
  note TEXT
) STRICT;

CREATE INDEX distance_zone ON distance (zone);

CREATE TABLE tenant (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  zone TEXT REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  country TEXT,
  industry TEXT,
  capital_vnd INTEGER,
  area_ha REAL,
  workers REAL,
  status TEXT,
  licensed TEXT,
  note TEXT
) STRICT;

CREATE INDEX tenant_zone ON tenant (zone);

CREATE TABLE plot (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  zone TEXT NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  area_ha REAL,
  use TEXT,
  status TEXT,
  tenant TEXT REFERENCES tenant(id) DEFERRABLE INITIALLY DEFERRED,
  shape TEXT,
  note TEXT
) STRICT;

CREATE INDEX plot_zone ON plot (zone);
CREATE INDEX plot_phase ON plot (phase);
CREATE INDEX plot_tenant ON plot (tenant);

CREATE TABLE household (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  zone TEXT NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT,
  land_ha REAL,
  compensation_vnd INTEGER,
  step TEXT,
  note TEXT
) STRICT;

CREATE INDEX household_zone ON household (zone);
CREATE INDEX household_phase ON household (phase);

CREATE TABLE call (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  name_en TEXT,
  zone TEXT REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  list TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  stage TEXT,
  area_ha REAL,
  capital_vnd INTEGER,
  duration_years REAL,
  objective TEXT,
  sectors TEXT,
  form TEXT,
  selection TEXT,
  schedule TEXT,
  land_status TEXT,
  incentives TEXT,
  agency TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  contact TEXT,
  next_steps TEXT,
  note TEXT
) STRICT;

CREATE INDEX call_zone ON call (zone);
CREATE INDEX call_phase ON call (phase);
CREATE INDEX call_list ON call (list);
CREATE INDEX call_agency ON call (agency);

CREATE TABLE rate (
  id TEXT PRIMARY KEY,
  currency TEXT NOT NULL,
  vnd REAL NOT NULL,
  date TEXT NOT NULL,
  document TEXT NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX rate_document ON rate (document);

CREATE TABLE snapshot (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  call TEXT REFERENCES call(id) DEFERRABLE INITIALLY DEFERRED,
  zone TEXT REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  at TEXT NOT NULL,
  lang TEXT NOT NULL,
  brief TEXT NOT NULL
) STRICT;

CREATE INDEX snapshot_call ON snapshot (call);
CREATE INDEX snapshot_zone ON snapshot (zone);

CREATE TABLE directive (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  document TEXT NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  number REAL NOT NULL,
  summary TEXT NOT NULL,
  text TEXT,
  product TEXT,
  due TEXT,
  due_by TEXT,
  status TEXT,
  result TEXT,
  note TEXT
) STRICT;

CREATE INDEX directive_document ON directive (document);

CREATE TABLE assignment (
  id TEXT PRIMARY KEY,
  directive TEXT NOT NULL REFERENCES directive(id) DEFERRABLE INITIALLY DEFERRED,
  agency TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  role TEXT NOT NULL
) STRICT;

CREATE INDEX assignment_directive ON assignment (directive);
CREATE INDEX assignment_agency ON assignment (agency);

CREATE TABLE target (
  id TEXT PRIMARY KEY,
  directive TEXT NOT NULL REFERENCES directive(id) DEFERRABLE INITIALLY DEFERRED,
  zone TEXT REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL
) STRICT;

CREATE INDEX target_directive ON target (directive);
CREATE INDEX target_zone ON target (zone);

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  value ANY,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  as_of TEXT,
  certainty TEXT,
  quote TEXT,
  chosen INTEGER NOT NULL
) STRICT;

CREATE INDEX claim_document ON claim (document);

CREATE TABLE progress (
  id TEXT PRIMARY KEY,
  zone TEXT NOT NULL REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT REFERENCES phase(id) DEFERRABLE INITIALLY DEFERRED,
  ladder TEXT NOT NULL,
  step TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  agency TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  certainty TEXT,
  note TEXT
) STRICT;

CREATE INDEX progress_zone ON progress (zone);
CREATE INDEX progress_phase ON progress (phase);
CREATE INDEX progress_document ON progress (document);
CREATE INDEX progress_agency ON progress (agency);

CREATE TABLE statistic (
  id TEXT PRIMARY KEY,
  scope TEXT NOT NULL,
  zone TEXT REFERENCES zone(id) DEFERRABLE INITIALLY DEFERRED,
  indicator TEXT NOT NULL,
  period TEXT,
  as_of TEXT,
  value REAL,
  unit TEXT,
  rounded INTEGER,
  document TEXT NOT NULL REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED,
  certainty TEXT,
  note TEXT
) STRICT;

CREATE INDEX statistic_zone ON statistic (zone);
CREATE INDEX statistic_document ON statistic (document);

CREATE INDEX claim_about ON claim (kind, record, field);
CREATE UNIQUE INDEX claim_chosen ON claim (kind, record, field) WHERE chosen = 1;

-- A paper that has left the house stays as it was.
CREATE TRIGGER snapshot_fixed BEFORE UPDATE ON snapshot BEGIN SELECT RAISE(ABORT, 'snapshot is fixed'); END;
CREATE TRIGGER snapshot_kept BEFORE DELETE ON snapshot BEGIN SELECT RAISE(ABORT, 'snapshot is kept'); END;
