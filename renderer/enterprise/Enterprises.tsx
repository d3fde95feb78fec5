import { useState } from 'react'
import { Tabs } from '../ui/room/Tabs.tsx'
import { Forms } from './form/Forms.tsx'
import { Group } from './group/Group.tsx'
import { kept, type PartKey } from './kept.ts'
import { Labour } from './labour/Labour.tsx'
import { EnterpriseList } from './list/EnterpriseList.tsx'
import { Obstacles } from './obstacle/Obstacles.tsx'
import { Production } from './production/Production.tsx'

const parts = [
  { key: 'list', word: 'Danh sách', Part: EnterpriseList },
  { key: 'obstacles', word: 'Khó khăn', Part: Obstacles },
  { key: 'labour', word: 'Lao động', Part: Labour },
  { key: 'production', word: 'Sản xuất', Part: Production },
  { key: 'forms', word: 'Biểu mẫu', Part: Forms },
  { key: 'group', word: 'Tổ Chỉ đạo', Part: Group },
] as const satisfies { key: PartKey; word: string; Part: unknown }[]

/** Enterprises in the zones: who they are, what is in their way, labour, production, the official forms, the steering group. */
export function Enterprises() {
  const [chosen, setChosen] = useState<PartKey>(() => kept.part)
  const choose = (part: PartKey) => {
    kept.part = part
    setChosen(part)
  }
  const { Part } = parts.find(part => part.key === chosen) ?? parts[0]
  return <Part tabs={<Tabs label="Phần về doanh nghiệp" tabs={[...parts]} chosen={chosen} onChoose={choose} />} />
}
