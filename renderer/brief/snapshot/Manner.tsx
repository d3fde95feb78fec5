import { NativeSelect } from '@mantine/core'
import type { Brief } from '../../../db/model/brief/brief.ts'
import type { Manner as How, Lang, Length } from '../../../db/model/brief/say.ts'
import type { SnapshotLine } from '../../../electron/contract.ts'
import { api } from '../../api.ts'
import { Tabs } from '../../ui/room/Tabs.tsx'
import { useRead } from '../../use-read.ts'
import styles from './Manner.module.css'

const langs: { key: Lang; word: string }[] = [
  { key: 'vi', word: 'Tiếng Việt' },
  { key: 'en', word: 'English' },
  { key: 'vi-en', word: 'Song ngữ' },
]
const lengths: { key: Length; word: string }[] = [
  { key: 'one', word: '1 trang' },
  { key: 'two', word: '2 trang' },
  { key: 'full', word: 'Đầy đủ' },
]

type Props = {
  brief: Brief
  how: How
  onChange: (how: How) => void
  kept: string | null
  onKept: (code: string | null) => void
}

/** In which language and at what length the sheet is made, and the sheets that were made of the same subject before. */
export function Manner({ brief, how, onChange, kept, onKept }: Props) {
  const { kind, id } = brief.subject
  const lines = useRead(`snapshots ${kind} ${id} ${brief.code} ${kept}`, () => api.snapshots({ kind, id })) ?? []
  const earlier = lines.filter(line => line.code !== brief.code)
  return (
    <div className={styles.strip}>
      <Tabs label="Ngôn ngữ của tờ" tabs={langs} chosen={how.lang} onChoose={lang => onChange({ ...how, lang })} />
      <Tabs
        label="Độ dài của tờ"
        tabs={lengths}
        chosen={how.length}
        onChoose={length => onChange({ ...how, length })}
      />
      {earlier.length > 0 && (
        <NativeSelect
          aria-label="Mở lại bản chụp"
          value={kept ?? ''}
          onChange={event => onKept(event.currentTarget.value || null)}
          data={[
            { value: '', label: 'Bản hôm nay' },
            ...earlier.map(line => ({ value: line.code, label: wordsOf(line) })),
          ]}
          classNames={{ input: styles.kept }}
        />
      )}
    </div>
  )
}

/** "22-11-2026/03, chính thức, English, 1 trang". */
function wordsOf({ code, lang, length, state }: SnapshotLine): string {
  const word = <K extends string>(list: { key: K; word: string }[], key: string | null, plain: K) =>
    key === null || key === plain ? [] : (list.find(each => each.key === key)?.word ?? [])
  return [code, ...(state === 'final' ? ['chính thức'] : []), word(langs, lang, 'vi'), word(lengths, length, 'full')]
    .flat()
    .join(', ')
}
