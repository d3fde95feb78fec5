import { Select } from '@mantine/core'
import { FileSpreadsheet } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import {
  currentPeriod,
  dueWords,
  type FormName,
  formNames,
  recentPeriods,
  spanWords,
  standingOf,
} from '../../../db/model/form/period.ts'
import { api } from '../../api.ts'
import fields from '../../form/form.module.css'
import { attempt, say, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { overPanels } from '../../ui/layers.ts'
import { FilterBar } from '../../ui/room/Counts.tsx'
import { Room, RoomMain } from '../../ui/room/Room.tsx'
import { RoomHead } from '../../ui/room/RoomHead.tsx'
import { Tabs } from '../../ui/room/Tabs.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import { useRead } from '../../use-read.ts'
import styles from '../enterprise.module.css'
import form from './form.module.css'
import { MissingList } from './MissingList.tsx'
import { Sheet } from './Sheet.tsx'

/** The official half-year forms (Thông tư 14/2024/TT-BCT): filled from the register, with what is missing, saved as Excel. */
export function Forms({ tabs }: { tabs: ReactNode }) {
  const today = useAtlas(state => state.overview?.today ?? '')
  const [name, setName] = useState<FormName>('04')
  const [asked, setPeriod] = useState<string | null>(null)
  const [subject, setSubject] = useState<string | null>(null)
  const [isSourced, setSourced] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const period = asked ?? (today && currentPeriod(today).code)
  const filled = useRead(period ? `form/${name}/${period}` : null, () => api.form({ form: name, period }))

  async function save(): Promise<void> {
    setBusy(true)
    const done = await attempt(() => api.saveForm({ form: name, period }))
    setBusy(false)
    const { file } = done ?? {}
    if (file)
      say({
        ...{ text: `Đã lưu Biểu ${name}`, detail: file.split(/[/\\]/).at(-1) ?? file },
        action: { word: 'Mở thư mục', run: () => void attempt(() => api.showFile({ file })) },
      })
  }

  const at = filled?.blocks.findIndex(block => block.subject.id === subject) ?? -1
  const block = filled?.blocks[Math.max(0, at)]
  return (
    <Room label="Biểu mẫu">
      <RoomMain>
        <RoomHead
          title="Doanh nghiệp"
          about="Báo cáo định kỳ về cụm công nghiệp, Thông tư 14/2024/TT-BCT, Phụ lục I"
          tabs={tabs}
        >
          <Button
            look="primary"
            icon={<FileSpreadsheet size={15} strokeWidth={1.75} aria-hidden />}
            isBusy={isBusy}
            disabled={!filled}
            onClick={() => void save()}
          >
            Lưu Excel
          </Button>
        </RoomHead>
        <FilterBar>
          <div className={form.asked}>
            <Tabs
              label="Biểu"
              tabs={formNames.map(key => ({ key, word: `Biểu ${key}` }))}
              chosen={name}
              onChoose={next => {
                setName(next)
                setSubject(null)
              }}
            />
            <Select
              aria-label="Kỳ báo cáo"
              data={recentPeriods(today || '2026-01-01').map(({ code, words }) => ({ value: code, label: words }))}
              value={period || null}
              onChange={value => value && setPeriod(value)}
              allowDeselect={false}
              classNames={{ input: fields.input }}
              comboboxProps={{ zIndex: overPanels }}
              w={196}
            />
            {filled && filled.blocks.length > 1 && (
              <Select
                aria-label="Biểu của"
                data={filled.blocks.map(({ subject: { id, name: label } }) => ({ value: id, label }))}
                value={block?.subject.id ?? null}
                onChange={setSubject}
                allowDeselect={false}
                searchable
                classNames={{ input: fields.input }}
                comboboxProps={{ zIndex: overPanels }}
                w={280}
              />
            )}
            {block && (
              <label className={form.sourced}>
                <input
                  type="checkbox"
                  checked={isSourced}
                  onChange={event => setSourced(event.currentTarget.checked)}
                />
                Hiện nơi lấy số
              </label>
            )}
          </div>
          {filled && (
            <p className={form.due} title={spanWords(filled.period)}>
              <DueIcon form={name} today={today} filled={filled} />
              <span
                className={
                  standingOf(name, filled.period, today).is === 'late' && filled.missing.length > 0
                    ? styles.late
                    : undefined
                }
              >
                {dueWords(name, filled.period, today)}
              </span>
            </p>
          )}
        </FilterBar>
        {filled && (
          <div className={form.sides}>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by the keyboard too */}
            <section className={form.paper} tabIndex={0} aria-label="Biểu mẫu">
              {block ? (
                <Sheet filled={filled} block={block} isSourced={isSourced} />
              ) : (
                <EmptyState
                  icon={<FileSpreadsheet size={26} strokeWidth={1.75} />}
                  title={
                    name === '01'
                      ? 'Chưa có doanh nghiệp nào trong cụm công nghiệp'
                      : 'Chưa có cụm nào có chủ đầu tư hạ tầng'
                  }
                  why={
                    name === '01'
                      ? 'Biểu 01 lập cho từng dự án sản xuất trong cụm. Lập hồ sơ doanh nghiệp ở một cụm, biểu sẽ có tại đây.'
                      : 'Biểu 02 lập cho từng chủ đầu tư hạ tầng cụm. Ghi hồ sơ chủ đầu tư và cụm của họ, biểu sẽ có tại đây.'
                  }
                />
              )}
            </section>
            <MissingList filled={filled} />
          </div>
        )}
      </RoomMain>
    </Room>
  )
}

type DueProps = { form: FormName; today: string; filled: NonNullable<Awaited<ReturnType<typeof api.form>>> }

/** Red only when the day has gone and something is still missing. */
function DueIcon({ form: name, today, filled }: DueProps) {
  const isLate = standingOf(name, filled.period, today).is === 'late'
  const status = filled.missing.length === 0 ? 'xong' : isLate ? 'stuck' : 'wait'
  return <StatusIcon status={status} size={14} />
}
