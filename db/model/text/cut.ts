/** A text of at most so many letters: what is longer ends at a word, with dots. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const end = text.lastIndexOf(' ', most - 1)
  return `${text.slice(0, end > 0 ? end : most - 1).replace(/[\s·,;:]+$/u, '')}…`
}
