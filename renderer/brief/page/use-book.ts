import { useEffect, useState } from 'react'
import { type Book, openBook } from './book.ts'

export type BookState =
  | { is: 'loading'; isCurrent: boolean }
  /** `isCurrent`: false while the next paper is being printed and the one before still lies there. */
  | { is: 'ready'; book: Book; isCurrent: boolean }
  | { is: 'refused'; isCurrent: boolean }

type Kept = { code: string; book: Book | null } | null

/** The printed paper of a snapshot; the one before lies there until it is ready. */
export function useBook(code: string): BookState {
  const [kept, setKept] = useState<Kept>(null)
  useEffect(
    function open() {
      let isWanted = true
      openBook(code).then(
        book => (isWanted ? setKept({ code, book }) : book.close()),
        () => isWanted && setKept({ code, book: null }),
      )
      return () => {
        isWanted = false
      }
    },
    [code],
  )
  const book = kept?.book ?? null
  useEffect(
    function letGo() {
      return () => book?.close()
    },
    [book],
  )
  const isCurrent = kept?.code === code
  if (book) return { is: 'ready', book, isCurrent }
  return kept && isCurrent ? { is: 'refused', isCurrent } : { is: 'loading', isCurrent }
}
