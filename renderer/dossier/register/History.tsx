import { useEffect, useState } from 'react'
import { figureOf } from '../../../db/model/dossier.ts'
import { api } from '../../api.ts'
import { attempt, step, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { recordOf, titleOf, useDesk } from '../desk.ts'
import { Section } from '../section/Section.tsx'
import { Change } from './Change.tsx'
import { type Entry, gather } from './entries.ts'
import styles from './history.module.css'

/** How many entries stand before the rest is asked for. */
const first = 8

/** Who changed what, when, from what to what, and on whose word. The newest that can be taken back has a button. */
export function History() {
  const { dossier, recalled, recall, today } = useDesk()
  const undo = useAtlas(state => state.overview?.undo ?? null)
  const [all, setAll] = useState<Entry[] | null>(null)
  const [isWhole, setWhole] = useState(false)

  useEffect(
    function readHistory() {
      let isCurrent = true
      void attempt(() => gather(api.history, dossier)).then(read => {
        if (isCurrent && read) setAll(read)
      })
      return () => {
        isCurrent = false
      }
    },
    [dossier],
  )

  const record = recalled && recordOf(dossier, recalled.kind, recalled.record)
  const figure = recalled && record ? figureOf(dossier, recalled.kind, record, recalled.field, today) : null
  const entries = (all ?? []).filter(
    ({ line, kind, record }) =>
      !recalled ||
      (kind === recalled.kind && record === recalled.record && (!line.field || line.field === recalled.field)),
  )
  const shown = isWhole ? entries : entries.slice(0, first)
  const newest = shown.findIndex(({ line }) => line.batch === undo?.batch)
  return (
    <Section name="history" title="Lịch sử">
      {figure && (
        <p className={styles.filter}>
          Chỉ của: {titleOf(dossier, figure)}
          <button type="button" onClick={() => recall(null)}>
            Xem tất cả
          </button>
        </p>
      )}
      <ol>
        {shown.map((entry, at) => (
          <Change
            key={`${entry.line.batch}/${entry.record}/${entry.line.field}`}
            entry={entry}
            onUndo={at === newest ? () => void step('undo') : null}
          />
        ))}
      </ol>
      {entries.length > first && (
        <Button look="quiet" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Thu gọn' : `Thêm ${entries.length - first} lần sửa trước`}
        </Button>
      )}
    </Section>
  )
}
