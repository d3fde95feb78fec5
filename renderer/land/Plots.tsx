import { Combine, FileSignature, Plus } from 'lucide-react'
import { useState } from 'react'
import { arrearsOf } from '../../db/model/land/arrears.ts'
import { formatNumber } from '../../db/model/text/number.ts'
import { api } from '../api.ts'
import { isReadOnly, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { Room, RoomMain } from '../ui/room/Room.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import { Tabs } from '../ui/room/Tabs.tsx'
import { useRead } from '../use-read.ts'
import type { SideOf } from './beside.ts'
import { ArrearsView } from './lease/ArrearsView.tsx'
import { LeaseTable } from './lease/LeaseTable.tsx'
import { Band } from './plot/Band.tsx'
import { NoPlots } from './plot/NoPlots.tsx'
import { PlotMap } from './plot/PlotMap.tsx'
import { PlotTable } from './plot/PlotTable.tsx'
import { Side } from './Side.tsx'
import { ZonePick } from './ZonePick.tsx'
import { useGround } from './zone.ts'

type View = 'plots' | 'leases' | 'arrears'

/** The plots of one zone: how full it is, each plot, its lease, what is owed; plots are split and merged here. */
export function Plots() {
  const ground = useGround()
  const today = useAtlas(state => state.overview?.today) ?? ''
  const isPast = useAtlas(isReadOnly)
  const [view, setView] = useState<View>('plots')
  const [side, setSide] = useState<SideOf | null>(null)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const zone = ground?.id ?? ''
  const land = useRead(zone || null, () => api.land({ zone }))
  if (!ground) return <section aria-label="Lô đất" />
  const chosen = land?.plots.filter(plot => ticked.has(plot.id) && !plot.ended) ?? []
  const warned = land?.leases.filter(each => ['expired', 'm1', 'm3', 'm6', 'm12'].includes(each.expiry)).length ?? 0
  const arrears = arrearsOf(land?.leases.flatMap(each => each.charges) ?? [], today)
  const late = land?.leases.flatMap(each => each.charges).filter(each => each.lateDays > 0).length ?? 0
  const hasRows = land !== null && (land.plots.length > 0 || land.leases.length > 0)
  const tabs = [
    { key: 'plots' as const, word: `Lô ${land ? formatNumber(land.occupancy.plots) : ''}` },
    { key: 'leases' as const, word: warned ? `Hợp đồng, ${warned} sắp hoặc đã hết hạn` : 'Hợp đồng' },
    { key: 'arrears' as const, word: late ? `Phải thu, ${late} khoản trễ` : 'Phải thu' },
  ]
  const close = () => setSide(null)
  const lead = <Tabs label="Nhìn theo" tabs={tabs} chosen={view} onChoose={setView} />
  return (
    <Room label="Lô đất">
      <RoomMain>
        <RoomHead title="Lô đất" tabs={<ZonePick />}>
          {!isPast && hasRows && (
            <>
              {view === 'plots' && chosen.length > 1 && (
                <Button
                  icon={<Combine size={15} strokeWidth={1.75} aria-hidden />}
                  onClick={() => setSide({ is: 'merge', plots: chosen })}
                >
                  Nhập {chosen.length} lô
                </Button>
              )}
              <Button
                icon={<FileSignature size={15} strokeWidth={1.75} aria-hidden />}
                onClick={() => setSide({ is: 'newLease', plot: null })}
              >
                Thêm hợp đồng
              </Button>
              <Button
                look="primary"
                icon={<Plus size={15} strokeWidth={1.75} aria-hidden />}
                onClick={() => setSide({ is: 'newPlot' })}
              >
                Thêm lô
              </Button>
            </>
          )}
        </RoomHead>
        {land && (
          <>
            <Band land={land} />
            {!hasRows && <NoPlots land={land} onAdd={isPast ? null : () => setSide({ is: 'newPlot' })} />}
            {hasRows && (
              <>
                {view === 'plots' && (
                  <PlotMap
                    land={land}
                    open={side?.is === 'plot' ? side.plot : null}
                    onOpen={plot => setSide({ is: 'plot', plot })}
                  />
                )}
                {view === 'plots' && (
                  <PlotTable
                    lead={lead}
                    land={land}
                    ticking={isPast ? undefined : { ticked, onTick: setTicked }}
                    open={side?.is === 'plot' ? side.plot : null}
                    onOpen={plot => setSide({ is: 'plot', plot })}
                  />
                )}
                {view === 'leases' && (
                  <LeaseTable
                    lead={lead}
                    leases={land.leases}
                    open={side?.is === 'lease' ? side.lease : null}
                    onOpen={lease => setSide({ is: 'lease', lease })}
                  />
                )}
                {view === 'arrears' && (
                  <ArrearsView
                    lead={lead}
                    leases={land.leases}
                    arrears={arrears}
                    onOpen={lease => setSide({ is: 'lease', lease })}
                  />
                )}
              </>
            )}
          </>
        )}
      </RoomMain>
      {land && side && (
        <Side key={JSON.stringify(side)} side={side} land={land} isPast={isPast} onShow={setSide} onClose={close} />
      )}
    </Room>
  )
}
