import { Pencil, Plus, X } from 'lucide-react'
import { exactMoney } from '../../../db/model/money/said.ts'
import { sumsOf } from '../../../db/model/money/tally.ts'
import type { FundingLine, MoneyView } from '../../../db/store/money/funding.ts'
import { Gap } from '../../dossier/figure/Gap.tsx'
import { Changing } from '../../people/Changing.tsx'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './fund.module.css'
import { cellWords, sourceWord } from './words.ts'

type Props = {
  title: string
  lines: readonly FundingLine[]
  names: MoneyView['names']
  onEdit: (line: FundingLine) => void
  onAdd: (like: FundingLine | undefined) => void
  onClose: () => void
}

/** The lines behind one cell of the table, each with its paper. */
export function Lines({ title, lines, names, onEdit, onAdd, onClose }: Props) {
  return (
    <section className={styles.card} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <IconButton icon={X} label="Đóng" keys="Esc" onClick={onClose} />
      </header>
      <p className={styles.about}>{cellWords(sumsOf(lines))}</p>
      <ul className={styles.lines}>
        {lines.map(line => (
          <li key={line.id}>
            <header>
              <strong>{line.name}</strong>
              <Changing>
                <IconButton icon={Pencil} label={`Sửa ${line.code}`} onClick={() => onEdit(line)} />
              </Changing>
            </header>
            <p className={styles.about}>
              {[line.code, line.year, sourceWord(line.source), line.plan && names[line.plan]]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <dl>
              <Amount word="Nhu cầu" vnd={line.needed_vnd} />
              <Amount word="Đã bố trí" vnd={line.allocated_vnd} />
              <Amount word="Đã giải ngân" vnd={line.disbursed_vnd} />
            </dl>
            <p className={styles.about}>{line.paper ?? 'chưa ghi văn bản bố trí'}</p>
          </li>
        ))}
      </ul>
      <Changing>
        <Button icon={<Plus size={15} strokeWidth={1.75} aria-hidden />} onClick={() => onAdd(lines[0])}>
          Thêm dòng vốn như vậy
        </Button>
      </Changing>
    </section>
  )
}

function Amount({ word, vnd }: { word: string; vnd: number | null }) {
  return (
    <>
      <dt>{word}</dt>
      <dd>{vnd === null ? <Gap of={word} /> : exactMoney(vnd)}</dd>
    </>
  )
}
