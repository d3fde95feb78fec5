import { resolve } from 'node:path'
import { langs, lengths } from '../../db/model/brief/say.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { makeFolder } from '../../db/open.ts'
import { templateOf } from '../../db/store/office/template.ts'
import { get, list } from '../../db/store/table.ts'
import { snapshotOf, takeSnapshot } from '../../db/store/view/snapshot.ts'
import type { Format } from '../contract.ts'
import { type Office, todayHere } from '../office.ts'
import type { Answer, Given, Surroundings } from './given.ts'

const known: Format[] = ['pdf', 'docx', 'xlsx', 'pptx']

/** Writes the briefs of the named calls, or of all, in four formats (or in those named) into a folder. */
export async function briefs(office: Office, { options }: Given, around: Surroundings): Promise<Answer> {
  const lang = langs.find(each => each === (options.lang ?? 'vi'))
  const length = lengths.find(each => each === (options.length ?? 'full'))
  if (!options.out || !lang || !length) throw new Problem('E_USAGE')
  const formats = (options.format ?? 'pdf,docx,xlsx,pptx').split(',').map(word => {
    const format = known.find(each => each === word.trim())
    if (!format) throw new Problem('E_USAGE')
    return format
  })
  const folder = resolve(options.out)
  prepareFolder(folder)
  const { closePrinter, pageOf, writeBriefs } = await import('../papers/write.ts')
  around.serve(async code => pageOf(around.root, snapshotOf(office.db(), code)))
  const named = options.call?.map(key => get(office.db(), 'call', key)) ?? list(office.db(), 'call')
  const rule = templateOf(office.db()).fileName
  const value: { call: string; snapshot: string; files: string[] }[] = []
  for (const call of named) {
    process.stderr.write(`${value.length + 1} trên ${named.length}: ${call.name}\n`)
    const brief = takeSnapshot(
      office.db(),
      office.ladders,
      { call: call.id },
      options.by ?? office.by,
      new Date(),
      todayHere(),
      { lang, length },
    )
    value.push({
      call: call.code,
      snapshot: brief.code,
      files: (await writeBriefs(around.root, [brief], { folder, formats, rule })).files,
    })
  }
  closePrinter()
  return { value, text: value.flatMap(each => each.files).join('\n') }
}

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    throw new Problem('E_FILE_WRITE', { file: folder, reason: error instanceof Error ? error.message : String(error) })
  }
}
