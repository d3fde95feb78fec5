import { formatDay } from '../../db/model/text/day.ts'
import { api } from '../api.ts'
import { attempt, say, show } from '../state.ts'

type Openable = { id: string; attachment: string | null }

/** Opens a paper in one press: its file when one is kept, else its place among the papers. */
export function openPaper({ id, attachment }: Openable): void {
  if (attachment) void openFile(attachment)
  else show({ is: 'papers', paper: id })
}

/** Shows a kept file with the program that this machine has for it. */
export async function openFile(attachment: string): Promise<void> {
  const done = await attempt(() => api.openAttachment({ attachment }))
  if (done) say({ text: 'Đã mở tệp', detail: nameIn(done.file) })
}

const nameIn = (file: string): string => file.split(/[/\\]/).at(-1) ?? file

/** What a press on "Mở văn bản" will do, for its hint. */
export const openHint = ({ attachment }: Pick<Openable, 'attachment'>): string =>
  attachment ? 'Mở tệp của văn bản' : 'Văn bản chưa kèm tệp: mở trong phòng Văn bản'

/** "TB 670/TB-VP, 25/7/2022". */
export const paperLine = ({ name, date }: { name: string; date: string | null }): string =>
  date ? `${name}, ${formatDay(date)}` : name
