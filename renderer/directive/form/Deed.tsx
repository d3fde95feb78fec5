import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type Kept, useKept } from '../../form/kept.ts'
import { LeftDraft } from '../../form/LeftDraft.tsx'
import { attempt, refresh, say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { formKeys } from '../../ui/form-keys.ts'
import styles from './deed.module.css'

type Props = {
  /** "Gia hạn": the heading. */
  title: string
  /** "Lưu gia hạn": the button. */
  verb: string
  /** What still stands between the form and its saving; null when it can be saved. */
  missing: string | null
  /** Writes it, and gives the words of the toast. */
  save: () => Promise<{ text: string; detail?: string }>
  onClose: () => void
  /** What stands in it, which comes back after a crash. */
  draft: Kept
  /** Fills its panel, instead of standing at the foot of one. */
  isWhole?: boolean
  children: ReactNode
}

/** Something that is done to a directive: a few questions at the drawer's foot, one press that writes them as one step. */
export function Deed({ title, verb, missing, save, onClose, draft, isWhole, children }: Props) {
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const forget = useKept(draft)

  useEffect(function enterForm() {
    form.current?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
  }, [])

  async function run(): Promise<void> {
    if (missing !== null || isBusy) return
    setBusy(true)
    const words = await attempt(save)
    setBusy(false)
    if (!words) return
    forget()
    await refresh()
    say({ ...words, undo: true })
    onClose()
  }

  function leave(): void {
    forget()
    onClose()
  }

  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={title}
      data-whole={isWhole || undefined}
      onSubmit={event => event.preventDefault()}
      onKeyDown={formKeys(() => void run(), leave)}
    >
      <div className={styles.asked}>
        <h3 className={styles.title}>{title}</h3>
        <LeftDraft {...draft} />
        {children}
      </div>
      <div className={styles.bar}>
        <Button look="primary" disabled={missing !== null} isBusy={isBusy} onClick={() => void run()}>
          {verb}
        </Button>
        <Button onClick={leave}>Thôi</Button>
        <span className={styles.missing} role="status">
          {missing ?? 'Ctrl Enter để lưu'}
        </span>
      </div>
    </form>
  )
}

type AskProps = { label: string; help?: string; children: (id: string) => ReactNode }

/** A question with its label over it and, when there is more to say, a line under it. */
export function Ask({ label, help, children }: AskProps) {
  const id = useId()
  return (
    <div className={styles.ask}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {help && <p className={styles.help}>{help}</p>}
    </div>
  )
}
