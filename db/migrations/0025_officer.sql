-- Who works on this machine, each with a name, a role and a PIN. Without a row in `gate` nobody is asked. PINs are kept as scrypt hashes, outside
-- the kinds of record: neither the log nor an export has them. Who came in, who failed and who saw personal data is written in `admission`, each
-- line sealed with the one before it.

CREATE TABLE officer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  personal INTEGER,
  ended TEXT
) STRICT;

CREATE TABLE gate (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  minutes INTEGER NOT NULL,
  salt TEXT NOT NULL,
  hash TEXT NOT NULL,
  failed INTEGER NOT NULL DEFAULT 0,
  until TEXT
) STRICT;

CREATE TABLE pin (
  officer TEXT PRIMARY KEY REFERENCES officer(id) DEFERRABLE INITIALLY DEFERRED,
  salt TEXT NOT NULL,
  hash TEXT NOT NULL,
  failed INTEGER NOT NULL DEFAULT 0,
  until TEXT
) STRICT;

CREATE TABLE admission (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  name TEXT NOT NULL,
  what TEXT NOT NULL,
  about TEXT,
  hash TEXT NOT NULL
) STRICT;

CREATE TRIGGER admission_kept BEFORE DELETE ON admission BEGIN SELECT RAISE(ABORT, 'admission is kept'); END;
CREATE TRIGGER admission_fixed BEFORE UPDATE ON admission BEGIN SELECT RAISE(ABORT, 'admission is fixed'); END;
