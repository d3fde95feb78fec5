import { joinNames } from '../../db/model/directive/tally.ts'
import type { PaperView } from '../../db/model/paper/view.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import { certainty } from '../../db/model/register/document.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import { Files } from './file/Files.tsx'
import { Ties } from './graph/Ties.tsx'
import { typeWord } from './PaperFilter.tsx'
import styles from './PaperPanel.module.css'
import { PaperDirectives, PaperFigures } from './PaperTies.tsx'
import type { PaperRow, PaperType } from './papers.ts'
import { certaintyStatus } from './reading.ts'
import { useReading } from './use-reading.ts'

type Props = {
  paper: PaperRow
  /** Its files and ties; null while they are read. */
  view: PaperView | null
  isDrawn: boolean
  onDraw: () => void
  onOpen: (paper: string) => void
}

/** Papers that come into force on a day; of the others it is said only when it is known. */
const laws: PaperType[] = ['law', 'resolution', 'decree', 'circular', 'decision']
/** Papers that nobody signs. */
const unofficial: PaperType[] = ['law', 'report', 'press', 'dataset', 'list']

/** One paper: what it is, where it can be read, and everything that rests on it. */
export function PaperPanel({ paper, view, isDrawn, onDraw, onOpen }: Props) {
  const reading = useReading(paper.id)
  const isLaw = laws.includes(paper.type)
  const isOfficial = !unofficial.includes(paper.type)
  const urgency = paper.urgency && infoOf(kinds.document.fields.urgency).choices?.[paper.urgency]?.vi
  return (
    <article className={styles.panel}>
      <header className={styles.head}>
        <p className={styles.type}>
          {typeWord(paper.type)}
          {urgency && <span className={styles.urgency}>{urgency}</span>}
        </p>
        <h2 className={styles.number}>{paper.number ?? paper.publisher ?? paper.code}</h2>
        <p className={styles.title}>{paper.title}</p>
        <p className={styles.certainty}>
          <StatusIcon status={certaintyStatus(paper.certainty)} size={15} />
          {paper.certainty ? `độ tin cậy: ${certainty[paper.certainty][0]}` : 'chưa ghi độ tin cậy'}
        </p>
      </header>
      <dl className={styles.facts}>
        <Fact label="Ngày" value={paper.date && formatDay(paper.date)} />
        {paper.met && <Fact label="Ngày họp" value={formatDay(paper.met)} />}
        <Fact label="Cơ quan ban hành" value={paper.by || null} />
        {view?.issuerHeirs && <Fact label="Nay là" value={joinNames(view.issuerHeirs.names)} />}
        {paper.publisher && paper.publisher !== paper.by && <Fact label="Nơi đăng" value={paper.publisher} />}
        {(isOfficial || paper.signer) && <Fact label="Người ký" value={paper.signer} />}
        {(isLaw || validity(paper)) && <Fact label="Hiệu lực" value={validity(paper)} />}
        <Fact label="Đọc được tại" value={paper.source} />
        {paper.note && <Fact label="Ghi chú" value={paper.note} />}
      </dl>
      {view && <Files document={paper.id} files={view.files} />}
      {reading && (
        <>
          <PaperFigures figures={reading.figures} />
          <PaperDirectives directives={reading.directives} />
        </>
      )}
      {view && <Ties paper={paper.id} graph={view.graph} {...{ isDrawn, onDraw, onOpen }} />}
    </article>
  )
}

function Fact({ label, value }: { label: string; value: string | null }) {
  return (
    <div className={styles.fact}>
      <dt>{label}</dt>
      <dd>{value ?? <i className="gap">chưa có số liệu</i>}</dd>
    </div>
  )
}

/** "từ 1/7/2025", "từ 1/7/2015 đến 31/12/2025"; null when nothing is known of it. */
function validity({ valid_from, valid_to }: PaperRow): string | null {
  const from = valid_from && `từ ${formatDay(valid_from)}`
  const to = valid_to && `đến ${formatDay(valid_to)}`
  return [from, to].filter(Boolean).join(' ') || null
}
