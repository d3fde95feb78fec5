import { z } from 'zod'
import { cardShape } from './card.ts'

/** A program that lies in the folder: its version, how many steps of a data file's structure it knows, its files. */
const programModel = cardShape.pick({ version: true, structure: true, parts: true })
export type Program = z.infer<typeof programModel>

/** The last change of the program: when (ISO), from which to which, and the backup that was made before it. */
export const changeModel = z.strictObject({
  at: z.iso.datetime(),
  from: programModel,
  to: programModel,
  backup: z.strictObject({ file: z.string(), at: z.iso.datetime() }),
})
export type Change = z.infer<typeof changeModel>
