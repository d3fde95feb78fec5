-- A call may stand in no zone: then the list's own words are all that is known of its place.
ALTER TABLE call ADD COLUMN place TEXT;
