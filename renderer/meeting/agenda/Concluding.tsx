import { ListChecks } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { Item } from '../../../db/model/meeting/agenda.ts'
import { api } from '../../api.ts'
import { type Offer, PaperMenu } from '../../official/PaperMenu.tsx'
import { attempt, refresh, say, show } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { Conclusions } from '../conclude/Conclusions.tsx'
import { useConclusions } from '../conclude/use-conclusions.ts'
import styles from './attending.module.css'

type Props = { meeting: { id: string; date: string; name: string }; items: readonly Item[]; isPast: boolean }

const small = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const

const notice = ({ id, name }: Props['meeting']): Offer[] => [
  {
    ...{ word: 'Dự thảo thông báo kết luận', about: name, formats: ['docx', 'pdf'] },
    ask: { is: 'conclusion', meeting: id },
  },
]

/** What a meeting concluded: typed and corrected, written into the register, sent out as a draft notice. */
export function Concluding({ meeting, items, isPast }: Props) {
  const told = useCallback(() => void refresh(), [])
  const editor = useConclusions(meeting.id, null, told)
  const [isAccepting, setAccepting] = useState(false)
  const { concluded } = editor
  const left = concluded?.conclusions.filter(each => each.directive === null).length ?? 0

  async function accept(): Promise<void> {
    setAccepting(true)
    await editor.settled()
    const done = await attempt(() => api.acceptConclusions({ meeting: meeting.id }))
    setAccepting(false)
    if (!done) return
    await refresh()
    say({ text: `Đã ghi ${done.directives} nhiệm vụ vào sổ`, detail: meeting.name, undo: true })
  }
  const isEmpty = !concluded || concluded.conclusions.length === 0
  return (
    <div className={styles.concluding}>
      <div className={styles.deeds}>
        <p>@ chủ trì, + phối hợp, # đối tượng, ! thời hạn; Enter chọn và sang câu sau; Alt mũi tên để đổi thứ tự.</p>
        {concluded?.notice && (
          <Button look="quiet" onClick={() => show({ is: 'papers', paper: concluded.notice?.id ?? null })}>
            Xem văn bản trong sổ
          </Button>
        )}
        <PaperMenu word="Lập thông báo" offers={isEmpty ? [] : notice(meeting)} settle={editor.settled} />
        <Button
          look="primary"
          icon={<ListChecks {...small} />}
          isBusy={isAccepting}
          disabled={left === 0 || isPast}
          onClick={() => void accept()}
        >
          Ghi nhiệm vụ vào sổ
        </Button>
      </div>
      <Conclusions
        editor={editor}
        day={meeting.date}
        near={items.flatMap(({ zone, call }) => [zone, call].flatMap(id => id ?? []))}
      />
    </div>
  )
}
