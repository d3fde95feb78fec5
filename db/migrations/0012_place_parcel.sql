-- Parcels are found by their place like zones, phases and plots; search does not know them.
INSERT INTO entry (kind, record, title, body, west, south, east, north)
  SELECT 'parcel', id, '', '', bound(shape, NULL, 0), bound(shape, NULL, 1), bound(shape, NULL, 2), bound(shape, NULL, 3)
  FROM parcel WHERE shape IS NOT NULL;
INSERT INTO place (id, west, east, south, north)
  SELECT id, west, east, south, north FROM entry WHERE kind = 'parcel' AND west IS NOT NULL;
