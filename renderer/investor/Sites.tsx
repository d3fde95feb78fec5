import { Columns2, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { InvestorPage, ShortlistView } from '../../db/model/investor/investor.ts'
import { siteName, verdictWord } from '../../db/model/readiness/words.ts'
import { api } from '../api.ts'
import { verdictSign } from '../readiness/MatrixRow.tsx'
import { attempt, isReadOnly, refresh, say, select, show, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import { compareThese } from './compare/compared.ts'
import panel from './panel.module.css'
import { SitePicker } from './SitePicker.tsx'

/** The sites an investor looks at, each with today's verdict: nobody is led to land that cannot be had. */
export function Sites({ page: { investor, sites } }: { page: InvestorPage }) {
  const [isAdding, setAdding] = useState(false)
  const isPast = useAtlas(isReadOnly)

  async function add(zone: string, phase: string | null): Promise<void> {
    if (!(await attempt(() => api.addSites({ investor: investor.id, sites: [{ zone, phase }] })))) return
    setAdding(false)
    await refresh()
    say({ text: 'Đã thêm địa điểm', detail: investor.code, undo: true })
  }

  async function drop(site: ShortlistView): Promise<void> {
    if (!(await attempt(() => api.remove({ kind: 'shortlist', key: site.id })))) return
    await refresh()
    say({ text: 'Đã bỏ địa điểm khỏi danh sách', detail: siteName({ ...site, phase: named(site) }), undo: true })
  }

  return (
    <section className={panel.section}>
      <h2>
        Địa điểm quan tâm
        {!isPast && <IconButton icon={Plus} label="Thêm địa điểm" onClick={() => setAdding(!isAdding)} />}
      </h2>
      {isAdding && <SitePicker label="Thêm địa điểm" onPick={add} />}
      {sites.length === 0 && !isAdding && <p className="gap">chưa có địa điểm nào</p>}
      <ol className={panel.sites}>
        {sites.map(site => (
          <li key={site.id}>
            <button
              type="button"
              className={panel.site}
              onClick={() => {
                show({ is: 'map' })
                select(site.zone.id)
              }}
            >
              {siteName({ ...site, phase: named(site) })}
            </button>
            <span className={panel.chip}>
              <StatusIcon status={verdictSign[site.verdict].sign} size={13} />
              {verdictWord[site.verdict]}, {site.proven} trên {site.asked} điều kiện có văn bản
            </span>
            {site.opinion && <p className={panel.small}>{site.opinion}</p>}
            {!isPast && (
              <span className={panel.drop}>
                <IconButton icon={Trash2} label={`Bỏ địa điểm ${site.zone.name}`} onClick={() => void drop(site)} />
              </span>
            )}
          </li>
        ))}
      </ol>
      {sites.length > 1 && (
        <Button
          icon={<Columns2 size={15} strokeWidth={1.75} aria-hidden />}
          onClick={() => {
            compareThese(
              sites.map(site => ({ zone: site.zone.id, phase: site.phase?.id ?? null, call: site.call?.id ?? null })),
            )
            show({ is: 'calls', call: null, part: 'compare' })
          }}
        >
          So sánh {Math.min(sites.length, 4)} địa điểm
        </Button>
      )}
    </section>
  )
}

const named = ({ phase }: ShortlistView) => (phase ? { ...phase, code: '' } : null)
