-- Lots lie together by their zone, so that the occupancy of every zone is added up in one run; the index serves for the zone alone, too.

DROP INDEX plot_land;
DROP INDEX plot_zone;
CREATE INDEX plot_land ON plot (zone, use, status, tenant, id, area_ha, ended);
