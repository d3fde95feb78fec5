import { type Block, type Brief, type Run, toldWarnings } from './brief.ts'
import { notesOf } from './fit/shown.ts'
import { dayIn, type Lang, say } from './say.ts'

/**
 * What every writer prints after a brief's own blocks: the numbered sources and the list of gaps, made from the brief alone: what is to be verified, what is missing,
 * and the numbered sources. */
export function closingBlocks(brief: Brief): Block[] {
  if (brief.length && brief.length !== 'full') return notesOf(brief)
  return [...doubtBlocks(brief), ...gapBlocks(brief), ...sourceBlocks(brief)]
}

/** What the lists at the end are made from. */
export type Closing = Pick<Brief, 'lang' | 'final' | 'sources' | 'gaps' | 'warnings'>

const pressNote = (lang: Lang): Block => ({
  type: 'paragraph',
  runs: [
    {
      text: say(
        lang,
        'Số liệu theo báo chí phải đối chiếu với văn bản trước khi dùng.',
        'Press figures must be checked against papers before use.',
      ),
    },
  ],
})

/** The numbered sources; nothing when there are none. */
export function sourceBlocks({ sources, lang }: Closing): Block[] {
  if (sources.length === 0) return []
  const rows = sources.map((source): Run[][] => [
    [{ text: `[${source.number}]` }],
    [{ text: source.text }],
    [source.asOf ? { text: dayIn(lang, source.asOf) } : { text: say(lang, 'không rõ ngày', 'undated'), italic: true }],
    [{ text: source.press ? `${source.certainty}, ${say(lang, 'báo chí', 'press')}` : source.certainty }],
  ])
  return [
    { type: 'heading', text: say(lang, 'Nguồn số liệu', 'Sources'), part: 'closing' },
    {
      type: 'table',
      caption: '',
      head: [
        say(lang, 'Số', 'No.'),
        say(lang, 'Tài liệu', 'Document'),
        say(lang, 'Số liệu ngày', 'As of'),
        say(lang, 'Độ tin cậy', 'Quality'),
      ],
      widths: [7, 63, 14, 16],
      isSmall: true,
      align: ['center', 'left', 'left', 'left'],
      rows,
    },
    ...(sources.some(source => source.press) ? [pressNote(lang)] : []),
  ]
}

/** What is not known, by whom it is to be asked of. */
export function gapBlocks({ gaps, lang }: Closing): Block[] {
  const heading: Block = { type: 'heading', text: say(lang, 'Số liệu còn trống', 'Gaps'), part: 'closing' }
  if (gaps.length === 0)
    return [
      heading,
      {
        type: 'paragraph',
        runs: [{ text: say(lang, 'Các mục của tờ thông tin đều đã có số liệu.', 'Nothing is missing.') }],
      },
    ]
  const asked = [...new Set(gaps.map(gap => gap.ask))]
  const rows = asked.map((ask): Run[][] => {
    const labels = gaps.filter(gap => gap.ask === ask).map(gap => gap.label)
    return [[{ text: ask }], [{ text: gathered(labels).join('; ') }]]
  })
  return [
    heading,
    {
      type: 'table',
      caption: '',
      head: [say(lang, 'Hỏi cơ quan', 'Whom to ask'), say(lang, 'Số liệu cần có', 'Figures needed')],
      widths: [34, 66],
      isSmall: true,
      align: ['left', 'left'],
      rows,
    },
  ]
}

/** "KCN A: diện tích", "KCN A: vị trí", "giá thuê" -> "KCN A: diện tích, vị trí", "giá thuê": whose they are is said once. */
function gathered(labels: readonly string[]): string[] {
  const rests = new Map<string, string[]>()
  for (const label of labels) {
    const [, whose = label, rest] = /^(.+?): (.+)$/u.exec(label) ?? []
    rests.set(whose, [...(rests.get(whose) ?? []), ...(rest === undefined ? [] : [rest])])
  }
  return [...rests].map(([whose, rest]) => (rest.length > 0 ? `${whose}: ${rest.join(', ')}` : whose))
}

/** The figures that are old, of the press, without a paper or told differently elsewhere, each with its remarks. */
export function doubtBlocks(brief: Closing): Block[] {
  const { lang, final } = brief
  const warnings = toldWarnings(brief)
  if (warnings.length === 0) return []
  const labels = [...new Set(warnings.map(each => each.label))]
  const rows = labels.map((label): Run[][] => {
    const texts = warnings.filter(each => each.label === label).map(each => each.text)
    return [[{ text: label }], [{ text: [...new Set(texts)].join('; ') }]]
  })
  const why: Block[] = final?.why
    ? [{ type: 'paragraph', runs: [{ text: `${say(lang, 'Lý do phát hành', 'Reason for issue')}: ${final.why}` }] }]
    : []
  return [
    { type: 'heading', text: say(lang, 'Số liệu cần đối chiếu', 'Figures to verify'), part: 'closing' },
    ...why,
    {
      type: 'table',
      caption: '',
      head: [say(lang, 'Chỉ tiêu', 'Figure'), say(lang, 'Lưu ý', 'Remark')],
      widths: [44, 56],
      isSmall: true,
      align: ['left', 'left'],
      rows,
    },
  ]
}
