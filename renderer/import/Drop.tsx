import { FileSpreadsheet, FileUp } from 'lucide-react'
import { useRef } from 'react'
import type { Progress } from '../../db/model/import/verdict.ts'
import { Button } from '../ui/Button.tsx'
import { useDrop } from '../ui/use-drop.ts'
import styles from './import.module.css'
import { Working } from './Working.tsx'

type Props = {
  noun: string
  /** The file that is being read. */
  reading: { file: string; progress: Progress | null } | null
  onFile: (file: File) => void
  onStop: () => void
}

/** Where a file is dropped or chosen; while it is read, how far that is. */
export function Drop({ noun, reading, onFile, onStop }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const dropped = useDrop(onFile)
  if (reading)
    return (
      <div className={styles.body}>
        <p className={styles.file}>
          <FileSpreadsheet size={14} strokeWidth={1.75} aria-hidden />
          <span className={styles.name}>{reading.file}</span>
        </p>
        <Working progress={reading.progress} onStop={onStop} />
      </div>
    )
  return (
    <section className={styles.drop} aria-label="Chọn tệp để nhập" {...dropped}>
      <FileUp size={26} strokeWidth={1.5} aria-hidden />
      <p>Thả tệp danh sách {noun} vào đây.</p>
      <p className={styles.hint}>
        Excel, .ods, CSV; hoặc lớp bản đồ: GeoJSON, KML, shapefile (zip), GeoPackage, DXF. Xem trước, chưa ghi gì vào dữ
        liệu.
      </p>
      <Button look="primary" onClick={() => input.current?.click()}>
        Chọn tệp
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Tệp danh sách"
        accept=".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt,.geojson,.json,.kml,.kmz,.zip,.shz,.gpkg,.dxf"
        onChange={event => {
          const file = event.target.files?.[0]
          if (file) onFile(file)
          event.target.value = ''
        }}
      />
    </section>
  )
}
