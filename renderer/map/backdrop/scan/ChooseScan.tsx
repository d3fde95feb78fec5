import { Image } from 'lucide-react'
import { useState } from 'react'
import { isScan } from '../../../../db/model/backdrop/laid.ts'
import type { KeptFile } from '../../../../db/model/paper/view.ts'
import { sentence } from '../../../../db/model/text/problem.ts'
import { api } from '../../../api.ts'
import { PaperPicker } from '../../../form/pick/PaperPicker.tsx'
import { attempt, refresh, say } from '../../../state.ts'
import { Button } from '../../../ui/Button.tsx'
import { useRead } from '../../../use-read.ts'
import styles from './scan.module.css'

/** Which file of which paper: a plan without a paper would be a picture that nobody answers for. */
export function ChooseScan({ onChosen }: { onChosen: (backdrop: string) => void }) {
  const [paper, setPaper] = useState<Parameters<typeof PaperPicker>[0]['ground']['paper']>(null)
  const view = useRead(paper?.id ?? null, async () => (paper ? api.paper({ document: paper.id }) : undefined))
  const files = (view?.files ?? []).filter(file => file.state === 'kept' && isScan(file.media))

  async function attach(document: string) {
    const done = await attempt(() => api.attach({ document }))
    if (!done) return
    for (const { problem } of done.refused) say({ text: sentence(problem), bad: true })
    if (done.batch) await refresh()
  }

  async function choose(file: KeptFile) {
    const name = file.name.replace(/\.\w+$/, '')
    const fields = { name, form: 'scan', attachment: file.id, page: 1, rank: 0, shown: true, opacity_pct: 70 }
    const done = await attempt(() => api.add({ kind: 'backdrop', fields, source: paper?.id ?? null }))
    if (!done) return
    await refresh()
    onChosen(done.record.id)
  }

  return (
    <div className={styles.choose}>
      <label htmlFor="scan-paper">Bản vẽ thuộc văn bản nào?</label>
      <PaperPicker
        id="scan-paper"
        ground={{ paper, why: null }}
        onGround={ground => setPaper(ground.paper)}
        isOptional
      />
      {paper && view && (
        <>
          <h3>Tệp bản vẽ của văn bản</h3>
          {files.length === 0 && <p className={styles.gap}>chưa có ảnh PNG, JPEG, TIFF hay PDF nào</p>}
          <ul className={styles.files}>
            {files.map(file => (
              <li key={file.id}>
                <Button icon={<Image size={15} aria-hidden />} onClick={() => void choose(file)}>
                  {file.name}
                </Button>
              </li>
            ))}
          </ul>
          <Button look="quiet" onClick={() => void attach(paper.id)}>
            Đính kèm tệp khác vào văn bản
          </Button>
        </>
      )}
    </div>
  )
}
