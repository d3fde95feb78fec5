-- Reports, reminders and extensions of directives; what a directive is about.

ALTER TABLE directive ADD COLUMN completed TEXT;

ALTER TABLE target ADD COLUMN call TEXT REFERENCES call(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE target ADD COLUMN plan TEXT REFERENCES plan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE target ADD COLUMN funding TEXT REFERENCES funding(id) DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX target_call ON target (call);
CREATE INDEX target_plan ON target (plan);
CREATE INDEX target_funding ON target (funding);

CREATE TABLE answer (
  id TEXT PRIMARY KEY,
  directive TEXT NOT NULL REFERENCES directive(id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL,
  agency TEXT REFERENCES agency(id) DEFERRABLE INITIALLY DEFERRED,
  date TEXT NOT NULL,
  name TEXT NOT NULL,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX answer_directive ON answer (directive);
CREATE INDEX answer_agency ON answer (agency);
CREATE INDEX answer_document ON answer (document);

CREATE TABLE extension (
  id TEXT PRIMARY KEY,
  directive TEXT NOT NULL REFERENCES directive(id) DEFERRABLE INITIALLY DEFERRED,
  before TEXT,
  after TEXT NOT NULL,
  reason TEXT NOT NULL,
  date TEXT,
  again INTEGER,
  document TEXT REFERENCES document(id) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX extension_directive ON extension (directive);
CREATE INDEX extension_document ON extension (document);
