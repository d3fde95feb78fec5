import { ArrowRight, ListPlus } from 'lucide-react'
import { useState } from 'react'
import { within } from '../../db/model/readiness/finding.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { type AnyRecord, kinds, type RecordOf } from '../../db/model/record/kinds.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { api } from '../api.ts'
import { RecordForm } from '../form/record/RecordForm.tsx'
import { useTitle } from '../form/titles.ts'
import { isReadOnly, refresh, say, show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { useRead } from '../use-read.ts'
import styles from './StageStrip.module.css'

type Call = RecordOf<'call'>
type Stage = NonNullable<Call['stage']>

/** The stages in their order; a call that is paused or ended stands beside the line. */
const line: Stage[] = ['not_yet', 'calling', 'interest', 'preparing', 'approved', 'certified', 'building', 'operating']
const stageInfo = infoOf(kinds.call.fields.stage)
const wordOf = (stage: Stage): string => stageInfo.choices?.[stage]?.vi ?? stage
const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const

/** Where a call stands on its way, whether it is in the province's list and by which paper; each is changed on the strength of a paper. */
export function StageStrip({ call: id }: { call: string }) {
  const [call] = useRead(`call/${id}`, () => api.list({ kind: 'call', where: { id } })) ?? []
  const claims = useRead(`stage/${id}`, () =>
    api.list({ kind: 'claim', where: { kind: 'call', record: id, field: 'stage' } }),
  )
  if (!call) return null
  return (
    <Strip key={id} call={call as AnyRecord & Call} since={String(claims?.find(claim => claim.chosen)?.as_of ?? '')} />
  )
}

function Strip({ call, since }: { call: Call; since: string }) {
  const [editing, setEditing] = useState<'stage' | 'listing' | null>(null)
  const isPast = useAtlas(isReadOnly)
  const list = useTitle('document', call.list)
  const at = call.stage ? line.indexOf(call.stage) : -1
  const next = line[at + 1]
  const listing = call.listing ? infoOf(kinds.call.fields.listing).choices?.[call.listing]?.vi : null
  return (
    <section className={styles.strip} aria-label="Bước kêu gọi">
      <ol className={styles.line}>
        {line.map((stage, index) => (
          <li
            key={stage}
            data-state={index < at ? 'past' : index === at ? 'now' : 'next'}
            aria-current={index === at ? 'step' : undefined}
          >
            <span>{wordOf(stage)}</span>
          </li>
        ))}
      </ol>
      <div className={styles.foot}>
        <p>
          {at < 0 && (call.stage ? <b>Đang {wordOf(call.stage)}. </b> : <i className="gap">chưa ghi bước kêu gọi. </i>)}
          {at >= 0 && since && `Số liệu ngày ${formatDay(since)}. `}
          {listing || list ? (
            <>
              {listing ? `${listing.charAt(0).toLocaleUpperCase('vi')}${listing.slice(1)}` : 'Danh mục'}:{' '}
              {list ? (
                <button type="button" className={styles.paper} onClick={() => show({ is: 'papers', paper: call.list })}>
                  {list}
                </button>
              ) : (
                <i className="gap">chưa ghi văn bản</i>
              )}
            </>
          ) : (
            <i className="gap">chưa rõ có trong danh mục của tỉnh hay không</i>
          )}
        </p>
        {!isPast && (
          <span className={styles.deeds}>
            <Button look="quiet" icon={<ArrowRight {...icon} />} onClick={() => setEditing('stage')}>
              Chuyển bước
            </Button>
            <Button look="quiet" icon={<ListPlus {...icon} />} onClick={() => setEditing('listing')}>
              Ghi danh mục
            </Button>
          </span>
        )}
      </div>
      {editing && (
        <div className={styles.form}>
          <RecordForm
            key={editing}
            kind="call"
            title={editing === 'stage' ? 'Chuyển bước kêu gọi' : 'Đưa vào, đưa ra khỏi danh mục của tỉnh'}
            verb={editing === 'stage' ? 'Lưu bước' : 'Lưu danh mục'}
            fields={editing === 'stage' ? ['stage'] : ['listing', 'list']}
            initial={editing === 'stage' ? { stage: next ?? call.stage } : call}
            labels={{ list: 'Quyết định ban hành, bổ sung danh mục' }}
            ground={{ question: 'Căn cứ văn bản nào?', needed: true }}
            onSave={async ({ fields, source, why }) => {
              await api.set({ kind: 'call', key: call.id, fields, source, why })
              await refresh()
              setEditing(null)
              say({
                text:
                  editing === 'stage'
                    ? `Đã chuyển sang bước ${within(wordOf(fields.stage as Stage))}`
                    : 'Đã ghi danh mục kêu gọi',
                detail: call.name,
                undo: true,
              })
            }}
            onCancel={() => setEditing(null)}
          />
        </div>
      )}
    </section>
  )
}
