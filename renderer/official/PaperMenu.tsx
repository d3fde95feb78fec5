import { Popover } from '@mantine/core'
import { FileText } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { mayBeUrgent, type PaperAsk, type PaperFormat } from '../../db/model/official/ask.ts'
import type { Urgency } from '../../db/model/official/official.ts'
import { api } from '../api.ts'
import { Button } from '../ui/Button.tsx'
import { overPanels } from '../ui/layers.ts'
import styles from './PaperMenu.module.css'
import { savePaper } from './save.ts'
import { UrgencySelect } from './UrgencySelect.tsx'
import { useSheets } from './use-sheets.ts'
import { WhyForm } from './WhyForm.tsx'

/** What is asked for, at once or, where a mask is lifted, for a reason that is asked first. */
type Asking = { ask: PaperAsk; askWith?: undefined } | { ask?: undefined; askWith: (why: string) => PaperAsk }
/** A paper that can be made here: what it is called, what is told of it, and in which formats it is of use. */
export type Offer = { word: string; about?: string; formats?: readonly PaperFormat[] } & Asking

type Props = {
  word: string
  offers: readonly Offer[]
  /** What has to be written down before a paper can be made of it. */
  settle?: () => Promise<unknown>
}
type Deed = { is: 'look' } | { is: 'save'; format: PaperFormat }
type State =
  | { is: 'idle' | 'menu' | 'busy' }
  | { is: 'why'; offer: Extract<Offer, { askWith: object }>; deed: Deed }
  | { is: 'look'; ask: PaperAsk; word: string; formats: readonly PaperFormat[] }

export const formatWords: Record<PaperFormat, string> = { docx: 'Word', pdf: 'PDF', xlsx: 'Excel' }
const all: readonly PaperFormat[] = ['docx', 'pdf', 'xlsx']
const Preview = lazy(async () => ({ default: (await import('./Preview.tsx')).Preview }))

/** A button that opens the papers to be made here; each is looked at first, or frozen and saved where the person says. */
export function PaperMenu({ word, offers, settle }: Props) {
  const [state, setState] = useState<State>({ is: 'idle' })
  const [urgency, setUrgency] = useState<Urgency | null>(null)
  const sheets = useSheets(state.is === 'busy')
  const run = async ({ word: name, formats = all }: Offer, plain: PaperAsk, deed: Deed) => {
    await settle?.()
    const ask = urgency && mayBeUrgent(plain) ? { ...plain, urgency } : plain
    if (deed.is === 'look') return setState({ is: 'look', ask, word: name, formats })
    setState({ is: 'busy' })
    await savePaper(ask, deed.format)
    setState({ is: 'idle' })
  }
  const begin = (offer: Offer, deed: Deed) =>
    offer.askWith ? setState({ is: 'why', offer, deed }) : void run(offer, offer.ask, deed)
  const hasUrgency = offers.some(offer => offer.ask && mayBeUrgent(offer.ask))
  const isOpen = state.is === 'menu' || state.is === 'why'
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={open => setState({ is: open ? 'menu' : 'idle' })}
        position="bottom-end"
        zIndex={overPanels}
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <Button
            icon={<FileText size={15} strokeWidth={1.75} aria-hidden />}
            isBusy={state.is === 'busy'}
            disabled={offers.length === 0}
            aria-expanded={isOpen}
            onClick={() => setState({ is: isOpen ? 'idle' : 'menu' })}
          >
            {word}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={styles.dropdown} aria-label={word}>
          {state.is === 'why' ? (
            <WhyForm
              word={state.offer.word}
              onWhy={why => void run(state.offer, state.offer.askWith(why), state.deed)}
              onBack={() => setState({ is: 'menu' })}
            />
          ) : (
            <>
              {hasUrgency && <UrgencySelect urgency={urgency} onChange={setUrgency} />}
              <ul className={styles.list}>
                {offers.map(offer => (
                  <li key={offer.word} className={styles.line}>
                    <span className={styles.name}>
                      {offer.word}
                      {offer.about && <span className={styles.about}>{offer.about}</span>}
                    </span>
                    <Button aria-label={`${offer.word}, xem`} onClick={() => begin(offer, { is: 'look' })}>
                      Xem
                    </Button>
                    {(offer.formats ?? all).map(format => (
                      <Button
                        key={format}
                        look="quiet"
                        aria-label={`${offer.word}, lưu ${formatWords[format]}`}
                        onClick={() => begin(offer, { is: 'save', format })}
                      >
                        {formatWords[format]}
                      </Button>
                    ))}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Popover.Dropdown>
      </Popover>
      {state.is === 'busy' && (
        <>
          {sheets && (
            <span className={styles.about} role="status">
              {sheets}
            </span>
          )}
          <Button look="quiet" onClick={() => void api.closePaper().catch(() => undefined)}>
            Dừng lập
          </Button>
        </>
      )}
      {state.is === 'look' && (
        <Suspense>
          <Preview {...state} onClose={() => setState({ is: 'idle' })} />
        </Suspense>
      )}
    </>
  )
}
