-- The lines of claims leave the index of the log by record, too: an edit of a figure wrote two pages of it for them. They are found by their
-- batches, whose index tells of which kinds each has written.
DROP INDEX history_record;
CREATE INDEX history_record ON history (kind, record, id) WHERE kind <> 'claim';
DROP INDEX history_batch;
CREATE INDEX history_batch ON history (batch, kind);
