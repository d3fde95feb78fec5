-- Boundaries as the map reads them: ten thousand are in one picture, and their text took longer to read than all else did.
-- Kept in step with the entries by triggers made from the model; `id` is the entry's.
CREATE TABLE outline (id INTEGER PRIMARY KEY, rings BLOB NOT NULL) STRICT;

-- What is no area has no outline, and is passed over.
INSERT OR IGNORE INTO outline SELECT entry.id, outlined(shape) FROM entry JOIN zone ON zone.id = record WHERE kind = 'zone' AND shape IS NOT NULL;
INSERT OR IGNORE INTO outline SELECT entry.id, outlined(shape) FROM entry JOIN phase ON phase.id = record WHERE kind = 'phase' AND shape IS NOT NULL;
INSERT OR IGNORE INTO outline SELECT entry.id, outlined(shape) FROM entry JOIN plan ON plan.id = record WHERE kind = 'plan' AND shape IS NOT NULL;
INSERT OR IGNORE INTO outline SELECT entry.id, outlined(shape) FROM entry JOIN plot ON plot.id = record WHERE kind = 'plot' AND shape IS NOT NULL;
INSERT OR IGNORE INTO outline SELECT entry.id, outlined(shape) FROM entry JOIN parcel ON parcel.id = record WHERE kind = 'parcel' AND shape IS NOT NULL;
