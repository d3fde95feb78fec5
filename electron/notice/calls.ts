import { z } from 'zod'
import type { Accepted } from '../../db/model/notice/accepted.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import { Problem } from '../../db/model/text/problem.ts'
import { acceptNotice } from '../../db/store/notice/accept.ts'
import { noticeNames } from '../../db/store/notice/names.ts'
import type { HandlersOf } from '../dispatch.ts'
import { keep } from '../files/keep.ts'
import { folderOf } from '../files/state.ts'
import { day, none, words } from '../handlers/args.ts'
import type { Office } from '../office.ts'
import { closeDesk, fileOn, openDesk, progressOf, readOpened, readyDesk } from './desk.ts'
import { largest } from './read/read.ts'

const prose = z.string().max(20_000)
const party = z.strictObject({ name: words, agency: words.nullable(), isNew: z.boolean() })
const type = z.custom<Accepted['head']['type']>(
  word => typeof word === 'string' && Object.hasOwn(infoOf(kinds.document.fields.type).choices ?? {}, word),
)
const accepted = z.strictObject({
  document: words.nullable(),
  head: z.strictObject({
    ...{ number: words.nullable(), type, title: prose.min(1), date: day.nullable(), met: day.nullable() },
    ...{ issuer: words.nullable(), issuerName: words.nullable(), signer: words.nullable(), function: words.nullable() },
    urgency: z.enum(['urgent', 'very', 'express']).nullable(),
  }),
  tasks: z
    .array(
      z.strictObject({
        ...{ number: z.int().min(1).max(999), mark: words.nullable(), summary: prose.min(1), text: prose },
        ...{ product: prose.nullable(), due: day.nullable(), dueWords: words.nullable() },
        ...{ leads: z.array(party), supports: z.array(party) },
        targets: z.array(z.strictObject({ name: words, zone: words.nullable(), call: words.nullable() })),
      }),
    )
    .max(999),
  cited: z
    .array(
      z.strictObject({
        ...{ document: words.nullable(), number: words, type, title: prose.nullable(), date: day.nullable() },
        ...{ issuer: words.nullable(), isBasis: z.boolean() },
      }),
    )
    .max(999),
  figures: z
    .array(
      z.strictObject({
        ...{ scope: words, zones: z.array(words).max(200), indicator: words },
        ...{ value: z.number(), unit: words, isRounded: z.boolean() },
      }),
    )
    .max(999),
  keepsFile: z.boolean(),
}) satisfies z.ZodType<Accepted>

/** The pieces of a paper that is still on its way from the window. */
const arriving = new WeakMap<Office, Uint8Array[]>()

/** A paper that comes in: opened, read on a thread of its own, accepted as one batch. Only its content crosses, never a path. */
export const notices: HandlersOf<
  'readyNotice' | 'openNotice' | 'readNotice' | 'noticeProgress' | 'closeNotice' | 'acceptNotice'
> = {
  readyNotice: { args: none, run: office => readyDesk(office) },
  openNotice: {
    args: z.strictObject({ name: words.nullable(), content: z.instanceof(Uint8Array), isLast: z.boolean() }),
    run: async (office, { name, content, isLast }) => {
      const pieces = [...(arriving.get(office) ?? []), content]
      const size = pieces.reduce((sum, piece) => sum + piece.length, 0)
      arriving.delete(office)
      if (size > largest) throw new Problem('E_NOTICE_LARGE', { file: name ?? 'dán vào', most: '64 MB' })
      if (isLast) await openDesk(office, name, Buffer.concat(pieces))
      else arriving.set(office, pieces)
      return true
    },
  },
  readNotice: {
    args: z.strictObject({ charset: z.enum(['unicode', 'tcvn3', 'vni']).nullable() }),
    run: (office, { charset }) => readOpened(office, charset, noticeNames(office.db())),
  },
  noticeProgress: { args: none, run: office => progressOf(office) },
  closeNotice: { args: none, run: office => closeDesk(office) },
  acceptNotice: {
    args: accepted,
    run: async (office, args) => {
      const file = args.keepsFile ? fileOn(office) : null
      const kept = file ? [await keep(folderOf(office.file), file)] : []
      const done = acceptNotice(office.db(), args, { by: office.by, today: office.today(), kept })
      await closeDesk(office)
      return done
    },
  },
}
