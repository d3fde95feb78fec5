import { Problem } from '../../db/model/text/problem.ts'
import { formPaper, isForm } from './form.ts'
import { type Command, onDay } from './given.ts'

/** `paper NAME --out FILE`: the papers beside the briefs. */
export const paper: Record<string, Command> = {
  paper: {
    words: [1, 1],
    run: (office, given) => {
      const [name = ''] = given.rest
      if (isForm(name)) return formPaper(onDay(office, given.options), given)
      throw new Problem('E_USAGE', {})
    },
  },
}
