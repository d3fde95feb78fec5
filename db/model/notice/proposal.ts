import type { Accepted, AcceptedTask } from './accepted.ts'
import type { Notice, Party, Task } from './notice.ts'
import { numbersFor } from './task/number.ts'

const party = ({ name, agency }: Party) => ({ name, agency, isNew: false })

/** Everything that a reading proposes and the register lacks, as if an official had accepted it unchanged. */
export function acceptAll({ head, tasks, cited, figures, known }: Notice): Accepted {
  const numbers = numbersFor(tasks.map(task => task.mark))
  return {
    document: known?.id ?? null,
    head: {
      number: head.number?.value ?? null,
      type: head.type?.value ?? 'notice',
      title: head.title?.value ?? head.number?.value ?? 'Chưa rõ trích yếu',
      date: head.date?.value ?? null,
      met: head.met?.value ?? null,
      issuer: head.agency,
      issuerName: head.issuer?.value ?? null,
      signer: head.signer?.value ?? null,
      function: head.function?.value ?? null,
      urgency: head.urgency?.value ?? null,
    },
    tasks: tasks.flatMap((task, at) => {
      const number = numbers[at] ?? at + 1
      if (known?.directives.includes(number)) return []
      return [acceptTask(task, number)]
    }),
    cited: cited
      .filter(each => !each.isTied)
      .map(({ document, number, type, title, date, issuer, isBasis }) => ({
        ...{ document, number, type, title, date, issuer, isBasis },
      })),
    // Figures of a paper that the register has were taken from it already, or left out on purpose.
    figures: known
      ? []
      : figures.map(({ what, value, unit, isRounded, zones }) => ({
          scope: scopeOf(head),
          zones,
          indicator: what,
          value,
          unit,
          isRounded,
        })),
    keepsFile: true,
  }
}

/** A directive as it was read, under its number. */
export function acceptTask(task: Task, number: number): AcceptedTask {
  const [due] = task.deadlines
  return {
    ...{ number, mark: task.mark, summary: task.summary, text: task.text, product: task.product },
    ...{ due: due?.due ?? null, dueWords: due?.words ?? null },
    ...{ leads: task.leads.map(party), supports: task.supports.map(party) },
    targets: task.targets.map(({ name, zone, call }) => ({ name, zone, call })),
  }
}

/** What the figures of a paper are about as a whole: its province. */
export const scopeOf = (head: Notice['head']): string =>
  head.province ? `Tỉnh ${head.province}` : (head.issuer?.value ?? head.place?.value ?? 'Theo văn bản')
