import { ListFilter, Plus, SearchX, Users } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type InvestorLine, investorName, nextWords } from '../../db/model/investor/investor.ts'
import { foldAccents, hasAccents, wordsOf } from '../../db/model/text/fold.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { api } from '../api.ts'
import { isReadOnly, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { FilterInput } from '../ui/FilterInput.tsx'
import { Panel } from '../ui/panel/Panel.tsx'
import { Count, Counts, FilterBar } from '../ui/room/Counts.tsx'
import { Middle, Room, RoomMain } from '../ui/room/Room.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import { useRead } from '../use-read.ts'
import { InvestorForm } from './InvestorForm.tsx'
import { InvestorPanel } from './InvestorPanel.tsx'
import { InvestorTable } from './InvestorTable.tsx'
import { type Status, statuses, statusWord } from './status.ts'

type Side = { is: 'none' } | { is: 'new' } | { is: 'investor'; id: string }

/** Investors from the first contact to the licence: who comes next and when, what is late, and one of them in full. */
export function Investors() {
  const lines = useRead('investors', () => api.investors())
  const today = useAtlas(state => state.overview?.today ?? '')
  const isPast = useAtlas(isReadOnly)
  const [status, setStatus] = useState<Status | 'late' | null>(null)
  const [typed, setTyped] = useState('')
  const asked = useAtlas(state => (state.screen.is === 'calls' ? state.screen.investor : undefined))
  const [side, setSide] = useState<Side>(asked ? { is: 'investor', id: asked } : { is: 'none' })
  useEffect(
    function openAsked() {
      if (asked) setSide({ is: 'investor', id: asked })
    },
    [asked],
  )
  if (!lines) return <Room label="Nhà đầu tư" isBusy />
  const late = lines.filter(line => nextWords(line, today)?.isLate)
  const shown = lines
    .filter(
      line => status === null || (status === 'late' ? late.includes(line) : (line.status ?? 'unknown') === status),
    )
    .filter(line => isFound(line, typed))
  const groups = statuses
    .map(key => ({ key, word: statusWord(key), lines: shown.filter(line => (line.status ?? 'unknown') === key) }))
    .filter(group => group.lines.length > 0)
  const add = (
    <Button
      look="primary"
      icon={<Plus size={15} strokeWidth={1.75} aria-hidden />}
      onClick={() => setSide({ is: 'new' })}
    >
      Thêm nhà đầu tư
    </Button>
  )

  return (
    <Room label="Nhà đầu tư" onClose={side.is === 'none' ? null : () => setSide({ is: 'none' })}>
      <RoomMain>
        <RoomHead
          title="Nhà đầu tư"
          about={
            lines.length > 0 &&
            `${formatNumber(lines.length)} nhà đầu tư${late.length > 0 ? `, ${late.length} việc trễ hẹn` : ', không việc nào trễ hẹn'}`
          }
        >
          {!isPast && lines.length > 0 && add}
        </RoomHead>
        {lines.length > 0 && (
          <FilterBar>
            <Counts label="Tình trạng">
              {statuses
                .map(key => ({ key, count: lines.filter(line => (line.status ?? 'unknown') === key).length }))
                .filter(({ key, count }) => count > 0 || key === status)
                .map(({ key, count }) => (
                  <Count key={key} isChosen={status === key} onPress={() => setStatus(status === key ? null : key)}>
                    {statusWord(key)} <b>{count}</b>
                  </Count>
                ))}
              {late.length > 0 && (
                <Count
                  tone="late"
                  isChosen={status === 'late'}
                  onPress={() => setStatus(status === 'late' ? null : 'late')}
                >
                  trễ hẹn <b>{late.length}</b>
                </Count>
              )}
            </Counts>
            <FilterInput
              icon={ListFilter}
              label="Lọc nhà đầu tư"
              hint="Tên, nước, ngành"
              typed={typed}
              onType={setTyped}
              width="190px"
            />
          </FilterBar>
        )}
        {groups.length > 0 ? (
          <InvestorTable
            groups={groups}
            today={today}
            chosen={side.is === 'investor' ? side.id : null}
            onOpen={id => setSide(side.is === 'investor' && side.id === id ? { is: 'none' } : { is: 'investor', id })}
          />
        ) : (
          <Middle>
            {lines.length === 0 ? (
              <EmptyState
                icon={<Users size={26} strokeWidth={1.75} />}
                title="Chưa có nhà đầu tư nào"
                why="Ghi nhà đầu tư đã đến hỏi, đã gặp, để việc tiếp theo và ngày hẹn không bị quên."
              >
                {!isPast && add}
              </EmptyState>
            ) : (
              <EmptyState
                icon={<SearchX size={26} strokeWidth={1.75} />}
                title="Không có nhà đầu tư nào như vậy"
                why="Bỏ lọc để xem lại mọi nhà đầu tư."
              />
            )}
          </Middle>
        )}
      </RoomMain>
      {side.is === 'investor' && (
        <InvestorPanel key={side.id} investor={side.id} today={today} onClose={() => setSide({ is: 'none' })} />
      )}
      {side.is === 'new' && (
        <Panel title="Nhà đầu tư mới" onClose={() => setSide({ is: 'none' })}>
          <InvestorForm
            investor={null}
            codes={lines.map(line => line.code)}
            onClose={id => setSide(id ? { is: 'investor', id } : { is: 'none' })}
          />
        </Panel>
      )}
    </Room>
  )
}

/** Only what is shown can be looked for: a masked name is not. */
function isFound(line: InvestorLine, typed: string): boolean {
  const exact = ` ${wordsOf([investorName(line), line.code, line.country, line.sectors].filter(Boolean).join(' ')).join(' ')}`
  const plain = foldAccents(exact)
  return wordsOf(typed).every(word => (hasAccents(word) ? exact : plain).includes(` ${word}`))
}
