import { z } from 'zod'
import { sentOf } from '../../../db/model/shape/sent.ts'
import { shapeKinds } from '../../../db/model/shape/set.ts'
import { themeNames } from '../../../db/model/theme.ts'
import { shapesIn } from '../../../db/store/map/shapes.ts'
import { themed } from '../../../db/store/map/theme/themed.ts'
import type { HandlersOf } from '../../dispatch.ts'
import { day } from '../args.ts'

const lon = z.number().min(-180).max(180)
const lat = z.number().min(-90).max(90)

/** What the map draws, for what it shows and no more. */
export const shapes: HandlersOf<'shapes' | 'theme'> = {
  shapes: {
    args: z.strictObject({
      box: z.tuple([lon, lat, lon, lat]),
      zoom: z.number().min(0).max(24),
      kinds: z.array(z.enum(shapeKinds)).max(shapeKinds.length),
      since: day.nullish(),
    }),
    run: (office, { since, ...wanted }) => {
      const then = since && since < office.today() ? office.logged(since) : office
      return shapesIn(then.db(), wanted).map(sentOf)
    },
  },
  theme: {
    args: z.strictObject({ theme: z.enum(themeNames) }),
    run: (office, { theme }) => themed(office.db(), office.ladders, office.today(), theme),
  },
}
