import { z } from 'zod'
import { meridians } from '../../db/model/geodesy/meridian.ts'
import type { PlateAsk } from '../../db/model/plate/ask.ts'
import { orientations, type Paper, papers } from '../../db/model/plate/size.ts'
import { type ThemeName, themeNames } from '../../db/model/theme.ts'
import { words } from '../handlers/args.ts'

const lon = z.number().min(-180).max(180)
const lat = z.number().min(-85).max(85)
const bounds = z
  .strictObject({ west: lon, south: lat, east: lon, north: lat })
  .refine(({ west, south, east, north }) => west < east && south < north)

/** An ask for plates as it comes from the window. */
export const asking = z.strictObject({
  paper: z.enum(Object.keys(papers) as [Paper, ...Paper[]]),
  orientation: z.enum([...orientations] as [PlateAsk['orientation'], ...PlateAsk['orientation'][]]),
  cover: z.discriminatedUnion('is', [
    z.strictObject({ is: z.literal('all') }),
    z.strictObject({ is: z.literal('view'), bounds }),
    z.strictObject({ is: z.literal('zone'), zone: words }),
    z.strictObject({ is: z.literal('atlas') }),
  ]),
  theme: z.enum(themeNames as [ThemeName, ...ThemeName[]]),
  scale: z.number().int().min(100).max(10_000_000).nullable(),
  meridian: z.literal([...meridians]).nullable(),
  title: z.string().trim().min(1).max(200).nullable(),
  shown: z.strictObject({ grid: z.boolean(), rings: z.boolean(), lands: z.boolean(), backdrops: z.boolean() }),
  ink: z.enum(['colour', 'black']),
}) satisfies z.ZodType<PlateAsk>
