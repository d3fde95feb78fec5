import { z } from 'zod'
import { langs, lengths } from '../../db/model/brief/say.ts'
import { isKind, type KindName } from '../../db/model/record/kinds.ts'

/** A call without arguments. */
export const none = z.undefined()
export const kind = z.custom<KindName>(word => typeof word === 'string' && isKind(word), {
  error: 'không có loại hồ sơ này',
})
/** An id, a code, a name: never empty, never a book. */
export const words = z.string().min(1).max(500)
export const fields = z.record(z.string(), z.unknown())
export const day = z.iso.date()
/** On whose word a change is made. */
export const ground = {
  source: words.nullish(),
  why: z.string().max(2000).nullish(),
  asOf: day.nullish(),
  certainty: z.enum(['high', 'medium', 'low', 'memory']).nullish(),
}
/** In which language and at what length a brief is made. */
export const manner = z.strictObject({ lang: z.enum(langs), length: z.enum(lengths) })
