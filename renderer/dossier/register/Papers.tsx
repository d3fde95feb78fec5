import { FileQuestion } from 'lucide-react'
import { show } from '../../state.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useDesk } from '../desk.ts'
import { dateLine } from '../figure/PaperCard.tsx'
import { Section } from '../section/Section.tsx'
import styles from './register.module.css'

/** Every paper that a figure, a step or a directive of the zone rests on, newest first. */
export function Papers() {
  const { dossier, numbers } = useDesk()
  const { papers, zone } = dossier
  return (
    <Section name="papers" title="Văn bản" aside={papers.length > 0 ? 'số nhỏ bên số liệu trỏ về đây' : null}>
      {papers.length === 0 && (
        <EmptyState
          icon={<FileQuestion size={26} strokeWidth={1.75} />}
          title={`Chưa có văn bản nào cho ${zone.name}`}
          why="Ghi một số liệu và chọn căn cứ, văn bản sẽ hiện ở đây."
        />
      )}
      <ul>
        {papers.map(paper => (
          <li key={paper.id}>
            <button
              type="button"
              className={styles.paper}
              onClick={() => show({ is: 'papers', paper: paper.id })}
              aria-label={`Mở văn bản ${paper.name}, ${paper.title}`}
            >
              <span className={styles.paperNumber}>{numbers.get(paper.id)}</span>
              <span className={styles.paperName}>{paper.name}</span>
              <span className={styles.paperDate}>{dateLine(paper)}</span>
              <span className={styles.paperTitle}>{paper.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
