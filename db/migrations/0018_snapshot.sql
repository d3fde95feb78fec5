-- Who took a snapshot, up to which line of the log the register had come, how long the paper is, and whether it is a draft; why a final one was
-- let through with figures that nobody has verified.
ALTER TABLE snapshot ADD COLUMN author TEXT;
ALTER TABLE snapshot ADD COLUMN version REAL;
ALTER TABLE snapshot ADD COLUMN length TEXT;
ALTER TABLE snapshot ADD COLUMN state TEXT;
ALTER TABLE snapshot ADD COLUMN why TEXT;
