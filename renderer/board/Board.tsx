import { GitCompareArrows } from 'lucide-react'
import { formatDay } from '../../db/model/text/day.ts'
import { api } from '../api.ts'
import { boardOffers } from '../official/offers.ts'
import { PaperMenu } from '../official/PaperMenu.tsx'
import { show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { Room } from '../ui/room/Room.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import { useRead } from '../use-read.ts'
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
  const board = useRead('board', () => api.board())
  if (!board || !overview) return <Room label="Tổng quan" isBusy />
  const { meeting } = board
  return (
    <Room label="Tổng quan" isColumn>
      <RoomHead
        title="Khu, cụm công nghiệp và nhà ở công nhân"
        about={`${overview.zones.length} khu, cụm trong sổ; số liệu đến ${formatDay(overview.today)}`}
      >
        <PaperMenu word="In tổng hợp" offers={boardOffers(overview.today)} />
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
    </Room>
  )
}
