import { X } from 'lucide-react'
import type { Stuck } from '../../../db/model/clearance/stuck.ts'
import type { ZoneSummary } from '../../../db/model/dossier.ts'
import type { AnyRecord, RecordOf } from '../../../db/model/record/kinds.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { householdNames, planNames } from '../form/names.ts'
import { RecordForm } from '../form/RecordForm.tsx'
import { HouseholdSheet } from '../sheet/HouseholdSheet.tsx'
import sheet from '../sheet/sheet.module.css'
import { ManySteps } from './ManySteps.tsx'
import { PriceChange } from './PriceChange.tsx'
import { StuckList } from './StuckList.tsx'

/** What stands beside the table. */
export type SideView =
  | { is: 'none' }
  | { is: 'household'; id: string }
  | { is: 'new' }
  | { is: 'plan'; plan: RecordOf<'plan'> | null }
  | { is: 'stuck' }
  | { is: 'prices' }
  | { is: 'steps' }

type Props = {
  view: SideView
  zone: ZoneSummary
  plan: RecordOf<'plan'> | null
  stuck: readonly Stuck[]
  ticked: readonly string[]
  today: string
  onOpen: (household: string) => void
  onClose: () => void
}

/** The drawer of the room: a household, who is stuck, other prices, or a form. */
export function Side({ view, zone, plan, stuck, ticked, today, onOpen, onClose }: Props) {
  const given = { zone: zone.id, ...(plan && { plan: plan.id, phase: plan.phase }) }
  switch (view.is) {
    case 'none':
      return null
    case 'household':
      return <HouseholdSheet key={view.id} id={view.id} onClose={onClose} />
    case 'stuck':
      return <StuckList {...{ stuck, today, onOpen, onClose }} />
    case 'prices':
      return <PriceChange scope={{ zone: zone.id, plan: plan?.id ?? null }} {...{ plan, today, onOpen, onClose }} />
    case 'steps':
      return <ManySteps households={ticked} {...{ plan, today, onClose }} zoneType={zone.type} />
    case 'new':
      return (
        <Form title={`Thêm hộ vào ${zone.name}`} onClose={onClose}>
          <RecordForm
            kind="household"
            names={householdNames}
            record={null}
            given={given}
            onClose={saved => (saved ? onOpen(saved.id) : onClose())}
          />
        </Form>
      )
    case 'plan':
      return (
        <Form title={view.plan ? `Phương án ${view.plan.code}` : `Thêm phương án vào ${zone.name}`} onClose={onClose}>
          <RecordForm
            kind="plan"
            names={planNames}
            record={view.plan as AnyRecord | null}
            given={{ zone: zone.id }}
            onClose={onClose}
          />
        </Form>
      )
  }
}

function Form({ title, onClose, children }: { title: string; onClose: () => void; children: React.ReactNode }) {
  return (
    <aside className={sheet.panel} aria-label={title}>
      <header className={sheet.head}>
        <h2>{title}</h2>
        <IconButton icon={X} label="Đóng" onClick={onClose} />
      </header>
      <div className={sheet.body}>{children}</div>
    </aside>
  )
}
