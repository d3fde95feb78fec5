-- Indexes of the lots into which many new ones are put quickly: behind the others of their group, and none for what a lot lacks.

DROP INDEX plot_land;
CREATE INDEX plot_land ON plot (use, status, tenant, id, area_ha) WHERE ended IS NULL;

DROP INDEX plot_phase;
CREATE INDEX plot_phase ON plot (phase) WHERE phase IS NOT NULL;
DROP INDEX plot_tenant;
CREATE INDEX plot_tenant ON plot (tenant) WHERE tenant IS NOT NULL;
