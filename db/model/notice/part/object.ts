import type { Span } from '../notice.ts'

/** Something that a directive is about, as it is named. */
export type Thing = Span & { name: string; kind: 'kcn' | 'ccn' | 'housing' | 'other'; isGeneral: boolean }

const kinds: { words: string; kind: Thing['kind'] }[] = [
  { words: 'KCN|Khu công nghiệp|khu công nghiệp|KHU CÔNG NGHIỆP', kind: 'kcn' },
  { words: 'CCN|Cụm công nghiệp|cụm công nghiệp|CỤM CÔNG NGHIỆP', kind: 'ccn' },
  {
    words: '(?:Khu|khu) (?:nhà ở|lưu trú|thiết chế) (?:công nhân|xã hội)(?: và tái định cư)?|(?:Khu|khu) tái định cư',
    kind: 'housing',
  },
  {
    words:
      'KKT|Khu kinh tế|khu kinh tế|Khu dân cư|khu dân cư|Khu đô thị|khu đô thị|(?:T|t)uyến (?:đường )?|(?:T|t)uyến',
    kind: 'other',
  },
]
const proper = '(?:ĐT\\.?|QL ?|\\p{Lu})[\\p{L}\\d.]*(?<![.])(?: (?:\\p{Lu}[\\p{L}\\d]*|\\d{1,3}(?![\\d%/,.])))*'
const stage = '(?: giai đoạn (?:\\d|I{1,3})| mở rộng)?'
const lists = kinds.map(({ words, kind }) => ({
  kind,
  pattern: new RegExp(
    `(?<!Quản lý |quản lý |[\\p{L}\\d])((?:(?:D|d)ự án )?(?:các )?(?:${words}):? ?)(${proper}${stage}(?:(?:, | và )(?!(?:Sở|Ban|UBND|KCN|CCN|Khu|Cụm)(?![\\p{L}]))${proper}${stage})*)`,
    'gu',
  ),
}))
const name = new RegExp(`${proper}${stage}`, 'gu')
const general =
  /(?<!Quản lý |quản lý |[\p{L}\d])các (?:khu, cụm công nghiệp|khu công nghiệp(?:(?:, | và )cụm công nghiệp)?|cụm công nghiệp|KCN(?:(?:, | và )CCN)?|CCN)(?: đã được xác định trong [^,;.]{3,90}?(?= của |[,;.]|$))?/giu
const field =
  /(?:các doanh nghiệp (?:sản xuất công nghiệp )?trên địa bàn|lĩnh vực (?:sản xuất |phát triển )?công nghiệp)(?! tỉnh)/gu

/** "CỤM CÔNG NGHIỆP TÂN AN" of a headline as a sentence has it: "Cụm công nghiệp Tân An". */
const spelled = (name: string): string =>
  name.replace(/^(KHU|CỤM) CÔNG NGHIỆP (.+)$/u, (_, kind: string, own: string) =>
    [inSmall(kind), 'công nghiệp', ...own.split(' ').map(inSmall)].join(' '),
  )
const inSmall = (word: string): string => word.charAt(0) + word.slice(1).toLocaleLowerCase('vi')

/** The zones, projects and roads that a stretch of text names; where it names none, the words in which it speaks of all of them. */
export function thingsIn(text: string, { from, to }: Span): Thing[] {
  const part = text.slice(from, to)
  const found: Thing[] = []
  const add = (thing: Thing) => {
    const isKnown = found.some(
      each => coreOf(each.name) === coreOf(thing.name) || (thing.from < each.to && each.from < thing.to),
    )
    if (!isKnown) found.push(thing)
  }
  for (const { pattern, kind } of lists)
    for (const match of part.matchAll(pattern)) {
      const lead = match[1] ?? ''
      const start = from + match.index
      const isList = /(?:^|\s)các /u.test(lead)
      const listed = isList ? [...(match[2] ?? '').matchAll(name)] : [...(match[2] ?? '').matchAll(name)].slice(0, 1)
      for (const each of listed) {
        const at = start + lead.length + (each.index ?? 0)
        const head = lead.replace(/(^|\s)các /u, '$1').replace(/:? ?$/u, '')
        add({
          name: spelled(`${head} ${each[0]}`),
          from: isList ? at : start,
          to: at + each[0].length,
          ...{ kind, isGeneral: false },
        })
      }
    }
  if (found.length === 0)
    for (const match of part.matchAll(general)) {
      const words = match[0]
      const kind = /đã được xác định|khu, cụm|cụm công nghiệp.*khu|khu công nghiệp(?:,| và)|KCN(?:,| và)/u.test(words)
        ? 'other'
        : /cụm|CCN/u.test(words)
          ? 'ccn'
          : 'kcn'
      add({ name: words, from: from + match.index, to: from + match.index + words.length, kind, isGeneral: true })
    }
  if (found.length === 0)
    for (const match of [...part.matchAll(field)].slice(0, 1))
      add({
        name: match[0],
        ...{
          from: from + match.index,
          to: from + match.index + match[0].length,
          kind: 'other' as const,
          isGeneral: true,
        },
      })
  return found.sort((a, b) => a.from - b.from)
}

/** The proper name of a zone apart from what it is and which stage of it: "KCN Thạnh Lộc giai đoạn 2" is "thạnh lộc". */
export function coreOf(named: string): string {
  return named
    .normalize('NFC')
    .toLowerCase()
    .replace(
      /dự án |các |kcn|ccn|kkt|khu công nghiệp|cụm công nghiệp|khu kinh tế|khu nhà ở (?:công nhân|xã hội)|và tái định cư|khu tái định cư|:/gu,
      ' ',
    )
    .replace(/ giai đoạn (?:\d|i{1,3})$| mở rộng$/u, '')
    .replace(/\s+/g, ' ')
    .trim()
}
