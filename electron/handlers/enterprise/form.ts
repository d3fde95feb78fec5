import { z } from 'zod'
import { formOf } from '../../../db/store/enterprise/form.ts'
import type { HandlersOf } from '../../dispatch.ts'
import { words } from '../args.ts'

const wanted = { form: words, period: words, zone: words.nullish() }

/** The official half-year forms: filled for the screen, and saved as Excel. */
export const form: HandlersOf<'form' | 'saveForm'> = {
  form: {
    args: z.strictObject(wanted),
    run: (office, args) => formOf(office.db(), office.ladders, args, office.today()),
  },
  saveForm: {
    args: z.strictObject(wanted),
    run: async (office, args) => {
      // The Excel library is read when the first form is saved, not at the start.
      const { formFileName, formXlsx } = await import('../../files/form.ts')
      const filled = formOf(office.db(), office.ladders, args, office.today())
      const file = (await office.desk?.saveFile(formFileName(filled), await formXlsx(filled))) ?? null
      return { file }
    },
  },
}
