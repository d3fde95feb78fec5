import { Select, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { meridians } from '../../db/model/geodesy/meridian.ts'
import type { Bounds } from '../../db/model/map/project.ts'
import type { PlateAsk, PlateView, Shown } from '../../db/model/plate/ask.ts'
import type { ThemeName } from '../../db/model/theme.ts'
import { useAtlas } from '../state.ts'
import { overPanels } from '../ui/layers.ts'
import { coverOf, covers, layoutOf, layouts, meridianChoices, scaleChoices, themeChoices } from './choices.ts'
import styles from './PlateRoom.module.css'

type Props = { ask: PlateAsk; plate: PlateView | null; bounds: Bounds; onChange: (part: Partial<PlateAsk>) => void }

const switches: [keyof Shown, string][] = [
  ['grid', 'Lưới VN-2000'],
  ['rings', 'Vòng "vị trí gần đúng"'],
  ['lands', 'Lô đất và giai đoạn khi đủ gần'],
  ['backdrops', 'Bản đồ nền, bản vẽ quét của Ban'],
]
const list = { allowDeselect: false, comboboxProps: { zIndex: overPanels } } as const

/** What can be chosen of a map for paper. */
export function Controls({ ask, plate, bounds, onChange }: Props) {
  const zones = useAtlas(state => state.overview?.zones) ?? []
  const { cover, shown } = ask
  const first = zones[0]?.id ?? ''
  const pickCover = (value: string | null) => {
    const chosen = covers.find(each => each.value === value)
    if (chosen) onChange({ cover: coverOf(chosen.value, bounds, first), scale: null, title: null })
  }
  return (
    <div className={styles.controls}>
      <Select {...list} label="Phạm vi" data={covers} value={cover.is} onChange={pickCover} />
      {cover.is === 'zone' && (
        <Select
          {...list}
          label="Khu"
          searchable
          limit={60}
          nothingFoundMessage="Không có khu nào khớp. Thử bớt chữ."
          data={zones.map(zone => ({ value: zone.id, label: zone.name }))}
          value={cover.zone}
          onChange={zone => zone && onChange({ cover: { is: 'zone', zone }, scale: null, title: null })}
        />
      )}
      <div className={styles.pair}>
        <Select
          {...list}
          label="Khổ giấy"
          data={layouts}
          value={`${ask.paper} ${ask.orientation}`}
          onChange={value => value && onChange(layoutOf(value))}
        />
        <Select
          {...list}
          label="Chuyên đề"
          data={themeChoices}
          value={ask.theme}
          onChange={value => value && onChange({ theme: value as ThemeName })}
        />
      </div>
      <Select
        {...list}
        label="Tỷ lệ"
        data={scaleChoices(plate, ask.scale)}
        value={ask.scale === null ? '' : String(ask.scale)}
        onChange={value => onChange({ scale: value ? Number(value) : null })}
      />
      <Select
        {...list}
        label="Kinh tuyến trục"
        data={meridianChoices(plate, ask.meridian)}
        value={ask.meridian === null ? '' : String(ask.meridian)}
        onChange={value => onChange({ meridian: meridians.find(each => String(each) === value) ?? null })}
      />
      <TitleInput key={JSON.stringify(cover)} own={plate?.title ?? ''} onChange={title => onChange({ title })} />
      {switches.map(([part, label]) => (
        <Switch
          key={part}
          label={label}
          checked={shown[part]}
          onChange={({ currentTarget: { checked } }) => onChange({ shown: { ...shown, [part]: checked } })}
        />
      ))}
      <Switch
        label="Đen trắng, chỉ nét gạch"
        checked={ask.ink === 'black'}
        onChange={({ currentTarget: { checked } }) => onChange({ ink: checked ? 'black' : 'colour' })}
      />
    </div>
  )
}

/** The title, its own one until another is typed; emptied and left, its own again. */
function TitleInput({ own, onChange }: { own: string; onChange: (title: string | null) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextInput
      label="Tên bản đồ"
      value={typed ?? own}
      maxLength={200}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value)
        onChange(value.trim() || null)
      }}
      onBlur={() => typed?.trim() === '' && setTyped(null)}
    />
  )
}
