-- Each batch of the log is sealed with a hash of its lines and of the seal before it. Whoever changes or removes a line past the
-- program breaks a seal. Many lines are sealed a little later: what has no seal yet comes behind all that has one.

CREATE TABLE seal (id INTEGER PRIMARY KEY, batch TEXT NOT NULL, hash TEXT NOT NULL) STRICT;

CREATE TRIGGER seal_kept BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'seal is kept'); END;
CREATE TRIGGER seal_fixed BEFORE UPDATE ON seal BEGIN SELECT RAISE(ABORT, 'seal is fixed'); END;
