import { useEffect, useRef, useState } from 'react'
import type { Manner } from '../../../db/model/brief/say.ts'
import { inOrder } from '../../../db/model/text/order.ts'
import type { Format, Overview, PaperProgress } from '../../../electron/contract.ts'
import { api } from '../../api.ts'
import { attempt } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { subjectOf } from '../calls.ts'
import styles from './batch.module.css'
import { formats, tellWritten } from './formats.ts'

type Props = { overview: Overview; manner: Manner; onClose: () => void }

/** Briefs of many calls and zones at once: which, in which formats; how far they are; stopped, none is left. */
export function Batch({ overview, manner, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const lines = linesOf(overview)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(overview.calls.map(call => call.id)))
  const [wanted, setWanted] = useState<ReadonlySet<Format>>(() => new Set(formats.map(each => each.format)))
  const [progress, setProgress] = useState<PaperProgress | null | 'starting'>(null)
  const isBusy = progress !== null
  useEffect(function open() {
    dialog.current?.showModal()
  }, [])
  useEffect(function readyTheWriters() {
    // What fails here is told when papers are written.
    api.readyPapers().catch(() => undefined)
  }, [])
  useEffect(
    function watchTheFiles() {
      if (!isBusy) return
      const timer = setInterval(async () => {
        const now = await api.paperProgress().catch(() => null)
        setProgress(before => (before === null ? null : (now ?? before)))
      }, 250)
      return () => clearInterval(timer)
    },
    [isBusy],
  )
  const write = async () => {
    setProgress('starting')
    const keys = lines.flatMap(group => group.lines.map(line => line.key)).filter(key => chosen.has(key))
    const written = await attempt(() => api.saveBriefs({ subjects: keys.map(subjectOf), formats: [...wanted], manner }))
    setProgress(null)
    if (!written?.files.length) return
    tellWritten(written)
    onClose()
  }
  const count = chosen.size * wanted.size
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label="Xuất nhiều tờ thông tin"
      onCancel={event => isBusy && event.preventDefault()}
      onClose={onClose}
    >
      <h2>Xuất nhiều tờ thông tin</h2>
      <p className={styles.help}>Mỗi tờ một bản chụp mới; tệp đặt tên theo mẫu giấy tờ của cơ quan.</p>
      <div className={styles.lists} aria-disabled={isBusy || undefined}>
        {lines.map(({ title, lines: own }) => (
          <fieldset key={title} className={styles.group} disabled={isBusy}>
            <legend>{title}</legend>
            <label className={styles.all}>
              <input
                type="checkbox"
                checked={own.every(line => chosen.has(line.key))}
                onChange={event =>
                  setChosen(
                    ticked(
                      chosen,
                      event.currentTarget.checked,
                      own.map(line => line.key),
                    ),
                  )
                }
              />
              Tất cả {own.length}
            </label>
            {own.map(({ key, name }) => (
              <label key={key}>
                <input
                  type="checkbox"
                  checked={chosen.has(key)}
                  onChange={event => setChosen(ticked(chosen, event.currentTarget.checked, [key]))}
                />
                {name}
              </label>
            ))}
          </fieldset>
        ))}
      </div>
      <fieldset className={styles.formats} disabled={isBusy}>
        <legend>Định dạng</legend>
        {formats.map(({ format, word }) => (
          <label key={format}>
            <input
              type="checkbox"
              checked={wanted.has(format)}
              onChange={event => setWanted(ticked(wanted, event.currentTarget.checked, [format]))}
            />
            {word}
          </label>
        ))}
      </fieldset>
      {isBusy && <Bar progress={progress} />}
      <div className={styles.deeds}>
        {isBusy ? (
          <Button onClick={() => void attempt(() => api.stopPapers())}>Dừng</Button>
        ) : (
          <>
            <Button look="primary" disabled={count === 0} onClick={() => void write()}>
              {count === 0 ? 'Chọn tờ và định dạng' : `Xuất ${count} tệp`}
            </Button>
            <Button look="quiet" onClick={() => dialog.current?.close()}>
              Thôi
            </Button>
          </>
        )}
      </div>
    </dialog>
  )
}

function Bar({ progress }: { progress: PaperProgress | 'starting' }) {
  if (progress === 'starting') return <p role="status">Chọn thư mục lưu</p>
  const { done, all, now } = progress
  return (
    <div className={styles.bar}>
      <progress max={all} value={done} aria-label="Tiến độ xuất tệp" />
      <p role="status">
        {done} trên {all} tệp{now && `, đang làm ${now}`}
      </p>
    </div>
  )
}

function ticked<K>(set: ReadonlySet<K>, isTicked: boolean, keys: readonly K[]): ReadonlySet<K> {
  const next = new Set(set)
  for (const key of keys) {
    if (isTicked) next.add(key)
    else next.delete(key)
  }
  return next
}

function linesOf({ calls, zones }: Overview): { title: string; lines: { key: string; name: string }[] }[] {
  const sorted = <T extends { name: string }>(list: readonly T[]) => [...list].sort((a, b) => inOrder(a.name, b.name))
  return [
    { title: 'Dự án kêu gọi', lines: sorted(calls).map(({ id, name }) => ({ key: id, name })) },
    { title: 'Khu, cụm', lines: sorted(zones).map(({ id, name }) => ({ key: `zone:${id}`, name })) },
  ].filter(group => group.lines.length > 0)
}
