import type { Official } from '../../../../db/model/official/official.ts'
import { writeOfficial } from '../../../../electron/papers/word/official.ts'
import { unzip } from '../unzip.ts'

/** The parts of an official paper's Word file as text, by name, and what a reader asks of them. */
export async function openOfficial(paper: Official) {
  const parts = unzip(await writeOfficial(paper))
  const xml = (name: string) => parts.get(name)?.toString('utf8') ?? ''
  const body = xml('word/document.xml')
  return {
    body,
    styles: xml('word/styles.xml'),
    core: xml('docProps/core.xml'),
    headers: [...parts.keys()].filter(name => name.startsWith('word/header')).map(xml),
    /** The paragraph that a text stands in, as markup; "" when there is none. */
    paragraph: (text: string) => paragraphsIn(body).find(each => wordsOf(each).includes(text)) ?? '',
    words: paragraphsIn(body).map(wordsOf),
  }
}

const paragraphsIn = (body: string) => body.match(/<w:p>.*?<\/w:p>|<w:p\/>/gsu) ?? []

const names: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
const wordsOf = (markup: string) =>
  [...markup.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
    .map(match => (match[1] ?? '').replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => names[name] ?? ''))
    .join('')

/** How a paragraph is set: its first run's size (half points), whether bold, slanted, red; how it stands. */
export function settingOf(paragraph: string) {
  const value = (tag: string) => new RegExp(`<w:${tag} w:val="([^"]*)"/>`, 'u').exec(paragraph)?.[1] ?? null
  return {
    size: value('sz'),
    isBold: paragraph.includes('<w:b/>'),
    isSlanted: paragraph.includes('<w:i/>'),
    colour: value('color'),
    stands: value('jc'),
    style: value('pStyle'),
  }
}
