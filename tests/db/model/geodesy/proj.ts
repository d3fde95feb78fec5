import { execFileSync } from 'node:child_process'
import type { Place, Vn2000Point } from '../../../../db/model/geodesy/vn2000.ts'

/** Operation EPSG:6960 as PROJ's own database gives it: coordinate frame, from VN-2000 to WGS 84. */
const operation6960 =
  '+proj=helmert +x=-191.90441429 +y=-39.30318279 +z=-111.45032835 +rx=-0.00928836 +ry=0.01975479 +rz=-0.00427372 +s=0.252906278 +convention=coordinate_frame'

/** PROJ's own VN-2000 metres of places, by the pipeline of operation 6960 named step by step. */
export function project(places: readonly Place[], meridian: number, k = 0.9999): Vn2000Point[] {
  const steps = [
    '+proj=unitconvert +xy_in=deg +xy_out=rad',
    '+proj=cart +ellps=WGS84',
    `+inv ${operation6960}`,
    '+inv +proj=cart +ellps=WGS84',
    `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=${k} +x_0=500000 +y_0=0 +ellps=WGS84`,
  ]
  const pipeline = ['+proj=pipeline', ...steps.flatMap(step => ['+step', ...step.split(' ')])]
  const input = places.map(({ lon, lat }) => `${lon} ${lat} 0 0`).join('\n')
  return lines('cct', ['-d', '6', ...pipeline], input).map(([easting = 0, northing = 0]) => ({
    x: northing,
    y: easting,
  }))
}

/** PROJ's geodesic metres between pairs of places on WGS 84. */
export function geodesics(pairs: readonly (readonly [Place, Place])[]): number[] {
  const input = pairs.map(([a, b]) => `${a.lat} ${a.lon} ${b.lat} ${b.lon}`).join('\n')
  return lines('geod', ['+ellps=WGS84', '-I', '-F', '%.5f', '-f', '%.9f'], input).map(line => line[2] ?? Number.NaN)
}

function lines(program: string, args: string[], input: string): number[][] {
  const answer = execFileSync(program, args, { input: `${input}\n`, encoding: 'utf8' })
  return answer
    .trim()
    .split('\n')
    .map(line => line.trim().split(/\s+/).map(Number))
}
