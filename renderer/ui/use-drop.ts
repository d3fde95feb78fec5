import { type DragEvent, useState } from 'react'

/** What a place is given so that a file can be dropped on it; `data-over` stands while one is held above it. */
export function useDrop(onFile: (file: File) => unknown) {
  const [isOver, setOver] = useState(false)
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer.files[0]
      if (file) onFile(file)
    },
  }
}
