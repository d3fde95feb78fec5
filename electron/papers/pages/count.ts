import { readFile } from 'node:fs/promises'
import type { PageNumberEstimator } from 'docx'
import { flow } from '../../../db/model/brief/page/flow.ts'
import type { Faces } from '../../../db/model/brief/page/lines.ts'
import { pageHeight, textWidth } from '../../../db/model/brief/page/sizes.ts'
import { faceOf } from './face.ts'
import { partsOf } from './read.ts'

/** Faces by their files: each is read once. */
const read = new Map<string, Promise<Faces>>()

/**
 * Works out on which page of a Word file each table and figure stands, for the list of them: Word counts anew only when it is asked to.
 * `fontFiles`: four faces as wide as Times New Roman. It knows what the papers of this house are made of, and is a twentieth of the
 * work of the library's own estimate, which knows all that Word can do.
 */
export async function pageCounter(fontFiles: readonly string[]): Promise<PageNumberEstimator> {
  const key = fontFiles.join('\n')
  const reading = read.get(key) ?? Promise.all(fontFiles.map(async file => faceOf(await readFile(file))))
  read.set(key, reading)
  const faces = await reading
  return body => {
    const { marks, pages } = flow(partsOf(body), faces, { width: textWidth, height: pageHeight })
    return { bookmarks: new Map([...marks].map(([mark, page]) => [mark, String(page)])), pageCount: pages }
  }
}
