import { useState } from 'react'
import type { Brief } from '../../../db/model/brief/brief.ts'
import { sentence, toProblem } from '../../../db/model/text/problem.ts'
import { api } from '../../api.ts'
import { say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Manner.module.css'

type Props = { brief: Brief; onFinished: (code: string) => void }

/** Makes the paper one that is no draft. While a figure in it is unverified, somebody has to say why; the reason stays in the data file. */
export function Finish({ brief, onFinished }: Props) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const finish = async () => {
    try {
      const final = await api.finishBrief({ code: brief.code, why: why.trim() || null })
      say({ text: `Đã lập bản chính thức ${final.code}`, detail: 'Số, ngày, chữ ký vẫn để trống, chờ vào sổ văn bản.' })
      onFinished(final.code)
    } catch (error) {
      setRefusal(sentence(toProblem(error)))
    }
  }
  return (
    <div className={styles.finish}>
      {refusal && (
        <>
          <p role="alert">{refusal}</p>
          <textarea
            aria-label="Lý do phát hành"
            placeholder="Lý do phát hành khi còn số chưa kiểm chứng"
            maxLength={500}
            value={why}
            onChange={event => setWhy(event.currentTarget.value)}
          />
        </>
      )}
      <Button disabled={refusal !== null && why.trim() === ''} onClick={() => void finish()}>
        {refusal ? 'Lập bản chính thức với lý do này' : 'Lập bản chính thức'}
      </Button>
    </div>
  )
}
