import { Copy } from 'lucide-react'
import { useRef } from 'react'
import { api } from '../../api.ts'
import { attempt, say } from '../../state.ts'
import { IconButton } from '../IconButton.tsx'
import styles from './chart.module.css'
import { drawPng } from './draw-png.ts'

/** Copies the drawing beside it as a picture for Word. */
export function CopyChart({ label }: { label: string }) {
  const here = useRef<HTMLDivElement>(null)
  const copy = async () => {
    const svg = here.current?.parentElement?.querySelector('svg[role="img"]')
    if (!(svg instanceof SVGSVGElement)) return
    const isCopied = await attempt(async () => api.copyPicture({ png: await drawPng(svg) }))
    if (isCopied) say({ text: 'Đã chép biểu đồ', detail: 'Dán vào Word bằng Ctrl V.' })
  }
  return (
    <div ref={here} className={styles.copy}>
      <IconButton icon={Copy} label={`Chép biểu đồ: ${label}`} onClick={() => void copy()} />
    </div>
  )
}
