import { FileInput } from 'lucide-react'
import { type Dossier, figureOf } from '../../../db/model/dossier.ts'
import { fieldsOf } from '../../../db/model/record/kind.ts'
import { kinds, type RecordOf } from '../../../db/model/record/kinds.ts'
import { show } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { useDesk } from '../desk.ts'
import { FieldList } from '../figure/FieldList.tsx'
import { PaperLink } from '../register/PaperLink.tsx'
import { Section } from './Section.tsx'
import styles from './section.module.css'

/** The projects for which investors are called, each with a way to its information sheet. */
export function Calls() {
  const { dossier } = useDesk()
  const { calls } = dossier
  return (
    <Section name="calls" title="Kêu gọi đầu tư" aside={calls.length > 1 ? `${calls.length} dự án` : null}>
      {calls.length === 0 && <p className="gap">chưa có dự án kêu gọi nào gắn với khu này</p>}
      {calls.map(call => (
        <Call key={call.id} call={call} />
      ))}
      {calls.length > 0 && (
        <p className={styles.small}>{dossier.rate ? rateLine(dossier.rate) : 'Chưa có tỷ giá nên không quy ra USD.'}</p>
      )}
    </Section>
  )
}

/** Said in the heading already: they come last, to be edited. */
const last = ['name', 'name_en', 'phase', 'list', 'zone', 'code']

function Call({ call }: { call: RecordOf<'call'> }) {
  const { dossier, today } = useDesk()
  const phase = dossier.phases.find(each => each.id === call.phase)
  const list = dossier.papers.find(each => each.id === call.list)
  const figures = fieldsOf(kinds.call as never)
    .toSorted(([a], [b]) => last.indexOf(a) - last.indexOf(b))
    .map(([name]) => figureOf(dossier, 'call', call, name, today))
  return (
    <article className={styles.call}>
      <h3 className={styles.callName}>
        <StatusIcon status={dossier.summary.themes.call} size={16} />
        {call.name}
      </h3>
      <p className={styles.small}>
        {phase && (
          <>
            {phase.name}
            <br />
          </>
        )}
        {list ? (
          <PaperLink paper={list} words={list.title} />
        ) : (
          <span className="gap">danh mục kêu gọi: chưa có số liệu</span>
        )}
      </p>
      <FieldList figures={figures} place="calls" />
      <div className={styles.deed}>
        <Button
          icon={<FileInput size={15} strokeWidth={1.75} aria-hidden />}
          onClick={() => show({ is: 'calls', call: call.id })}
        >
          Làm tờ thông tin
        </Button>
      </div>
    </article>
  )
}

const rateLine = (rate: NonNullable<Dossier['rate']>): string =>
  `Tỷ giá ${rate.vnd.toLocaleString('vi-VN')} đồng một USD, theo ${rate.paper}.`
