import { foldAccents, wordsOf } from '../../../db/model/text/fold.ts'

/** A text with the typed words marked where they stand in it, accents aside. */
export function Marked({ text, typed }: { text: string; typed: string }) {
  const words = wordsOf(typed).map(foldAccents)
  if (words.length === 0) return <>{text}</>
  const parts = text.split(/([\p{L}\p{N}]+)/gu)
  let offset = 0
  return (
    <>
      {parts.map(part => {
        offset += part.length
        const folded = foldAccents(part)
        const met = folded !== '' && words.find(word => folded.startsWith(word))
        return met ? (
          <span key={offset}>
            <mark>{part.slice(0, met.length)}</mark>
            {part.slice(met.length)}
          </span>
        ) : (
          part
        )
      })}
    </>
  )
}
