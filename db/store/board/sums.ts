import type { BoardSums, KnownSum, Reported, Series } from '../../model/board.ts'
import { landOf } from '../clearance/state.ts'
import { type Db, sql } from '../db.ts'

/** The sheet's figures: every one from rows, each saying how many records it leaves out. */
export function sumsOf(db: Db, today: string): BoardSums {
  const names = (where: string) =>
    sql(db, `SELECT name FROM zone WHERE ${where} ORDER BY code`).pluck().all() as string[]
  const count = (text: string, ...values: unknown[]) =>
    sql(db, text)
      .pluck()
      .get(...values) as number
  const ha = (where: string) =>
    sql(db, `SELECT sum(area_ha) FROM plot WHERE ended IS NULL AND ${where}`).pluck().get() as number | null
  const directives = sql(
    db,
    `SELECT count(*) AS total, count(*) FILTER (WHERE status = 'done') AS done, count(*) FILTER (WHERE due IS NULL AND due_words IS NULL) AS undated,
       count(*) FILTER (WHERE due < ? AND status IS NOT 'done') AS late, count(*) FILTER (WHERE status IS NULL) AS unknown FROM directive`,
  ).get(today) as BoardSums['directives']
  return {
    parks: {
      count: count("SELECT count(*) FROM zone WHERE type = 'kcn'"),
      areaHa: sum(db, 'zone', 'area_ha', "type = 'kcn'"),
      reportedHa: reportedHa(db),
      operating: names("type = 'kcn' AND status = 'operating'"),
    },
    clusters: {
      count: count("SELECT count(*) FROM zone WHERE type = 'ccn'"),
      established: names(
        "type = 'ccn' AND (established IS NOT NULL OR id IN (SELECT zone FROM progress WHERE step = 'decision' AND status = 'done'))",
      ),
    },
    money: {
      needed: sum(db, 'funding', 'needed_vnd'),
      allocated: sum(db, 'funding', 'allocated_vnd'),
      disbursed: sum(db, 'funding', 'disbursed_vnd'),
    },
    households: {
      count: count('SELECT count(*) FROM household'),
      landHa: sum(db, `(SELECT ${landOf('household')} AS ha FROM household)`, 'ha'),
      stuck: count('SELECT count(DISTINCT household) FROM obstacle WHERE household IS NOT NULL AND solved IS NULL'),
    },
    plots: {
      count: count('SELECT count(*) FROM plot WHERE ended IS NULL'),
      industrialHa: ha("use = 'industrial'"),
      leasedHa: ha("use = 'industrial' AND status = 'leased'"),
      readyHa: ha("use = 'industrial' AND status = 'ready'"),
    },
    occupancy: sql(
      db,
      `SELECT zone.name || ' ' || lower(substr(phase.name, 1, 1)) || substr(phase.name, 2) AS name, phase.occupancy_pct AS percent, zone.id AS zone FROM phase JOIN zone ON zone.id = phase.zone
         WHERE phase.occupancy_pct IS NOT NULL
       UNION ALL SELECT name, occupancy_pct, id FROM zone WHERE occupancy_pct IS NOT NULL`,
    ).all() as BoardSums['occupancy'],
    calls: sql(
      db,
      "SELECT coalesce(stage, 'unknown') AS stage, count(*) AS count FROM call GROUP BY 1",
    ).all() as BoardSums['calls'],
    directives,
  }
}

function sum(db: Db, table: string, field: string, where = 'true'): KnownSum {
  const found = sql(
    db,
    `SELECT sum(${field}) AS total, count(${field}) AS known, count(*) - count(${field}) AS unknown FROM ${table} WHERE ${where}`,
  ).get() as KnownSum
  return { ...found, total: found.total === null ? null : Number(found.total.toFixed(6)) }
}

/** The hectares of all parks as the newest paper reports them, beside the sum of the parks. */
function reportedHa(db: Db): Reported | null {
  const found = sql(
    db,
    `SELECT statistic.value, statistic.as_of AS asOf, statistic.document, coalesce(document.number, document.title) AS documentName,
       iif(document.type = 'press', 'báo chí', 'báo cáo') AS teller
     FROM statistic JOIN document ON document.id = statistic.document
     WHERE statistic.scope LIKE 'KCN tỉnh %' AND statistic.indicator = 'Tổng diện tích'
       AND coalesce(statistic.as_of, document.date) IS NOT NULL ORDER BY coalesce(statistic.as_of, document.date) DESC LIMIT 1`,
  ).get() as Reported | undefined
  return found ?? null
}

const drawn = ['Vốn đăng ký của dự án đã cấp', 'Vốn thực hiện lũy kế']

/** The time series that the sheet draws, oldest point first. */
export function seriesOf(db: Db): Series[] {
  const rows = sql(
    db,
    `SELECT statistic.scope, statistic.indicator, statistic.unit, statistic.as_of AS asOf, statistic.value, coalesce(document.publisher, document.number, document.title) AS document
     FROM statistic JOIN document ON document.id = statistic.document
     WHERE statistic.indicator IN (SELECT value FROM json_each(?)) AND statistic.as_of IS NOT NULL AND statistic.value IS NOT NULL ORDER BY statistic.as_of`,
  ).all(JSON.stringify(drawn)) as {
    scope: string
    indicator: string
    unit: string
    asOf: string
    value: number
    document: string
  }[]
  return drawn.flatMap(indicator => {
    const own = rows.filter(row => row.indicator === indicator)
    const [first] = own
    if (!first) return []
    const points = own.filter(row => row.scope === first.scope).map(({ asOf, value }) => ({ asOf, value }))
    return [
      {
        indicator,
        scope: first.scope,
        unit: first.unit,
        points,
        documents: [...new Set(own.map(row => row.document))],
      },
    ]
  })
}
