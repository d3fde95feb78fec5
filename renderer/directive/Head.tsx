import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { DirectivePaper, DirectiveRow } from '../../db/model/directive/room.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { openHint, openPaper, paperLine } from '../papers/open-paper.ts'
import { overPanels } from '../ui/layers.ts'
import styles from './Head.module.css'

type Props = {
  rows: DirectiveRow[]
  paper: string | null
  onPaper: (paper: string | null) => void
  children: ReactNode
}

/** The paper that gives the directives, drawn as a paper with its mark of urgency; which one, when there are several. */
export function Head({ rows, paper, onPaper, children }: Props) {
  const papers = [...new Map(rows.map(row => [row.paper.id, row.paper])).values()]
  const one = papers.length === 1 ? papers[0] : papers.find(each => each.id === paper)
  return (
    <header className={styles.head}>
      {one && <Sheet paper={one} />}
      <div className={styles.words}>
        <h1 className={styles.title}>{one ? titleOf(one) : 'Nhiệm vụ'}</h1>
        <p className={styles.about}>
          {one ? (
            <>
              {one.date && `${formatDay(one.date)} · `}
              <span title={one.title}>{shortSubject(one)}</span>
              {' · '}
              <button type="button" className={styles.link} title={openHint(one)} onClick={() => openPaper(one)}>
                {one.attachment ? 'mở văn bản' : 'xem văn bản, chưa kèm tệp'}
              </button>
            </>
          ) : (
            papers.length > 1 && `${papers.length} văn bản giao nhiệm vụ`
          )}
        </p>
      </div>
      {papers.length > 1 && (
        <Select
          aria-label="Văn bản giao nhiệm vụ"
          placeholder="Mọi văn bản"
          data={papers.map(each => ({ value: each.id, label: paperLine(each) }))}
          value={paper}
          onChange={onPaper}
          clearable
          clearButtonProps={{ 'aria-label': 'Xem mọi văn bản' }}
          comboboxProps={{ zIndex: overPanels }}
          w={220}
        />
      )}
      {children}
    </header>
  )
}

const word = (field: 'type' | 'urgency', value: string): string =>
  infoOf(kinds.document.fields[field]).choices?.[value]?.vi ?? value

/** "Thông báo 670/TB-VP". */
const titleOf = ({ type, number, title }: DirectivePaper): string =>
  number ? `${word('type', type)} ${number}` : title

/** "Kết luận của Phó Chủ tịch UBND tỉnh, cuộc họp 14/6/2022": the subject's first words and the meeting; the whole of it is in the hint. */
function shortSubject({ title, met }: DirectivePaper): string {
  const subject = title.split(/ tại (?:cuộc|buổi|phiên) họp/)[0] ?? title
  return met ? `${subject}, cuộc họp ${formatDay(met)}` : subject
}

/** The sheet with its mark: a picture of the words beside it. */
function Sheet({ paper: { urgency } }: { paper: DirectivePaper }) {
  return (
    <span className={styles.sheet} title={urgency ? `Độ khẩn: ${word('urgency', urgency)}` : undefined}>
      <span aria-hidden="true" />
      <span aria-hidden="true" />
      <span aria-hidden="true" />
      {urgency && <b className={styles.mark}>{word('urgency', urgency)}</b>}
    </span>
  )
}
