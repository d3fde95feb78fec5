import { distanceM } from '../geodesy/plane.ts'
import type { Event } from './rows.ts'
import type { Corner, RingMark, Run } from './table.ts'

/** Two prints of one point lie this near, metres: tables are rounded to the centimetre at the coarsest. */
export const samePointM = 0.015

/** Corners gathered into rings: a ring ends where its first point comes again, a title stands, numbers begin anew, or a gap follows; or where a person says so. */
export function runsOf(events: readonly Event[], marks: readonly RingMark[] = []): Run[] {
  const saidAt = new Map(marks.flatMap(({ row, is }) => (is === 'own' ? [] : [[row, is] as const])))
  const runs: Run[] = []
  let open: Run | null = null
  let title: string | null = null
  let since = { isTitle: false, isGap: false, isHead: false }
  for (const [at, event] of events.entries()) {
    if (event.is === 'title') title = event.text
    if (event.is !== 'corner') {
      since = {
        isTitle: since.isTitle || event.is === 'title',
        isGap: since.isGap || event.is === 'gap',
        isHead: since.isHead || event.is === 'head',
      }
      continue
    }
    const { corner } = event
    const next = events[at + 1]
    const after = next?.is === 'corner' ? next.corner : null
    const said = saidAt.get(corner.row)
    const isOver = open?.end.is !== 'left'
    const isBegun = isOver || (open && (isBreak(open, corner, since) || startsAgain(open, corner, after)))
    if (!open || said === 'begins' || (isBegun && said !== 'goes-on')) {
      open = { title, corners: [corner], end: { is: 'left' } }
      runs.push(open)
      title = null
    } else if (said === 'goes-on') {
      // Its first point that came again did not end it.
      if (open.end.is === 'repeated') open.end = { is: 'left' }
      open.corners.push(corner)
    } else if (!closes(open, corner)) open.corners.push(corner)
    since = { isTitle: false, isGap: false, isHead: false }
  }
  return runs.map(ended)
}

type Since = { isTitle: boolean; isGap: boolean; isHead: boolean }

function isBreak(open: Run, corner: Corner, since: Since): boolean {
  if (since.isTitle) return true
  const last = open.corners.at(-1)
  const isNext = last !== undefined && follows(last.name, corner.name)
  // A page break repeats the heading and counts on.
  if (since.isGap && open.corners.length >= 3 && !(since.isHead && isNext)) return !isSame(open.corners[0], corner)
  return false
}

const isSame = (a: Corner | undefined, b: Corner): boolean => a !== undefined && distanceM(a.at, b.at) <= samePointM

/** The first point again: the ring ends with it. */
function closes(run: Run, corner: Corner): boolean {
  if (run.corners.length < 3 || !isSame(run.corners[0], corner)) return false
  run.end = { is: 'repeated', row: corner.row }
  return true
}

type Numbered = { stem: string; number: number } | null

function numbered(name: string): Numbered {
  const found = /^(.*?)(\d+)\D*$/.exec(name.trim())
  return found ? { stem: found[1] ?? '', number: Number(found[2]) } : null
}

const follows = (a: string, b: string): boolean => {
  const [one, two] = [numbered(a), numbered(b)]
  return one !== null && two !== null && one.stem === two.stem && two.number === one.number + 1
}

/** A corner numbered no higher than the one before that is followed by its own successor: the first of another ring. */
function startsAgain(open: Run, corner: Corner, after: Corner | null): boolean {
  const [was, is] = [numbered(open.corners.at(-1)?.name ?? ''), numbered(corner.name)]
  if (open.corners.length < 3 || !was || !is || !after || is.number > was.number) return false
  return !isSame(open.corners[0], corner) && follows(corner.name, after.name)
}

/** A last point with the first one's name that lies elsewhere leaves its ring open. */
function ended(run: Run): Run {
  const [first, last] = [run.corners[0], run.corners.at(-1)]
  const isNamed = first !== undefined && first.name !== '' && last?.name === first.name && run.corners.length > 3
  if (run.end.is !== 'left' || !isNamed || !last) return run
  const end = { is: 'off', row: last.row, name: last.name, metres: distanceM(first.at, last.at) } as const
  return { ...run, corners: run.corners.slice(0, -1), end }
}
