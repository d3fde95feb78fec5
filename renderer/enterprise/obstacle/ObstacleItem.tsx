import type { ObstacleRow } from '../../../db/store/enterprise/obstacle.ts'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import room from '../enterprise.module.css'
import { agencyWords, ageWords, classOf } from './words.ts'

type Props = { obstacle: ObstacleRow; isOfEnterprise?: boolean }

/** An obstacle in two lines: what is in the way, how long, and whose it is to solve. */
export function ObstacleItem({ obstacle, isOfEnterprise }: Props) {
  const whose = isOfEnterprise ? null : (obstacle.enterpriseName ?? obstacle.zoneName)
  return (
    <li>
      <div>
        <p className={room.strong}>{obstacle.name}</p>
        <p className={room.about}>
          <span className={room.state}>
            <StatusIcon status={classOf(obstacle)} size={14} />
            <span className={obstacle.isSilent ? room.loud : undefined}>{ageWords(obstacle)}</span>
          </span>
          <span>{[whose, agencyWords(obstacle) ?? 'chưa rõ cơ quan giải quyết'].filter(Boolean).join(' · ')}</span>
        </p>
        {obstacle.answer && <p className={room.note}>{obstacle.answer}</p>}
      </div>
    </li>
  )
}
