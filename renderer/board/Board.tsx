import { GitCompareArrows } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Board as BoardData } from '../../db/model/board.ts'
import { formatDay } from '../../db/model/text/day.ts'
import { api } from '../api.ts'
import { attempt, show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import { Asks } from './Asks.tsx'
import styles from './Board.module.css'
import { Capital } from './Capital.tsx'
import { Figures } from './Figures.tsx'
import { Matrix } from './Matrix.tsx'
import { MovedCard } from './MovedCard.tsx'
import { Progress } from './Progress.tsx'

/** The province on one sheet: key figures, where each zone stands, what needs a decision, money, and what has moved. */
export function Board() {
  const overview = useAtlas(state => state.overview)
  const board = useBoard()
  if (!board || !overview) return <section className={styles.room} aria-label="Tổng quan" aria-busy="true" />
  const { meeting } = board
  return (
    <section className={styles.room} aria-label="Tổng quan">
      <RoomHead
        title="Khu, cụm công nghiệp và nhà ở công nhân"
        about={`${overview.zones.length} khu, cụm trong sổ; số liệu đến ${formatDay(overview.today)}`}
      >
        {meeting && (
          <Button
            icon={<GitCompareArrows size={15} strokeWidth={1.75} aria-hidden />}
            onClick={() => show({ is: 'moved', from: meeting.day, to: overview.today })}
          >
            So với cuộc họp {formatDay(meeting.day)}
          </Button>
        )}
      </RoomHead>
      <Figures board={board} />
      <div className={styles.sheet}>
        <Matrix rows={board.rows} />
        <div className={styles.side}>
          <Asks asks={board.asks} />
          <Progress sums={board.sums} />
          {meeting && <MovedCard meeting={meeting} today={overview.today} />}
          <Capital series={board.series} today={overview.today} />
        </div>
      </div>
    </section>
  )
}

/** The sheet, read again whenever something is saved. */
function useBoard(): BoardData | null {
  const saved = useAtlas(state => state.overview?.saved?.at)
  const [board, setBoard] = useState<BoardData | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a saved batch is why the sheet is read again
  useEffect(
    function readBoard() {
      void attempt(() => api.board()).then(found => found && setBoard(found))
    },
    [saved],
  )
  return board
}
