import { FileText, FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { momentWords } from '../../db/model/backup/backup.ts'
import type { Recovery as Found } from '../../db/model/backup/health.ts'
import { isAnything, type Salvaged } from '../../db/model/backup/salvage.ts'
import type { Startup } from '../../electron/contract.ts'
import { api } from '../api.ts'
import { attempt, opened, say } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { Halt } from '../ui/panel/Halt.tsx'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import { BackupList, lackWords } from './BackupList.tsx'
import styles from './care.module.css'
import { Reading, Salvage } from './Salvage.tsx'

/** The file is damaged or gone: what happened, the backups, what opening one does. Nothing is taken away. */
export function Recovery({ startup }: { startup: Startup }) {
  const [found, setFound] = useState<Found | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [read, setRead] = useState<Salvaged | null>(null)
  const [isBusy, setBusy] = useState(false)
  useEffect(function readBackups() {
    void attempt(() => api.recovery()).then(answer => {
      setFound(answer ?? null)
      setChosen(answer?.backups[0]?.file ?? null)
    })
  }, [])
  const isGone = startup.problem?.code === 'E_DATA_GONE'
  const name = startup.file.split(/[\\/]/).at(-1) ?? ''
  const newest = found?.backups[0]
  const picked = found?.backups.find(each => each.file === chosen)
  const isReadChosen = read !== null && chosen === read.file
  const open = async () => {
    if (!chosen) return
    setBusy(true)
    const went = await attempt(() => api.restoreBackup({ file: chosen }))
    setBusy(false)
    if (!went) return
    opened(went.startup)
    const kept = went.aside?.split(/[\\/]/).at(-1)
    say({
      text: isReadChosen ? 'Đã mở dữ liệu đọc lại' : 'Đã mở bản sao',
      detail: kept ? `Tệp hỏng được giữ nguyên với tên ${kept}` : undefined,
    })
  }
  const choose = () => void attempt(() => api.openData()).then(answer => answer && opened(answer))
  return (
    <Halt
      title={isGone ? 'Không còn tệp dữ liệu ở chỗ cũ' : 'Tệp dữ liệu bị hỏng, chưa mở được'}
      what={
        <>
          {isGone
            ? `Tệp ${name} đã bị xóa, đổi tên, hoặc nằm ở ổ đĩa chưa cắm. Chương trình chưa tạo tệp mới nào.`
            : `Một phần của tệp ${name} không đọc được, thường do máy tắt đột ngột hoặc ổ đĩa lỗi. Chương trình đã dừng lại, không ghi gì thêm.`}{' '}
          {newest
            ? `Bản sao lúc ${momentWords(newest.at, new Date())} còn nguyên và đã mở thử được.`
            : found && 'Bên cạnh tệp không có bản sao nào đã mở thử được.'}
        </>
      }
      next={
        <>
          <h2>Bản sao đã mở thử được</h2>
          {found && found.backups.length > 0 && (
            <BackupList
              label="Bản sao đã mở thử được"
              backups={found.backups}
              chosen={chosen}
              onChoose={setChosen}
              note={each => (found.changed ? lackWords(each.at, found.changed) : '')}
            />
          )}
          {found?.backups.length === 0 && (
            <p className={styles.gap}>Chưa có. Nếu cơ quan giữ bản sao ở USB hay máy khác, bấm “Chọn tệp khác”.</p>
          )}
          {found?.second?.is === 'missing' && (
            <p className={styles.gap}>Còn bản sao ở {found.second.folder}: cắm ổ đĩa đó rồi mở lại chương trình.</p>
          )}
          {!isGone && (
            <Salvage
              read={read}
              isChosen={isReadChosen}
              onRead={reading => {
                setRead(reading)
                if (isAnything(reading)) setChosen(reading.file)
              }}
              onChoose={() => setChosen(read?.file ?? null)}
            />
          )}
        </>
      }
      safe={
        <>
          <h2>Sẽ xảy ra gì</h2>
          {!isGone && (
            <p className={styles.line}>
              <StatusIcon status="xong" size={16} />
              <span>
                {picked || isReadChosen ? (
                  <>
                    Tệp hỏng được giữ nguyên, đổi tên thành <b>{asideName(name)}</b>
                  </>
                ) : (
                  'Tệp hỏng được giữ nguyên ở chỗ cũ. Gửi tệp cho người hỗ trợ, đừng xóa.'
                )}
              </span>
            </p>
          )}
          {picked && (
            <p className={styles.line}>
              <StatusIcon status="xong" size={16} />
              <span>
                Bản sao lúc {momentWords(picked.at, new Date())} được kiểm tra lại rồi trở thành tệp làm việc. Bản sao
                vẫn còn ở chỗ cũ.
              </span>
            </p>
          )}
          {isReadChosen && <Reading read={read} />}
          {picked?.contents.last && (
            <p className={styles.line}>
              <StatusIcon status="wait" size={16} />
              <span>
                Việc cuối cùng có trong bản sao: {picked.contents.last.name}. Những gì ghi sau đó cần nhập lại.
              </span>
            </p>
          )}
        </>
      }
      aside={
        <>
          <Button
            look="quiet"
            icon={<FolderOpen size={16} strokeWidth={1.75} aria-hidden />}
            onClick={() => void attempt(() => api.showFile({ file: startup.file }))}
          >
            Mở thư mục chứa tệp
          </Button>
          <Button
            look="quiet"
            icon={<FileText size={16} strokeWidth={1.75} aria-hidden />}
            onClick={() => void attempt(() => api.saveDiagnosis())}
          >
            Lưu báo cáo cho người hỗ trợ
          </Button>
        </>
      }
      deeds={
        <>
          <Button look={picked || isReadChosen ? 'plain' : 'primary'} onClick={choose}>
            Chọn tệp khác
          </Button>
          {(picked || isReadChosen) && (
            <Button look="primary" isBusy={isBusy} onClick={() => void open()}>
              {picked ? `Mở bản sao ${momentWords(picked.at, new Date())}` : 'Mở dữ liệu đọc lại'}
            </Button>
          )}
        </>
      }
    />
  )
}

/** What the damaged file will be called, unless that name is taken. */
function asideName(name: string): string {
  const at = name.lastIndexOf('.')
  return `${name.slice(0, at)}-hong-${new Date().toISOString().slice(0, 10)}${name.slice(at)}`
}
