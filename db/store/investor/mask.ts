import { investorName } from '../../model/investor/investor.ts'
import { type Db, sql } from '../db.ts'
import type { Hit } from '../search.ts'
import { list } from '../table.ts'

/** What a search may show on a projector: an investor under confidentiality is named by its code alone, its words are left out. */
export function masked(db: Db, hits: Hit[]): Hit[] {
  if (!hits.some(hit => hit.kind === 'investor') || !hasSecrets(db)) return hits
  const secret = new Map(list(db, 'investor', { confidential: true }).map(investor => [investor.id, investor]))
  return hits.map(hit => {
    const investor = hit.kind === 'investor' ? secret.get(hit.id) : undefined
    return investor ? { ...hit, title: investorName(investor), field: 'title', snippet: '' } : hit
  })
}

const hasSecrets = (db: Db): boolean => sql(db, 'SELECT 1 FROM investor WHERE confidential = 1').get() !== undefined
