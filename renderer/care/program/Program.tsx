import { useEffect, useState } from 'react'
import { momentWords } from '../../../db/model/backup/backup.ts'
import { sentence } from '../../../db/model/text/problem.ts'
import type { Offer, ProgramNow, WayBack } from '../../../db/model/update/told.ts'
import { apiOn } from '../../api.ts'
import { attempt } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import styles from '../care.module.css'
import { Back } from './Back.tsx'
import { OfferCard } from './OfferCard.tsx'
import { Working } from './Working.tsx'

/** The program is of today, whatever day the window looks at. */
const api = apiOn(null)

type Shown =
  | { is: 'rest' }
  | { is: 'working'; words: string }
  | { is: 'offer'; offer: Offer }
  | { is: 'back'; way: WayBack }

const checking: Shown = { is: 'working', words: 'Đang kiểm tra tệp cập nhật' }
const readOffer = (isOffered: boolean) => attempt(() => api.openUpdate({ isOffered }))
const shownOf = (offer: Offer | null | undefined): Shown => (offer ? { is: 'offer', offer } : { is: 'rest' })

/** The program itself: its version, an update from a stick, the way back to the one before. */
export function Program() {
  const [now, setNow] = useState<ProgramNow | null>(null)
  const [shown, setShown] = useState<Shown>({ is: 'rest' })
  const rest = () => setShown({ is: 'rest' })
  const open = async () => {
    setShown(checking)
    setShown(shownOf(await readOffer(false)))
  }
  useEffect(function readProgram() {
    void attempt(() => api.programNow()).then(async answer => {
      setNow(answer ?? null)
      if (!answer?.offered || answer.hindrance) return
      setShown(checking)
      setShown(shownOf(await readOffer(true)))
    })
  }, [])
  if (!now) return null
  const change = async (words: string, work: () => Promise<unknown>) => {
    setShown({ is: 'working', words })
    // The program ends in the midst of it, and starts anew; only a refusal comes back.
    if (!(await attempt(work))) rest()
  }
  const look = async () => {
    const way = await attempt(() => api.lookBack())
    if (way) setShown({ is: 'back', way })
  }
  const { version, came, kept, hindrance } = now
  return (
    <section aria-labelledby="care-program">
      <h2 id="care-program">Chương trình</h2>
      <p className={styles.gap}>
        KCN Atlas bản {version}.{' '}
        {came &&
          `${came.isBack ? 'Đã quay lại từ' : 'Đã cập nhật từ'} bản ${came.from} lúc ${momentWords(came.at, new Date())}. `}
        {kept && `Bản ${kept.version} còn giữ cạnh bản này. `}
        {hindrance && sentence(hindrance)}
      </p>
      {shown.is === 'rest' && !hindrance && (
        <div className={styles.buttons}>
          <Button onClick={() => void open()}>Cập nhật từ USB</Button>
          {kept && (
            <Button onClick={() => void look()}>
              {kept.isNewer ? `Dùng lại bản ${kept.version}` : `Quay lại bản ${kept.version}`}
            </Button>
          )}
        </div>
      )}
      {shown.is === 'working' && <Working words={shown.words} />}
      {shown.is === 'offer' && (
        <OfferCard
          offer={shown.offer}
          version={version}
          onBack={rest}
          onInstall={() => void change('Đang cài', () => api.installUpdate({ version: shown.offer.version }))}
        />
      )}
      {shown.is === 'back' && (
        <Back
          way={shown.way}
          version={version}
          onBack={rest}
          onGo={() => void change('Đang đổi bản', () => api.goBack({ version: shown.way.version }))}
        />
      )}
    </section>
  )
}
