import { ListChecks, ListFilter, SearchX, SlidersHorizontal } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { SheetRow } from '../../db/model/readiness/sheet.ts'
import { isAskedOf } from '../../db/model/readiness/test.ts'
import type { VerdictKey } from '../../db/model/readiness/verdict.ts'
import { verdictRule } from '../../db/model/readiness/words.ts'
import { foldAccents, hasAccents, wordsOf } from '../../db/model/text/fold.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { api } from '../api.ts'
import { startCompare } from '../investor/compare/compared.ts'
import { isReadOnly, select, show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterInput } from '../ui/FilterInput.tsx'
import { Count, Counts, FilterBar } from '../ui/room/Counts.tsx'
import { Middle, Room, RoomMain } from '../ui/room/Room.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import { Tabs } from '../ui/room/Tabs.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import { useRead } from '../use-read.ts'
import { Matrix } from './Matrix.tsx'
import { verdictSign } from './MatrixRow.tsx'
import { Rules } from './Rules.tsx'
import styles from './readiness.module.css'
import { SitePanel } from './SitePanel.tsx'

type Type = SheetRow['zone']['type']
type Side = { is: 'none' } | { is: 'rules' } | { is: 'site'; zone: string; phase: string | null }

const types: { key: Type; word: string }[] = [
  { key: 'kcn', word: 'Khu công nghiệp' },
  { key: 'ccn', word: 'Cụm công nghiệp' },
  { key: 'housing', word: 'Nhà ở công nhân' },
]
const verdicts = ['ready', 'nearly', 'not_yet', 'none'] as const

/** Whether each zone and phase is ready to be called for: the table of conditions, one site line by line, and the conditions themselves. */
export function Readiness() {
  const sheet = useRead('sheet', () => api.readiness())
  const isPast = useAtlas(isReadOnly)
  const [type, setType] = useState<Type>('kcn')
  const [verdict, setVerdict] = useState<VerdictKey | null>(null)
  const [typed, setTyped] = useState('')
  const [side, setSide] = useState<Side>({ is: 'none' })
  const ofType = useMemo(() => sheet?.rows.filter(row => row.zone.type === type) ?? [], [sheet, type])
  const rows = useMemo(
    () => ofType.filter(row => (verdict === null || row.verdict === verdict) && isFound(row, typed)),
    [ofType, verdict, typed],
  )
  const rules = useMemo(() => sheet?.rules.filter(rule => !rule.off && isAskedOf(rule, type)) ?? [], [sheet, type])
  if (!sheet) return <Room label="Điều kiện kêu gọi" isBusy />
  const chosen = side.is === 'site' ? `${side.zone}/${side.phase ?? ''}` : null
  const proven = ofType.reduce((sum, row) => sum + row.proven, 0)
  const asked = ofType.reduce((sum, row) => sum + row.asked, 0)

  return (
    <Room label="Điều kiện kêu gọi" onClose={side.is === 'none' ? null : () => setSide({ is: 'none' })}>
      <RoomMain>
        <RoomHead
          title="Điều kiện kêu gọi đầu tư"
          about={`${formatNumber(proven)} trên ${formatNumber(asked)} điều kiện của ${formatNumber(ofType.length)} khu, giai đoạn có văn bản chứng minh. Trống là chưa có số liệu, không phải chưa đạt.`}
          tabs={<Tabs label="Loại khu" tabs={types} chosen={type} onChoose={setType} />}
        >
          <Button
            icon={<SlidersHorizontal size={15} strokeWidth={1.75} aria-hidden />}
            onClick={() => setSide({ is: 'rules' })}
          >
            {isPast ? 'Xem điều kiện' : 'Sửa điều kiện'}
          </Button>
        </RoomHead>
        <FilterBar>
          <Counts label="Kết luận">
            {verdicts
              .map(key => ({ key, count: ofType.filter(row => row.verdict === key).length }))
              .filter(({ key, count }) => count > 0 || key !== 'none')
              .map(({ key, count }) => (
                <Count key={key} isChosen={verdict === key} onPress={() => setVerdict(verdict === key ? null : key)}>
                  <StatusIcon status={verdictSign[key].sign} size={14} />
                  {verdictSign[key].word} <b>{formatNumber(count)}</b>
                </Count>
              ))}
          </Counts>
          <FilterInput
            icon={ListFilter}
            label="Lọc khu"
            hint="Lọc theo tên khu"
            typed={typed}
            onType={setTyped}
            width="200px"
          />
        </FilterBar>
        {rows.length > 0 ? (
          <Matrix
            rules={rules}
            rows={rows}
            chosen={chosen}
            onOpen={row => {
              select(row.zone.id)
              const next: Side = { is: 'site', zone: row.zone.id, phase: row.phase?.id ?? null }
              setSide(before => (isSite(before, next) ? { is: 'none' } : next))
            }}
          />
        ) : (
          <Middle>
            <EmptyState
              icon={
                ofType.length ? <SearchX size={26} strokeWidth={1.75} /> : <ListChecks size={26} strokeWidth={1.75} />
              }
              title={ofType.length ? 'Không có khu nào như vậy' : 'Chưa có khu nào thuộc loại này'}
              why={
                ofType.length ? 'Bỏ lọc để xem lại mọi khu.' : 'Thêm khu trong Sổ đăng ký, điều kiện sẽ được xét ở đây.'
              }
            />
          </Middle>
        )}
        <p className={styles.note}>
          <b>In đậm</b> là điều kiện bắt buộc. {verdictRule}
        </p>
      </RoomMain>
      {side.is === 'site' && (
        <SitePanel
          key={chosen}
          zone={side.zone}
          phase={side.phase}
          onClose={() => setSide({ is: 'none' })}
          onCompare={() => {
            startCompare({ zone: side.zone, phase: side.phase, call: null })
            show({ is: 'calls', call: null, part: 'compare' })
          }}
        />
      )}
      {side.is === 'rules' && <Rules key={type} sheet={sheet} type={type} onClose={() => setSide({ is: 'none' })} />}
    </Room>
  )
}

const isSite = (a: Side, b: Side): boolean =>
  a.is === 'site' && b.is === 'site' && a.zone === b.zone && a.phase === b.phase

/** The zone's or the phase's name holds every typed word, accents counted only when typed. */
function isFound({ zone, phase }: SheetRow, typed: string): boolean {
  const exact = ` ${wordsOf(`${zone.name} ${zone.code} ${phase?.name ?? ''}`).join(' ')}`
  const plain = foldAccents(exact)
  return wordsOf(typed).every(word => (hasAccents(word) ? exact : plain).includes(` ${word}`))
}
