-- Records whose search entries are still to be made or taken away: those of a kind whose id is above one and not above another.
-- Ids tell the time, so what one import adds lies together. A row goes when the work is done; it outlives a crash.
CREATE TABLE unindexed (
  kind TEXT NOT NULL,
  above TEXT NOT NULL,
  upto TEXT NOT NULL,
  PRIMARY KEY (kind, upto)
) STRICT, WITHOUT ROWID;

-- The index of lots and households does not tidy itself because rows leave it: to weigh every word against a hundred thousand rows that
-- an undo took away took thirteen times as long as to mark them. What is marked goes when rows that come are merged.
INSERT INTO register (register, rank) VALUES ('deletemerge', 0);
