import { readFile } from 'node:fs/promises'
import type { PageNumberEstimator } from 'docx'

/** Counters by their font files: each holds what it has read of them. */
const counters = new Map<string, Promise<PageNumberEstimator>>()

/**
 * Works out on which page of a Word file each table and figure stands, for the list of them: Word counts anew only when it is asked to.
 * `fontFiles`: faces as wide as Times New Roman, in which words are measured in a third of the time that the library takes with its own
 * tables; those tables are asked where the faces lack a letter (emoji), at which the library would stop counting.
 */
export function pageCounter(fontFiles: readonly string[]): Promise<PageNumberEstimator> {
  const key = fontFiles.join('\n')
  const counter = counters.get(key) ?? openCounter(fontFiles)
  counters.set(key, counter)
  return counter
}

async function openCounter(fontFiles: readonly string[]): Promise<PageNumberEstimator> {
  const { estimatePageNumbers, estimatePageNumbersWith } = await import('docx/layout')
  if (fontFiles.length === 0) return estimatePageNumbers
  const faces = await Promise.all(fontFiles.map(file => readFile(file)))
  const byFaces = estimatePageNumbersWith({ fonts: faces.map(data => ({ name: 'Times New Roman', data })) })
  const count: PageNumberEstimator = (body, context) => {
    const counted = byFaces(body, context)
    return counted.pageCount === undefined ? estimatePageNumbers(body, context) : counted
  }
  return Object.assign(count, { listNumbers: estimatePageNumbers.listNumbers })
}
