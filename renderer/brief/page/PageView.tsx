import { type CSSProperties, useEffect, useRef } from 'react'
import { type Book, reader } from './book.ts'
import styles from './page.module.css'

type Props = { book: Book; number: number; width: number; isNear: boolean; isSmall?: boolean }

/** One page of a paper, drawn while it is near what is looked at; its words lie over it to be read aloud, found and copied. */
export function PageView({ book, number, width, isNear, isSmall = false }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const words = useRef<HTMLDivElement>(null)
  const height = (width * book.heightPt) / book.widthPt
  useEffect(
    function draw() {
      const [paper, layer] = [canvas.current, words.current]
      if (!paper || !isNear) return
      let isWanted = true
      let stop = () => {}
      void (async () => {
        const page = await book.pages.getPage(number)
        if (!isWanted) return
        // A page on its side is as wide as the others, and lower.
        const scale = width / page.getViewport({ scale: 1 }).width
        const viewport = page.getViewport({ scale })
        const dots = page.getViewport({ scale: scale * Math.max(1, devicePixelRatio) })
        const sheet = document.createElement('canvas')
        sheet.width = Math.round(dots.width)
        sheet.height = Math.round(dots.height)
        const task = page.render({ canvas: sheet, viewport: dots })
        stop = () => task.cancel()
        await task.promise
        // Drawn aside: a page that is drawn anew never shows white.
        paper.width = sheet.width
        paper.height = sheet.height
        paper.style.height = `${viewport.height}px`
        paper.getContext('2d')?.drawImage(sheet, 0, 0)
        if (!layer || !isWanted) return
        const { TextLayer } = await reader()
        layer.replaceChildren()
        layer.style.setProperty('--total-scale-factor', String(scale))
        const text = new TextLayer({ textContentSource: await page.getTextContent(), container: layer, viewport })
        await text.render()
        paper.dataset.drawn = 'true'
      })().catch(() => undefined)
      return () => {
        isWanted = false
        stop()
      }
    },
    [book, number, width, isNear],
  )
  const size = { width, height, '--total-scale-factor': width / book.widthPt } as CSSProperties
  return (
    <div className={styles.sheet} style={size}>
      <canvas ref={canvas} className={styles.drawing} />
      {!isSmall && <div ref={words} className={styles.words} lang="vi" />}
    </div>
  )
}
