import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Whether GDAL's commands are on this machine. */
export const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0
const validator = '/usr/lib/python3/dist-packages/osgeo_utils/samples/validate_gpkg.py'
/** Whether GDAL's own check of GeoPackages is on this machine (Debian: python3-gdal). */
export const hasValidator = existsSync(validator) && existsSync('/usr/bin/python3')

/** What GDAL's validator says against a GeoPackage, with its extra checks, warnings as errors; empty when it passes. */
export function objections(file: string): string {
  const { stdout, stderr } = spawnSync('/usr/bin/python3', [validator, '-k', '--extra', '--warning-as-error', file])
  return `${stdout}${stderr}`.trim()
}

/** What ogrinfo tells, and what it warns of. */
export function ogrinfo(...args: string[]): { told: string; warned: string } {
  const { stdout, stderr } = spawnSync('ogrinfo', args, { maxBuffer: 1 << 28 })
  return { told: String(stdout), warned: String(stderr).trim() }
}

/** Any layer that GDAL reads as GeoJSON features. */
export function featuresIn(
  file: string,
  layer?: string,
): { properties: Record<string, unknown>; geometry: { type: string; coordinates: unknown } | null }[] {
  const args = ['-f', 'GeoJSON', '/vsistdout/', file, ...(layer ? [layer] : [])]
  return JSON.parse(execFileSync('ogr2ogr', args, { maxBuffer: 1 << 28 }).toString()).features
}

export const ogr2ogr = (...args: string[]): void => void execFileSync('ogr2ogr', args, { stdio: 'pipe' })

/** The corners of each feature of a layer as GDAL reads them, in the layer's own numbers. */
export function numbersIn(file: string, layer: string): number[][][] {
  const { told } = ogrinfo('-al', '-geom=YES', '-fields=NO', file, layer)
  return [...told.matchAll(/^OGRFeature[\s\S]*?(?=^OGRFeature|$(?![\s\S]))/gm)].map(([feature]) =>
    [...feature.matchAll(/(-?\d+\.?\d*) (-?\d+\.?\d*)(?=[,)])/g)].map(([, x, y]) => [Number(x), Number(y)]),
  )
}
