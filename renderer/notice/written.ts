import type { Accepted, AcceptedParty } from '../../db/model/notice/accepted.ts'
import type { Notice } from '../../db/model/notice/notice.ts'
import { scopeOf } from '../../db/model/notice/proposal.ts'
import { readDay } from '../../db/model/text/day.ts'
import type { NoticeDraft, TaskDraft } from './draft.ts'

type NamedParty = TaskDraft['leads'][number]

/** What keeps a draft from being written, in words; null when nothing does. */
export function missingOf({ head, tasks, cited, figures }: NoticeDraft, isKnown: boolean): string | null {
  const chosen = tasks.filter(task => task.isIn)
  if (!isKnown && head.title.trim() === '') return 'Ghi trích yếu của văn bản'
  for (const [name, day] of [
    ['Ngày văn bản', head.date],
    ['Ngày họp', head.met],
  ] as const)
    if (day.trim() !== '' && !readDay(day)) return `${name} "${day}" không phải ngày`
  const numbers = new Set<string>()
  for (const task of chosen) {
    if (!/^[1-9]\d{0,2}$/.test(task.number.trim())) return `Số nhiệm vụ "${task.number}" phải là số nguyên`
    if (numbers.has(task.number.trim())) return `Hai nhiệm vụ cùng mang số ${task.number}`
    numbers.add(task.number.trim())
    if (!task.leads.some(each => each.name.trim())) return `Nhiệm vụ ${task.number} chưa có cơ quan chủ trì`
    if (task.summary.trim() === '') return `Nhiệm vụ ${task.number} chưa có nội dung rút gọn`
    if (task.due.trim() !== '' && !readDay(task.due)) return `Thời hạn của nhiệm vụ ${task.number} không phải ngày`
  }
  const isEmpty = chosen.length === 0 && ![...cited, ...figures].some(each => each.isIn)
  return isKnown && isEmpty ? 'Chưa chọn gì để ghi thêm' : null
}

/** The draft as it is written. Of a paper that the register has, its own record stays as it is. */
export function acceptedOf(draft: NoticeDraft, notice: Notice): Accepted {
  const { head, strangers } = draft
  const party = ({ name, agency }: NamedParty): AcceptedParty => {
    const stranger = strangers.find(each => each.name === name)
    const own = agency || (stranger?.as === 'known' ? stranger.agency : '')
    return { name: name.trim(), agency: own || null, isNew: !own && stranger?.as === 'new' }
  }
  const named = (parties: NamedParty[]) => parties.filter(each => each.name.trim()).map(party)
  const or = (text: string) => text.trim() || null
  return {
    document: notice.known?.id ?? null,
    head: {
      ...{ number: or(head.number), type: head.type, title: head.title.trim() || head.number || 'Chưa rõ trích yếu' },
      ...{ date: readDay(head.date), met: readDay(head.met), issuer: or(head.issuer), signer: or(head.signer) },
      ...{ issuerName: notice.head.issuer?.value ?? null, function: or(head.function), urgency: head.urgency },
    },
    tasks: draft.tasks
      .filter(task => task.isIn)
      .map(task => ({
        ...{ number: Number(task.number), mark: task.mark, summary: task.summary.trim(), text: task.text.trim() },
        ...{ product: or(task.product), due: readDay(task.due), dueWords: task.dueWords },
        ...{ leads: named(task.leads), supports: named(task.supports) },
        targets: task.targets
          .filter(each => each.record || each.name.trim())
          .map(({ kind, record, name }) => ({
            name: name.trim() || 'chưa ghi tên',
            zone: kind === 'zone' ? record || null : null,
            call: kind === 'call' ? record || null : null,
          })),
      })),
    cited: notice.cited.flatMap(({ document, number, type, title, date, issuer, isBasis }, at) =>
      draft.cited[at]?.isIn ? [{ document, number, type, title, date, issuer, isBasis }] : [],
    ),
    figures: notice.figures.flatMap(({ value, unit, isRounded }, at) => {
      const own = draft.figures[at]
      return own?.isIn
        ? [
            {
              scope: scopeOf(notice.head),
              zones: own.zones,
              indicator: own.what.trim() || unit,
              value,
              unit,
              isRounded,
            },
          ]
        : []
    }),
    keepsFile: draft.keepsFile,
  }
}
