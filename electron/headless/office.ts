import { formatNumber } from '../../db/model/text/number.ts'
import { type Moved, movedBetween } from '../../db/store/log/moved.ts'
import { make } from '../../db/store/make.ts'
import { keptFiles } from '../../db/store/paper/attachment.ts'
import { verify } from '../../db/store/verify.ts'
import { totals } from '../../db/store/view/totals.ts'
import { damaged, folderOf } from '../files/state.ts'
import { tellable } from '../people/shown.ts'
import { briefs } from './briefs.ts'
import { type Command, countOf, dayIn, dayOf, onDay } from './given.ts'

/** The province sheet, the papers that leave, and the care of the file. */
export const office: Record<string, Command> = {
  totals: {
    words: [0, 0],
    run: (office, { options }) => ({
      value: { asOf: dayOf(options) ?? null, ...totals(onDay(office, options).db()) },
    }),
  },
  diff: {
    words: [2, 2],
    run: (office, { rest }) => {
      const [from = '', to = ''] = rest.map(dayIn)
      const value = tellable(office, movedBetween(office.db(), office.ladders, from, to))
      return { value, text: value.map(movedLine).join('\n') }
    },
  },
  briefs: { words: [0, 0], run: briefs },
  verify: {
    words: [0, 0],
    run: async office => {
      const problems = [
        ...verify(office.db()).problems,
        ...(await damaged(folderOf(office.file), keptFiles(office.db()))),
      ]
      const value = { ok: problems.length === 0, problems }
      if (value.ok) return { value, text: 'Tệp dữ liệu nguyên vẹn.' }
      return { value, failed: `E_VERIFY: Tệp dữ liệu có ${value.problems.length} chỗ không khớp. ${value.problems[0]}` }
    },
  },
  make: {
    words: [0, 0],
    run: (office, { options }) => {
      const counts = [options.zones, options.plots, options.households, options.seed].map((typed, at) =>
        countOf('make', typed, at === 3 ? 1 : 0),
      )
      const [zones = 0, plots = 0, households = 0, seed = 1] = counts
      const records = make(office.db(), { zones, plots, households, seed, by: office.by })
      return { value: { records }, text: `Đã tạo ${formatNumber(records)} hồ sơ giả lập.` }
    },
  },
}

const movedLine = ({ title, label, was, is, documentName }: Moved) =>
  `${title}\t${label}\t${was ?? 'chưa có số liệu'} → ${is ?? 'chưa có số liệu'}\t${documentName ?? 'chưa có văn bản'}`
