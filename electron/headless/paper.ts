import { Problem } from '../../db/model/text/problem.ts'
import { isOfficial, officialPaper } from '../official/command.ts'
import { formPaper, isForm } from './form.ts'
import { type Command, onDay } from './given.ts'
import { mapPaper } from './map.ts'

/** `paper NAME --out FILE`: the papers beside the briefs. */
export const paper: Record<string, Command> = {
  paper: {
    words: [1, 1],
    run: (office, given, around) => {
      const [name = ''] = given.rest
      if (isForm(name)) return formPaper(onDay(office, given.options), given)
      if (name === 'map') return mapPaper(onDay(office, given.options), given, around)
      if (isOfficial(name)) return officialPaper(onDay(office, given.options), given, around)
      throw new Problem('E_USAGE', {})
    },
  },
}
