import { FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import styles from './import.module.css'

type Props = { noun: string; reading: string | null; onFile: (file: File) => void }

/** Where a file is dropped or chosen. */
export function Drop({ noun, reading, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
  }
  return (
    <section
      className={styles.drop}
      aria-label="Chọn tệp để nhập"
      data-over={isOver || undefined}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
    >
      <FileUp size={26} strokeWidth={1.5} aria-hidden />
      <p>{reading ? `Đang đọc ${reading}` : `Thả tệp danh sách ${noun} vào đây.`}</p>
      <p className={styles.hint}>
        Excel, .ods, CSV; hoặc lớp bản đồ: GeoJSON, KML, shapefile (zip), GeoPackage, DXF. Xem trước, chưa ghi gì vào dữ
        liệu.
      </p>
      <Button look="primary" isBusy={reading !== null} onClick={() => input.current?.click()}>
        Chọn tệp
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Tệp danh sách"
        accept=".xlsx,.xlsm,.xlsb,.xls,.ods,.csv,.tsv,.txt,.geojson,.json,.kml,.kmz,.zip,.shz,.gpkg,.dxf"
        onChange={event => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </section>
  )
}
