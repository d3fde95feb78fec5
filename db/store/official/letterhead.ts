import { signerOf, signOf } from '../../model/brief/words.ts'
import type { Letterhead } from '../../model/official/frame.ts'
import type { Db } from '../db.ts'
import { officeOf } from '../view/agency.ts'

/** What the office puts on its papers, by the agencies' own records. */
export function letterheadOf(db: Db): Letterhead {
  const { name, parent, place } = officeOf(db)
  const above = parent.replace(/^Ủy ban nhân dân(?!\p{L})/u, 'UBND')
  return {
    ...{ parent: above, agency: name.replace(` tỉnh ${place}`, ''), sign: signOf(name), place },
    ...{ authority: '', signerTitle: signerOf(name), signerName: '' },
    recipients: above ? [`${above} (để báo cáo)`] : [],
  }
}
