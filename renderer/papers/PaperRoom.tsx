import { FileQuestion, SearchX } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Paper } from '../../db/model/dossier.ts'
import { api } from '../api.ts'
import { NewPaper } from '../form/NewPaper.tsx'
import { refresh, say, show } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useRead } from '../use-read.ts'
import { Graph } from './graph/Graph.tsx'
import { PaperFilter } from './PaperFilter.tsx'
import { PaperPanel } from './PaperPanel.tsx'
import styles from './PaperRoom.module.css'
import { PaperTable } from './PaperTable.tsx'
import { findPapers, type PaperRow, type PaperType, paperRows } from './papers.ts'
import { usePaper } from './use-paper.ts'

const open = (paper: string | null) => show({ is: 'papers', paper })

/** Every paper the register knows, and for the chosen one the figures and directives that rest on it. */
export function PaperRoom({ paper }: { paper: string | null }) {
  const rows = usePapers()
  const [typed, setTyped] = useState('')
  const [type, setType] = useState<PaperType | null>(null)
  const [isAdding, setAdding] = useState(false)
  const found = useMemo(() => findPapers(rows ?? [], typed, type), [rows, typed, type])
  const chosen = rows?.find(row => row.id === paper) ?? null
  const view = usePaper(chosen?.id ?? null)
  const [isDrawn, setDrawn] = useState(false)
  if (!rows) return <section className={styles.room} aria-busy="true" />
  const clear = () => {
    setTyped('')
    setType(null)
  }
  const choose = (id: string | null) => {
    setAdding(false)
    open(id)
  }
  const added = async (made: Paper) => {
    await refresh()
    clear()
    choose(made.id)
    say({ text: 'Đã thêm văn bản', detail: made.name, undo: true })
  }
  return (
    <section className={styles.room} aria-label="Văn bản">
      <section
        className={styles.list}
        aria-label="Danh sách văn bản, thả tệp vào để nhập"
        onDragEnter={() => void api.readyNotice().catch(() => undefined)}
        onDragOver={event => event.preventDefault()}
        onDrop={event => {
          event.preventDefault()
          const file = event.dataTransfer.files[0]
          if (file) show({ is: 'notice', file })
        }}
      >
        <PaperFilter
          {...{ rows, typed, type }}
          found={found.length}
          onType={setTyped}
          onPick={setType}
          onAdd={() => setAdding(true)}
          onBring={() => show({ is: 'notice', file: null })}
        />
        {isDrawn && chosen && view && !isAdding ? (
          <Graph graph={view.graph} paper={chosen.id} onOpen={open} onBack={() => setDrawn(false)} />
        ) : found.length > 0 ? (
          <PaperTable rows={found} typed={typed} chosen={isAdding ? null : paper} onOpen={choose} />
        ) : (
          <div className={styles.middle}>
            {rows.length > 0 ? (
              <EmptyState
                icon={<SearchX size={26} strokeWidth={1.75} />}
                title="Không có văn bản nào khớp"
                why="Thử bớt chữ, hoặc gõ số văn bản không có dấu gạch: “1755 qd ubnd”."
              >
                <Button onClick={clear}>Xem tất cả văn bản</Button>
              </EmptyState>
            ) : (
              <EmptyState
                icon={<FileQuestion size={26} strokeWidth={1.75} />}
                title="Chưa có văn bản nào"
                why="Mỗi con số trong hồ sơ khu dựa vào một văn bản; văn bản ghi ở đó sẽ hiện ở đây."
              />
            )}
          </div>
        )}
      </section>
      <aside className={styles.panel} aria-label="Văn bản đang xem">
        {isAdding ? (
          <div className={styles.adding}>
            <NewPaper
              typed={found.length === 0 ? typed : ''}
              onAdded={made => void added(made)}
              onCancel={() => setAdding(false)}
            />
          </div>
        ) : chosen ? (
          <PaperPanel
            key={chosen.id}
            paper={chosen}
            view={view}
            isDrawn={isDrawn}
            onDraw={() => setDrawn(!isDrawn)}
            onOpen={open}
          />
        ) : (
          <div className={styles.middle}>
            <EmptyState
              icon={<FileQuestion size={26} strokeWidth={1.75} />}
              title="Chưa chọn văn bản"
              why="Chọn một văn bản để xem con số nào, nhiệm vụ nào dựa vào văn bản ấy."
            >
              {found[0] && <Button onClick={() => choose(found[0]?.id ?? null)}>Xem văn bản đầu danh sách</Button>}
            </EmptyState>
          </div>
        )}
      </aside>
    </section>
  )
}

/** All papers; null until they are there. */
function usePapers(): PaperRow[] | null {
  const lists = useRead('papers', () => Promise.all([api.list({ kind: 'document' }), api.list({ kind: 'agency' })]))
  return useMemo(() => lists && paperRows(...lists), [lists])
}
