-- An edit of a figure writes lines of the log for the figure and for its claims. Which fields of the claims have changed is read from the
-- index by record: their lines need no page of the index of fields.
DROP INDEX history_field;
CREATE INDEX history_field ON history (kind, field) WHERE kind <> 'claim';

-- Whoever asks for a day reads all batches, as he mostly did: there are few beside their lines.
DROP INDEX batch_at;
