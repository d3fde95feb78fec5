import { Popover } from '@mantine/core'
import { FileText } from 'lucide-react'
import { useState } from 'react'
import type { PaperAsk, PaperFormat } from '../../db/model/official/ask.ts'
import { Button } from '../ui/Button.tsx'
import { overPanels } from '../ui/layers.ts'
import styles from './PaperMenu.module.css'
import { savePaper } from './save.ts'

/** A paper that can be made here: what it is called, what is told of it, and in which formats it is of use. */
export type Offer = { word: string; about?: string; ask: PaperAsk; formats?: readonly PaperFormat[] }

type Props = { word: string; offers: readonly Offer[] }

const formatWords: Record<PaperFormat, string> = { docx: 'Word', xlsx: 'Excel' }
const both: readonly PaperFormat[] = ['docx', 'xlsx']

/** A button that opens the papers to be made here; each is frozen and saved where the person says. */
export function PaperMenu({ word, offers }: Props) {
  const [isOpen, setOpen] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const save = async (ask: PaperAsk, format: PaperFormat) => {
    setOpen(false)
    setBusy(true)
    await savePaper(ask, format)
    setBusy(false)
  }
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      zIndex={overPanels}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          icon={<FileText size={15} strokeWidth={1.75} aria-hidden />}
          isBusy={isBusy}
          disabled={offers.length === 0}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {word}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown} aria-label={word}>
        <ul className={styles.list}>
          {offers.map(({ word: name, about, ask, formats = both }) => (
            <li key={name} className={styles.line}>
              <span className={styles.name}>
                {name}
                {about && <span className={styles.about}>{about}</span>}
              </span>
              {formats.map(format => (
                <Button
                  key={format}
                  aria-label={`${name}, lưu ${formatWords[format]}`}
                  onClick={() => void save(ask, format)}
                >
                  {formatWords[format]}
                </Button>
              ))}
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
