import { type ReactNode, useId, useState } from 'react'
import type { Draft } from '../../form/draft.ts'
import form from '../../form/form.module.css'
import { type Kept, kept, useKept } from '../../form/kept.ts'
import { LeftDraft } from '../../form/LeftDraft.tsx'
import { PaperPicker } from '../../form/pick/PaperPicker.tsx'
import { Button } from '../../ui/Button.tsx'
import { Drawer } from './Drawer.tsx'
import styles from './form.module.css'
import { useSave } from './use-save.ts'

/** On whose word: as the calls take it. */
export type Word = { source: string | null; why: string | null }
type Props = {
  title: string
  about?: ReactNode
  /** "Tách thành 3 lô": the button, with its number. */
  verb: string
  /** What stands between the form and its saving, in words; null when it can be saved. */
  missing: string | null
  /** `asked`: a paper or the reason for none is needed. */
  ground: 'asked' | 'none'
  onSave: (word: Word) => Promise<unknown>
  /** What is said when it is done: "Đã tách lô A1". */
  said: string
  /** What stands in it besides the paper, which comes back after a crash. */
  draft: Kept
  onClose: () => void
  children: ReactNode
}

/** A form in the drawer: its fields, on whose word, and one button that names what it does. */
export function DrawerForm({ title, about, verb, missing, ground, onSave, said, draft, onClose, children }: Props) {
  const id = useId()
  const [word, setWord] = useState<Pick<Draft, 'paper' | 'why'>>({ paper: null, why: null })
  const whole = kept(draft.of, draft.words, { content: draft.content, word }, left => {
    draft.take(left.content)
    setWord(left.word)
  })
  const forget = useKept(whole)
  const leave = () => {
    forget()
    onClose()
  }
  const { isBusy, refusal, save } = useSave(leave)
  const lacks = missing ?? (ground === 'asked' ? lackOf(word) : null)
  const run = () => {
    if (lacks !== null || isBusy) return
    const { paper, why } = word
    void save(() => onSave({ source: paper?.id ?? null, why }), said, paper?.name ?? why ?? undefined)
  }
  const foot = (
    <>
      {refusal && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={form.bar}>
        <Button look="primary" disabled={lacks !== null} isBusy={isBusy} onClick={run}>
          {verb}
        </Button>
        <Button onClick={leave}>Thôi</Button>
        <span className={form.missing} role="status">
          {lacks ?? 'Ctrl Enter để lưu'}
        </span>
      </div>
    </>
  )
  return (
    <Drawer title={title} about={about} onClose={leave} onSave={run} foot={foot}>
      <LeftDraft {...whole} />
      {children}
      {ground === 'asked' && (
        <div className={styles.ground}>
          <label htmlFor={id}>{word.why === null ? 'Căn cứ văn bản nào?' : 'Lý do chưa có văn bản'}</label>
          <PaperPicker id={id} ground={word} onGround={setWord} />
        </div>
      )}
    </Drawer>
  )
}

function lackOf({ paper, why }: Pick<Draft, 'paper' | 'why'>): string | null {
  if (paper) return null
  if (why === null) return 'Chọn căn cứ để lưu'
  return why.trim() === '' ? 'Ghi lý do để lưu' : null
}
