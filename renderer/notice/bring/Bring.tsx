import { FileUp } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import form from '../../form/form.module.css'
import { Button } from '../../ui/Button.tsx'
import { useDrop } from '../../ui/use-drop.ts'
import styles from './bring.module.css'

type Props = { onFile: (file: File) => void; onText: (text: string) => void }

/** Two ways in: a file that is dropped or chosen, or words that are pasted. */
export function Bring({ onFile, onText }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const dropped = useDrop(onFile)
  const [text, setText] = useState('')
  const id = useId()
  return (
    <div className={styles.bring}>
      <section className={styles.drop} aria-label="Chọn tệp văn bản" {...dropped}>
        <FileUp size={26} strokeWidth={1.5} aria-hidden />
        <p className={styles.lead}>Thả tệp văn bản vào đây</p>
        <p className={styles.hint}>
          Word (.docx), PDF có chữ, tệp chữ (.txt). Chương trình đọc và đề xuất; chưa ghi gì vào sổ.
        </p>
        <Button look="primary" onClick={() => input.current?.click()}>
          Chọn tệp
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="Tệp văn bản"
          accept=".docx,.pdf,.txt,.doc"
          onChange={event => {
            const file = event.target.files?.[0]
            if (file) onFile(file)
            event.target.value = ''
          }}
        />
      </section>
      <section className={styles.paste} aria-label="Dán nội dung">
        <label htmlFor={id} className={styles.lead}>
          Hoặc dán nội dung văn bản
        </label>
        <textarea
          id={id}
          className={form.area}
          placeholder="Dán từ dòng “Số: …” đến hết phần chữ ký"
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key === 'Enter' && event.ctrlKey && text.trim()) onText(text)
          }}
        />
        <div className={styles.deeds}>
          <Button disabled={text.trim() === ''} onClick={() => onText(text)}>
            Đọc nội dung
          </Button>
          <span className={styles.hint}>Bản quét không có chữ: gõ hoặc dán nội dung ở đây, đính kèm tệp quét sau.</span>
        </div>
      </section>
    </div>
  )
}
