import type { RecordOf } from '../../db/model/record/kinds.ts'
import { look, select, show } from '../state.ts'
import styles from './PaperPanel.module.css'
import type { PaperFigure } from './reading.ts'

/** Every figure that rests on the paper, under the record it is of; a press shows it in its zone's dossier. */
export function PaperFigures({ figures }: { figures: PaperFigure[] }) {
  const names = [...new Set(figures.map(figure => figure.name))]
  return (
    <section className={styles.section}>
      <h3>
        Số liệu dựa vào văn bản này <span className={styles.count}>{figures.length > 0 && figures.length}</span>
      </h3>
      {figures.length === 0 && <p className={styles.none}>Chưa có con số nào lấy từ văn bản này.</p>}
      {names.map(name => (
        <div key={name}>
          <p className={styles.group}>{name}</p>
          {figures
            .filter(figure => figure.name === name)
            .map(figure => (
              <Line key={figure.id} figure={figure} />
            ))}
        </div>
      ))}
    </section>
  )
}

function Line({ figure }: { figure: PaperFigure }) {
  const { label, value, quote, isAside, zone, at } = figure
  const words = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.value}>{value || <i className="gap">không ghi</i>}</span>
      {isAside && <span className={styles.aside}>không dùng: hồ sơ theo văn bản khác</span>}
    </>
  )
  if (!zone) return <div className={styles.line}>{words}</div>
  const open = () => {
    show({ is: 'map' })
    select(zone)
    if (at) look({ ...at, editing: false })
  }
  const title = quote ? `Nguồn ghi: “${quote}”. Bấm để xem trong hồ sơ.` : 'Bấm để xem trong hồ sơ.'
  return (
    <button type="button" className={styles.line} title={title} onClick={open}>
      {words}
    </button>
  )
}

/** The directives a paper gives; nothing for a paper that gives none. */
export function PaperDirectives({ directives }: { directives: RecordOf<'directive'>[] }) {
  if (directives.length === 0) return null
  return (
    <section className={styles.section}>
      <h3>
        Nhiệm vụ trong văn bản <span className={styles.count}>{directives.length}</span>
      </h3>
      {directives.map(directive => (
        <button
          key={directive.id}
          type="button"
          className={styles.directive}
          title="Xem trong phòng Nhiệm vụ"
          onClick={() => show({ is: 'directives', directive: directive.id })}
        >
          <b>{directive.number}</b>
          <span>{directive.summary}</span>
        </button>
      ))}
    </section>
  )
}
