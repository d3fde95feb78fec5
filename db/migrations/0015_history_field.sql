-- Which fields of a kind have changed since a moment is asked of the log for every past day that is looked at.
CREATE INDEX history_field ON history (kind, field);
