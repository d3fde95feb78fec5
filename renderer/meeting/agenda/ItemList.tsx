import { Select } from '@mantine/core'
import { GripVertical, X } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { themeNames, themes } from '../../../db/model/theme.ts'
import form from '../../form/form.module.css'
import { IconButton } from '../../ui/IconButton.tsx'
import { overPanels } from '../../ui/layers.ts'
import styles from './agenda.module.css'
import { changeItem, type DraftItem, dropItem, moveItem } from './draft.ts'

const themeData = themeNames.map(name => ({ value: name, label: themes[name].label.vi }))
const dragged = 'text/agenda'

const kindWord = ({ zone, call, directive }: DraftItem) =>
  call ? 'Dự án' : directive ? 'Nhiệm vụ' : zone ? 'Khu' : 'Nội dung'

/** The agenda in its order: dragged, or moved by the arrow keys; a theme and a note to each. */
export function ItemList({ items }: { items: readonly DraftItem[] }) {
  function press(event: KeyboardEvent, id: string, at: number): void {
    const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (way === 0) return
    event.preventDefault()
    moveItem(id, at + way)
  }
  return (
    <div className={styles.scroll}>
      <div className={styles.head} aria-hidden>
        <span />
        <span>Mục</span>
        <span>Xem theo</span>
        <span>Ghi chú cho người trình chiếu</span>
      </div>
      <ol className={styles.items} aria-label="Chương trình họp">
        {items.map((item, at) => (
          <li
            key={item.id}
            onDragOver={event => event.dataTransfer.types.includes(dragged) && event.preventDefault()}
            onDrop={event => moveItem(event.dataTransfer.getData(dragged), at)}
          >
            <button
              type="button"
              className={styles.handle}
              draggable
              aria-label={`${item.title}: mục ${at + 1} trên ${items.length}. Mũi tên lên xuống để đổi chỗ`}
              title="Kéo, hoặc bấm mũi tên lên xuống"
              onKeyDown={event => press(event, item.id, at)}
              onDragStart={event => event.dataTransfer.setData(dragged, item.id)}
            >
              <GripVertical size={14} strokeWidth={1.75} aria-hidden />
              {at + 1}
            </button>
            <span className={styles.subject}>
              <span className={styles.kind}>{kindWord(item)}</span>
              <span className={styles.name} title={item.title}>
                {item.title}
              </span>
            </span>
            {item.zone || item.call || item.directive ? (
              <Select
                aria-label={`Xem ${item.title} theo`}
                data={themeData}
                value={item.theme}
                onChange={theme => changeItem(item.id, { theme: themeNames.find(name => name === theme) ?? null })}
                clearable
                allowDeselect={false}
                placeholder="như bản đồ"
                classNames={{ input: form.input }}
                comboboxProps={{ zIndex: overPanels }}
              />
            ) : (
              <span />
            )}
            <input
              className={form.input}
              aria-label={`Ghi chú cho ${item.title}`}
              value={item.note ?? ''}
              maxLength={2000}
              autoComplete="off"
              onChange={event => changeItem(item.id, { note: event.currentTarget.value })}
            />
            <IconButton icon={X} label={`Bỏ mục ${at + 1}, ${item.title}`} onClick={() => dropItem(item.id)} />
          </li>
        ))}
      </ol>
    </div>
  )
}
