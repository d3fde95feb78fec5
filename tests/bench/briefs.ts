import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Briefed } from './briefing.ts'
import { inElectron } from './electron.ts'
import { type Figure, sideBySide, spreadOf } from './figures.ts'

const named = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', pptx: 'slides' } as const
const bare = {
  pdf: 'a bare print of its page',
  docx: 'the library writing the same words and maps',
  xlsx: 'the library writing the same cells and maps',
  pptx: 'the library writing the same words and maps',
} as const

/** The briefs of 20 zones with plots, in four formats, in the real Electron. */
export async function measureBriefs(
  folder: string,
  seeded: string,
  display: Record<string, string>,
): Promise<Figure[]> {
  const data = join(folder, 'briefs.atlas')
  copyFileSync(seeded, data)
  const { batch, each, next, seen, cold, memory, longest, idle } = await inElectron<Briefed>(
    'briefing',
    ['--data', data],
    folder,
    display,
  )
  return [
    {
      what: 'Briefs of 20 zones in 4 formats on disk, from the press; the panel in which they are chosen was open for 8 s',
      unit: 's',
      ours: spreadOf([batch.chosen]),
      most: 8,
    },
    {
      what: '… the first after a start, written by the program without its window: nothing is warm',
      unit: 's',
      ours: spreadOf([batch.cold]),
    },
    { what: '… after others', unit: 's', ours: spreadOf([batch.after]) },
    ...(Object.keys(named) as (keyof typeof named)[]).map(
      (format): Figure => ({
        what: `A brief as ${named[format]}, each a new one with its maps drawn, beside ${bare[format]}`,
        unit: 'ms',
        ...sideBySide(each[format]),
        times: 1.5,
        most: 150,
      }),
    ),
    ...(['docx', 'xlsx', 'pptx'] as const).map(
      (format): Figure => ({
        what: `A brief already made, as ${named[format]} too, beside ${bare[format]}, these ready drawn`,
        unit: 'ms',
        ...sideBySide(next[format]),
        times: 1.5,
        most: 150,
      }),
    ),
    ...(['docx', 'xlsx', 'pptx'] as const).map(
      (format): Figure => ({
        what: `A new brief that was looked at for a second, as ${named[format]}, from the press`,
        unit: 'ms',
        ours: spreadOf(seen[format]),
        most: 150,
      }),
    ),
    { what: 'The very first brief after a start, as Word', unit: 'ms', ours: spreadOf([cold]) },
    {
      what: 'Memory of all processes from the 100th to the 500th brief, grown by',
      unit: 'MiB',
      ours: spreadOf([memory.grown]),
      most: 32,
    },
    { what: 'The most memory of all processes over these 500', unit: 'MiB', ours: spreadOf([memory.peak]) },
    ...(['window', 'main'] as const).map(
      (which): Figure => ({
        what: `Longest time for which the ${which === 'main' ? 'main process' : 'window'} did not answer meanwhile, beside 4 s of rest`,
        unit: 'ms',
        ours: spreadOf([longest[which]]),
        floor: spreadOf([idle[which]]),
        most: 50,
      }),
    ),
  ]
}
