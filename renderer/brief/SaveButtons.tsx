import { FileText, FileType } from 'lucide-react'
import { useState } from 'react'
import type { Brief } from '../../db/model/brief/brief.ts'
import type { Format } from '../../electron/contract.ts'
import { api } from '../api.ts'
import { attempt, say } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Findings.module.css'
import { namesOf } from './tally.ts'

const choices = {
  pdf: ['pdf'],
  docx: ['docx'],
  both: ['pdf', 'docx'],
} as const satisfies Record<string, readonly Format[]>

type Choice = keyof typeof choices

/** Writes the frozen brief as files into a folder that the person picks. */
export function SaveButtons({ brief }: { brief: Brief }) {
  const [busy, setBusy] = useState<Choice | null>(null)
  const save = async (choice: Choice) => {
    setBusy(choice)
    const saved = await attempt(() => api.saveBrief({ code: brief.code, formats: [...choices[choice]] }))
    setBusy(null)
    if (saved) tell(saved.files)
  }
  const button = (choice: Choice) => ({
    isBusy: busy === choice,
    disabled: busy !== null && busy !== choice,
    onClick: () => void save(choice),
  })
  return (
    <footer className={styles.save}>
      <Button {...button('pdf')} icon={<FileText size={15} strokeWidth={1.75} aria-hidden />}>
        PDF
      </Button>
      <Button {...button('docx')} icon={<FileType size={15} strokeWidth={1.75} aria-hidden />}>
        Word
      </Button>
      <div className={styles.both}>
        <Button look="primary" {...button('both')}>
          Xuất cả hai từ một bản chụp
        </Button>
      </div>
    </footer>
  )
}

/** Names the files and offers their folder; nothing when the person picked no folder. */
function tell(files: string[]): void {
  const [first] = files
  if (!first) return
  say({
    text: files.length > 1 ? 'Đã xuất PDF và Word' : 'Đã xuất tờ thông tin',
    detail: namesOf(files),
    action: { word: 'Mở thư mục', run: () => void attempt(() => api.showFile({ file: first })) },
  })
}
