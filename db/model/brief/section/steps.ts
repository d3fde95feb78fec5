import type { LadderView, StepView } from '../../dossier.ts'
import { infoOf } from '../../record/kind.ts'
import { kinds, type RecordOf } from '../../record/kinds.ts'
import { paperName } from '../../source/basis.ts'
import { cite, type Desk } from '../../source/cite.ts'
import { gapRun, leaveGap } from '../../source/desk.ts'
import { paperDay } from '../../text/day.ts'
import { showValue } from '../../text/show.ts'
import type { Block, Run } from '../brief.ts'
import { lowerFirst, oneParagraph } from '../words.ts'

type Table = Extract<Block, { type: 'table' }>

const open = ['doing', 'wait', 'stuck', 'todo']

/** The ladders of one subject as tables of their steps; a subject without any progress is one honest sentence. */
export function ladderBlocks(desk: Desk, about: LadderView['about'], field: string): Block[] {
  const ladders = desk.dossier.ladders.filter(each => each.about === about)
  return ladders.flatMap((ladder): Block[] => {
    const { steps } = ladder
    const name = nameOf(ladder)
    if (steps.some(step => step.progress)) return [stepTable(desk, ladder), ...reasons(desk, ladder)]
    leaveGap(desk, name, field)
    const unknown = [{ text: `${name} (${steps.length} bước): ` }, gapRun, { text: ' về bước nào đã làm.' }]
    return [{ type: 'paragraph', runs: unknown }]
  })
}

/** Why the open steps of a law that no longer holds stand where they stand. */
function reasons(desk: Desk, ladder: LadderView): Block[] {
  if (isInForce(ladder, desk.today)) return []
  return ladder.steps.flatMap((step): Block[] =>
    isOpen(step) && step.progress?.note
      ? [{ type: 'paragraph', runs: [{ text: `${step.name}: ${lowerFirst(oneParagraph(step.progress.note))}` }] }]
      : [],
  )
}

function isInForce({ valid_from, valid_to }: LadderView, day: string): boolean {
  return (valid_from ?? '') <= day && day <= (valid_to ?? '9999')
}

/** "Bồi thường, hỗ trợ, tái định cư theo Luật Đất đai 2013, hết hiệu lực 31/7/2024" for a ladder of the past. */
function captionOf(ladder: LadderView, today: string): string {
  if (isInForce(ladder, today) || !ladder.valid_to) return nameOf(ladder)
  const law = ladder.law.split(',')[0] ?? ''
  return `${nameOf(ladder).replace(/ \([^()]*\)$/u, '')} theo ${law}, hết hiệu lực ${paperDay(ladder.valid_to)}`
}

/** A phase that goes by its own ladder is named with it. */
const nameOf = ({ name, phase }: LadderView): string => (phase ? `${name}, ${lowerFirst(phase.name)}` : name)

/** The steps of which something is known, then how many are not. */
function stepTable(desk: Desk, ladder: LadderView): Table {
  const known = ladder.steps.flatMap((step, i): Run[][][] =>
    step.progress ? [[[{ text: String(i + 1) }], [{ text: step.name }], status(desk, step), paper(desk, step)]] : [],
  )
  const unknown = ladder.steps.length - known.length
  const rest: Run[][][] = unknown > 0 ? [[[], [{ text: `${unknown} bước còn lại` }], [gapRun], []]] : []
  return {
    type: 'table',
    caption: captionOf(ladder, desk.today),
    head: ['Bước', 'Nội dung', 'Tình trạng', 'Văn bản, ngày'],
    widths: [9, 34, 19, 38],
    isSmall: true,
    align: ['center', 'left', 'left', 'left'],
    rows: [...known, ...rest],
  }
}

function status(desk: Desk, { progress, name }: StepView): Run[] {
  if (!progress) return [gapRun]
  const ground = cite(desk, progress.document, { certainty: progress.certainty })
  const at = { kind: 'progress', record: progress.id, field: 'status', value: progress.status, label: name }
  const figure = ground === undefined ? at : { ...at, ground }
  const word = standing(progress)
  const doubt = progress.certainty === 'low' || progress.certainty === 'memory'
  return [
    { text: word, figure, ...(progress.status === 'doing' || progress.status === 'stuck' ? { bold: true } : {}) },
    ...(doubt ? [{ text: ' (cần đối chiếu)', warn: 'unsourced' as const }] : []),
  ]
}

/** How a step stands, in a paper's words: what has yet to be checked against an annex waits for no agency. */
function standing({ status, agency, note }: RecordOf<'progress'>): string {
  if (status === 'wait' && !agency && /đối chiếu/iu.test(note ?? ''))
    return /phụ lục/iu.test(note ?? '') ? 'Chờ đối chiếu phụ lục' : 'Chờ đối chiếu'
  return showValue(infoOf(kinds.progress.fields.status), status)
}

function paper(desk: Desk, { progress }: StepView): Run[] {
  if (!progress) return []
  const known = desk.dossier.papers.find(each => each.id === progress.document)
  const source = cite(desk, progress.document, { certainty: progress.certainty })
  const day = progress.date ?? known?.date
  if (!known) {
    const missing: Run = { text: 'chưa có văn bản', italic: true, warn: 'unsourced' }
    return progress.status === 'done' || day ? [...(day ? [{ text: `${paperDay(day)}, ` }] : []), missing] : []
  }
  return [
    {
      text: day ? `${paperName(known)}, ${paperDay(day)}` : paperName(known),
      ...(source === undefined ? {} : { source }),
    },
  ]
}

/** What comes next on each ladder in force: the step at work (else the first after the last done) and the one after, with the paper each must yield. Null when all is done. */
export function nextSteps(desk: Desk): Block | null {
  const ladders = desk.dossier.ladders.filter(ladder => isInForce(ladder, desk.today))
  const hasProject = ladders.some(ladder => ladder.about === 'establishment')
  const asked = ladders.filter(ladder => ladder.about !== 'investment' || !hasProject)
  const rows = asked.flatMap(ladder => {
    const done = ladder.steps.findLastIndex(step => ['done', 'skip'].includes(step.progress?.status ?? ''))
    const begun = ladder.steps.findIndex(isOpen)
    const from = begun < 0 ? done + 1 : begun
    const ahead = ladder.steps.filter((step, i) => i >= from && step.progress?.status !== 'done').slice(0, 2)
    return ahead.map((step, i): Run[][] => [
      [{ text: i === 0 ? nameOf(ladder) : '' }],
      [
        {
          text: step.name + (step.progress && isOpen(step) ? ` (${lowerFirst(standing(step.progress))})` : ''),
        },
      ],
      [step.yields ? { text: step.yields } : gapRun],
      [{ text: lawOf(step) }],
    ])
  })
  if (rows.length === 0) return null
  return {
    type: 'table',
    caption: 'Thủ tục, văn bản tiếp theo',
    head: ['Thủ tục', 'Bước tiếp theo', 'Văn bản cần có', 'Điều luật, thời hạn'],
    widths: [20, 30, 26, 24],
    isSmall: true,
    align: ['left', 'left', 'left', 'left'],
    rows,
  }
}

function isOpen({ progress }: StepView): boolean {
  return progress !== null && open.includes(progress.status)
}

function lawOf({ article, limit, certainty }: StepView): string {
  const said = [article, limit].filter(Boolean).join('; ')
  return certainty === 'memory' || certainty === 'low' ? `${said}${said ? ' ' : ''}(cần đối chiếu)` : said
}
