import { Pencil, X } from 'lucide-react'
import { useState } from 'react'
import { dueOf, sayDue } from '../../../db/model/clearance/due.ts'
import { milestones } from '../../../db/model/clearance/milestone.ts'
import { doubtsOf, type Sheet } from '../../../db/model/clearance/sheet.ts'
import { stuckFor } from '../../../db/model/clearance/stuck.ts'
import type { Paper } from '../../../db/model/dossier.ts'
import { maskWords } from '../../../db/model/meeting/mask.ts'
import { infoOf } from '../../../db/model/record/kind.ts'
import { kinds, type RecordOf } from '../../../db/model/record/kinds.ts'
import { formatDay } from '../../../db/model/text/day.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { api } from '../../api.ts'
import { PaperLink } from '../../dossier/register/PaperLink.tsx'
import { drawBoundary } from '../../map/task.ts'
import { isMasked, isReadOnly, select, show, useAtlas } from '../../state.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import link from '../../ui/link.module.css'
import { useRead } from '../../use-read.ts'
import { householdNames } from '../form/names.ts'
import { RecordForm } from '../form/RecordForm.tsx'
import { lastWords, StepCells } from '../table/StepCells.tsx'
import { Award } from './Award.tsx'
import { Listed } from './Listed.tsx'
import { Steps } from './Steps.tsx'
import styles from './sheet.module.css'

/** All of one household beside the table. */
export function HouseholdSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const today = useAtlas(state => state.overview?.today ?? '')
  const isPastDay = useAtlas(isReadOnly)
  const hidden = useAtlas(isMasked)
  const read = useRead(`household ${id}`, () => api.household({ key: id }))
  const [isEdited, setEdited] = useState(false)
  if (!read) return <aside className={styles.panel} aria-label="Hộ" aria-busy="true" />
  const { sheet, ladders, papers } = read
  const { household, plan } = sheet
  const steps = farOf(sheet)
  return (
    <aside className={styles.panel} aria-label={`Hộ ${household.code}`}>
      <header className={styles.head}>
        <div>
          <h2>{household.name ?? <i className="gap">chưa ghi chủ hộ</i>}</h2>
          <p className={styles.small}>
            {[household.code, household.hamlet, plan?.name, household.people && `${household.people} người`]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className={styles.far}>
            <StepCells steps={steps} /> <span aria-hidden>{lastWords(steps)}</span>
          </p>
        </div>
        <span className={styles.tools}>
          {!isPastDay && <IconButton icon={Pencil} label="Sửa hộ" onClick={() => setEdited(!isEdited)} />}
          <IconButton icon={X} label="Đóng" onClick={onClose} />
        </span>
      </header>
      <div className={styles.body}>
        {isEdited && (
          <RecordForm kind="household" names={householdNames} record={household} onClose={() => setEdited(false)} />
        )}
        {hidden ? (
          <p className={styles.small}>{maskWords}. Người quản trị cho xem ở trang Người dùng máy này.</p>
        ) : (
          <>
            <Doubts sheet={sheet} />
            <Award sheet={sheet} />
          </>
        )}
        <Parts sheet={sheet} papers={papers} today={today} />
        <Steps sheet={sheet} ladders={ladders} papers={papers} today={today} />
      </div>
    </aside>
  )
}

/** The six milestones of one household, as its row of the table has them. */
function farOf({ progress }: Sheet): (RecordOf<'progress'>['status'] | null)[] {
  return milestones.map(step => {
    const written = progress.filter(each => each.step === step)
    const own = written.filter(each => each.household)
    const known = own.length > 0 ? own : written
    return (known.find(each => each.status === 'done') ?? known.at(-1))?.status ?? null
  })
}

function Doubts({ sheet }: { sheet: Sheet }) {
  const doubts = doubtsOf(sheet)
  if (doubts.length === 0) return null
  return (
    <ul className={styles.doubts} aria-label="Chỗ chưa khớp">
      {doubts.map(doubt => (
        <li key={doubt}>{doubt}</li>
      ))}
    </ul>
  )
}

/** Opens the map on a parcel's boundary. */
function drawParcel(zone: string, parcel: string): void {
  show({ is: 'map' })
  select(zone)
  drawBoundary('parcel', parcel)
}

const obstacleWords = infoOf(kinds.obstacle.fields.category).choices ?? {}

function Parts({ sheet, papers, today }: { sheet: Sheet; papers: readonly Paper[]; today: string }) {
  const { household, parcels, payments, obstacles, complaints } = sheet
  const hidden = useAtlas(isMasked)
  const given = { household: household.id }
  const paperOf = (id: string | null) => papers.find(each => each.id === id)
  const next = (sign: string, count: number) => `${household.code}-${sign}${count + 1}`
  return (
    <>
      <Listed
        {...{
          title: 'Vướng mắc',
          addWord: 'Thêm vướng mắc',
          kind: 'obstacle',
          rows: obstacles,
          none: 'chưa ghi vướng mắc nào',
        }}
        names={['category', 'since', 'name', 'agency', 'answered', 'solved', 'answer']}
        given={{ ...given, zone: household.zone, code: next('VM', obstacles.length) }}
        nameOf={row => `vướng mắc ${row.name}`}
        draw={row => <Obstacle row={row} today={today} />}
      />
      <Listed
        {...{
          title: 'Khiếu nại, kiến nghị',
          addWord: 'Thêm đơn',
          kind: 'complaint',
          rows: complaints,
          none: 'chưa ghi đơn nào',
        }}
        names={['name', 'received', 'due', 'agency', 'answered', 'result', 'document']}
        given={{ ...given, zone: household.zone, code: next('KN', complaints.length) }}
        nameOf={row => `đơn ${row.name}`}
        draw={row => <Complaint row={row} today={today} paper={paperOf(row.document)} />}
      />
      <Listed
        {...{ title: 'Thửa đất', addWord: 'Thêm thửa', kind: 'parcel', rows: parcels, none: 'chưa ghi thửa nào' }}
        names={['sheet', 'number', 'use', 'position', 'area_m2', 'taken_m2', 'certificate', 'note']}
        given={given}
        nameOf={row => `thửa ${row.number ?? ''}`}
        draw={row => (
          <>
            <p className={styles.lineHead}>
              <span>
                Tờ {row.sheet ?? '–'}, thửa <b>{row.number ?? '–'}</b> {row.use && `· ${row.use}`}
              </span>
              {row.taken_m2 === null ? <i className="gap">chưa đo</i> : <span>{formatNumber(row.taken_m2)} m²</span>}
            </p>
            <p className={styles.small}>
              {[
                row.area_m2 !== null && `cả thửa ${formatNumber(row.area_m2)} m²`,
                row.position,
                row.certificate && `giấy ${row.certificate}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <button type="button" className={link.link} onClick={() => drawParcel(household.zone, row.id)}>
              {row.shape ? 'xem, sửa ranh giới' : 'vẽ ranh giới'}
              <span className="visually-hidden"> thửa {row.number}</span>
            </button>
          </>
        )}
      />
      {!hidden && (
        <Listed
          {...{
            title: 'Chi trả',
            addWord: 'Thêm lần chi',
            kind: 'payment',
            rows: payments,
            none: 'chưa ghi lần chi nào',
          }}
          names={['date', 'amount_vnd', 'funding', 'document', 'note']}
          given={given}
          nameOf={row => `lần chi ${formatNumber(row.amount_vnd)} đồng`}
          draw={row => (
            <>
              <p className={styles.lineHead}>
                <span>{row.date ? formatDay(row.date) : <i className="gap">chưa ghi ngày</i>}</span>
                <span>{formatNumber(row.amount_vnd)} đồng</span>
              </p>
              <p className={styles.small}>
                <PaperOr paper={paperOf(row.document)} none="chưa có chứng từ" /> {row.note}
              </p>
            </>
          )}
        />
      )}
    </>
  )
}

function PaperOr({ paper, none }: { paper: Paper | undefined; none: string }) {
  return paper ? <PaperLink paper={paper} /> : <i className="gap">{none}</i>
}

function Obstacle({ row, today }: { row: RecordOf<'obstacle'>; today: string }) {
  const word = row.category && obstacleWords[row.category]?.vi
  return (
    <>
      <p className={styles.lineHead}>
        <b>{word ? word.charAt(0).toUpperCase() + word.slice(1) : 'Vướng mắc'}</b>
        {row.solved ? (
          <span className={styles.small}>xong {formatDay(row.solved)}</span>
        ) : (
          <span className={styles.late}>{stuckFor(row.since, today)}</span>
        )}
      </p>
      <p className={styles.how}>{row.name}</p>
      {row.answer && <p className={styles.small}>Trả lời: {row.answer}</p>}
    </>
  )
}

function Complaint({ row, today, paper }: { row: RecordOf<'complaint'>; today: string; paper: Paper | undefined }) {
  const due = dueOf(row, today)
  return (
    <>
      <p className={styles.lineHead}>
        <span>{row.received ? `Nhận ${formatDay(row.received)}` : <i className="gap">chưa ghi ngày nhận</i>}</span>
        <span className={due.state === 'late' ? styles.late : due.state === 'unset' ? 'gap' : styles.small}>
          {row.due && due.state !== 'answered' ? `hạn ${formatDay(row.due)}, ` : ''}
          {sayDue(due)}
        </span>
      </p>
      <p className={styles.how}>{row.name}</p>
      {paper && (
        <p className={styles.small}>
          Trả lời: <PaperLink paper={paper} />
        </p>
      )}
    </>
  )
}
