import { extname, resolve } from 'node:path'
import { defaultAsk, type PlateAsk } from '../../db/model/plate/ask.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { get } from '../../db/store/table.ts'
import type { Office } from '../office.ts'
import { asking } from '../plates/asking.ts'
import { scheme } from '../scheme.ts'
import type { Answer, Given, Options, Surroundings } from './given.ts'

/** `paper map --out FILE.pdf|.png [--zone CODE | --atlas] [--size a3] [--portrait] [--theme status] [--scale N] [--title WORDS] [--black]`. */
export async function mapPaper(office: Office, { options }: Given, around: Surroundings): Promise<Answer> {
  const file = resolve(options.out ?? '')
  const format = extname(file).toLowerCase()
  if (options.out === undefined || (format !== '.pdf' && format !== '.png')) throw new Problem('E_USAGE', {})
  const ask = askIn(office, options)
  const [{ freezePlates }, { savePlates }, { openPress, printPages, stopPrint }] = await Promise.all([
    import('../plates/view.ts'),
    import('../plates/save.ts'),
    import('../plates/print.ts'),
  ])
  around.serve(() => Promise.reject(new Problem('E_CALL_UNKNOWN', {})))
  const frozen = freezePlates(office, ask)
  const press = { open: openPress, print: printPages, stop: stopPrint }
  const as = format === '.png' ? ({ is: 'png' } as const) : ({ is: 'pdf', press } as const)
  const start = { root: around.root, fontsUrl: `${scheme}://fonts` }
  const files = await savePlates(start, { ask, only: null, file, ...frozen }, as)
  return { value: { file: files[0] ?? file, files, snapshot: frozen.world.code }, text: files.join('\n') }
}

function askIn(office: Office, options: Options): PlateAsk {
  const cover = options.atlas
    ? { is: 'atlas' }
    : options.zone === undefined
      ? { is: 'all' }
      : { is: 'zone', zone: get(office.db(), 'zone', options.zone).id }
  const asked = asking.safeParse({
    ...defaultAsk,
    cover,
    paper: (options.size ?? 'a3').toLowerCase(),
    orientation: options.portrait ? 'portrait' : 'landscape',
    theme: options.theme ?? 'status',
    scale: options.scale === undefined ? null : Number(options.scale.replace(/^1:/, '').replace(/\./g, '')),
    title: options.title ?? null,
    ink: options.black ? 'black' : 'colour',
  })
  if (!asked.success) throw new Problem('E_USAGE', {})
  return asked.data
}
