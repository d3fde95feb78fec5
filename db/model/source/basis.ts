import type { Run } from '../brief/brief.ts'
import { oneParagraph, withoutStop } from '../brief/words.ts'
import type { Dossier, Paper } from '../dossier.ts'
import { paperDay } from '../text/day.ts'

const legal: Paper['type'][] = ['decision', 'plan', 'programme', 'resolution', 'letter', 'list']

/** The papers a project may rest on, oldest first: numbered and dated acts of an authority, never the press, never from memory. */
export function legalBasis(dossier: Dossier): Paper[] {
  return dossier.papers
    .filter(paper => legal.includes(paper.type) && paper.certainty !== 'memory')
    .filter(paper => paper.date !== null && isNumbered(paper))
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''))
}

/** The few of them that a first page names: decisions, papers that carry a done step of a ladder, the call's list, then the newest. */
export function leadingBasis(dossier: Dossier, list: string | null, most = 3): Paper[] {
  const steps = dossier.ladders.flatMap(ladder => ladder.steps)
  const carrying = new Set(steps.filter(step => step.progress?.status === 'done').map(step => step.progress?.document))
  const weight = (paper: Paper) =>
    paper.type === 'letter' ? 0 : ['decision', 'resolution'].includes(paper.type) ? 3 : 2
  const rank = (paper: Paper) => weight(paper) + (carrying.has(paper.id) ? 2 : 0) + (paper.id === list ? 1 : 0)
  const all = legalBasis(dossier)
  const first = [...all].reverse().sort((a, b) => rank(b) - rank(a))
  return all.filter(paper => first.indexOf(paper) < most)
}

/** True for a paper with a number of its own: "QĐ 1755/QĐ-UBND", not "VCCI News". */
export function isNumbered(paper: Paper): boolean {
  return /\d\S*[/-]\S/u.test(paper.name)
}

/** How a sentence names a paper: by its number, else by its title. */
export function paperName(paper: Paper): string {
  return isNumbered(paper) ? paper.name : withoutStop(oneParagraph(paper.title))
}

const signs: Record<string, string> = {
  ...{ NQ: 'Nghị quyết', NĐ: 'Nghị định', TT: 'Thông tư', QĐ: 'Quyết định', KH: 'Kế hoạch', CTr: 'Chương trình' },
  ...{ CV: 'Công văn', TB: 'Thông báo', GM: 'Giấy mời', BC: 'Báo cáo', 'Báo cáo, trang cơ quan': 'Báo cáo' },
}

/** How legal grounds and sources name a paper: "Quyết định số 1755/QĐ-UBND" for what tables call "QĐ 1755/QĐ-UBND". */
export function fullName({ name }: Pick<Paper, 'name'>): string {
  const [, sign = '', number] = /^(\D*?) (\d\S*[/-]\S*)$/u.exec(name) ?? []
  return number ? `${signs[sign] ?? sign} số ${number}` : name
}

/** "Quyết định số 1755/QĐ-UBND ngày 13/9/2007". */
export function paperWithDay(paper: Paper): string {
  return paper.date ? `${fullName(paper)} ngày ${paperDay(paper.date)}` : fullName(paper)
}

/** A line of the list of legal grounds, as Nghị định 30/2020 writes them: in italics, a semicolon after each, a full stop at the end. */
export function basisLines(papers: Paper[]): Run[][] {
  return papers.map((paper, i) => {
    const issuer = paper.issuer ? ` của ${paper.issuer}` : ''
    const end = i === papers.length - 1 ? '.' : ';'
    const about = withoutStop(oneParagraph(paper.title))
    return [{ text: `${paperWithDay(paper)}${issuer}: ${about}${end}`, italic: true }]
  })
}
