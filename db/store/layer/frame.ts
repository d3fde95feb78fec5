/** The tables that every GeoPackage 1.3 has (OGC 12-128r17, annex C), with those of its schema and metadata extensions. */
export const frame = `
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE,
  srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
CREATE TABLE gpkg_data_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT,
  constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), CONSTRAINT gdc_tn UNIQUE (table_name, name));
CREATE TABLE gpkg_data_column_constraints (constraint_name TEXT NOT NULL, constraint_type TEXT NOT NULL, value TEXT, min NUMERIC,
  min_is_inclusive BOOLEAN, max NUMERIC, max_is_inclusive BOOLEAN, description TEXT,
  CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value));
CREATE TABLE gpkg_metadata (id INTEGER CONSTRAINT m_pk PRIMARY KEY ASC NOT NULL, md_scope TEXT NOT NULL DEFAULT 'dataset',
  md_standard_uri TEXT NOT NULL, mime_type TEXT NOT NULL DEFAULT 'text/xml', metadata TEXT NOT NULL DEFAULT '');
CREATE TABLE gpkg_metadata_reference (reference_scope TEXT NOT NULL, table_name TEXT, column_name TEXT, row_id_value INTEGER,
  timestamp DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')), md_file_id INTEGER NOT NULL, md_parent_id INTEGER,
  CONSTRAINT crmr_mfi_fk FOREIGN KEY (md_file_id) REFERENCES gpkg_metadata(id),
  CONSTRAINT crmr_mpi_fk FOREIGN KEY (md_parent_id) REFERENCES gpkg_metadata(id));
INSERT INTO gpkg_extensions VALUES
  ('gpkg_data_columns', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write'),
  ('gpkg_data_column_constraints', NULL, 'gpkg_schema', 'http://www.geopackage.org/spec121/#extension_schema', 'read-write'),
  ('gpkg_metadata', NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec121/#extension_metadata', 'read-write'),
  ('gpkg_metadata_reference', NULL, 'gpkg_metadata', 'http://www.geopackage.org/spec121/#extension_metadata', 'read-write');`

/** "GPKG" and 1.3.0, as a file says what it is. */
export const application = 0x47504b47
export const version = 10_300

/** The extension that an index needs, and the triggers that keep it right when another program edits the layer (annex F.3). */
export function indexOf(table: string): string {
  const [name, geom] = [`rtree_${table}_geom`, `"geom"`]
  const put = `INSERT OR REPLACE INTO "${name}" VALUES (NEW."fid", ST_MinX(NEW.${geom}), ST_MaxX(NEW.${geom}), ST_MinY(NEW.${geom}), ST_MaxY(NEW.${geom}));`
  const isFull = `(NEW.${geom} NOTNULL AND NOT ST_IsEmpty(NEW.${geom}))`
  const isGone = `(NEW.${geom} ISNULL OR ST_IsEmpty(NEW.${geom}))`
  const drop = `DELETE FROM "${name}" WHERE id = OLD."fid";`
  const trigger = (word: string, when: string, test: string, deed: string) =>
    `CREATE TRIGGER "${name}_${word}" AFTER ${when} ON "${table}"${test && ` WHEN ${test}`} BEGIN ${deed} END;`
  return [
    trigger('insert', 'INSERT', isFull, put),
    trigger('update1', `UPDATE OF ${geom}`, `OLD."fid" = NEW."fid" AND ${isFull}`, put),
    trigger('update2', `UPDATE OF ${geom}`, `OLD."fid" = NEW."fid" AND ${isGone}`, drop),
    trigger('update3', 'UPDATE', `OLD."fid" != NEW."fid" AND ${isFull}`, `${drop} ${put}`),
    trigger(
      'update4',
      'UPDATE',
      `OLD."fid" != NEW."fid" AND ${isGone}`,
      `DELETE FROM "${name}" WHERE id IN (OLD."fid", NEW."fid");`,
    ),
    trigger('delete', 'DELETE', `OLD.${geom} NOT NULL`, drop),
  ].join('\n')
}
