import { Download } from 'lucide-react'
import { clock } from '../../../db/model/meeting/stage.ts'
import { api } from '../../api.ts'
import { attempt, say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { useRead } from '../../use-read.ts'
import styles from './attending.module.css'

/** The minutes of what was on the screen: when, which page, which figures, whether the mask was lifted. Only read. */
export function ShownList({ meeting }: { meeting: string }) {
  const shown = useRead(`shown ${meeting}`, () => api.shown({ meeting }))
  async function save(): Promise<void> {
    const ids = shown?.map(each => each.id) ?? []
    const done = await attempt(() => api.exportRows({ kind: 'showing', ids }))
    if (done?.file) say({ text: `Đã ghi biên bản trình chiếu, ${done.records} lần`, detail: done.file })
  }
  if (!shown) return <div aria-busy="true" />
  if (shown.length === 0)
    return <p className={styles.none}>Chưa trình chiếu lần nào. Mỗi trang lên màn hình phòng họp được ghi lại ở đây.</p>
  return (
    <div className={styles.concluding}>
      <div className={styles.deeds}>
        <p>Phòng họp tự ghi, không sửa và không xóa được.</p>
        <Button icon={<Download size={15} strokeWidth={1.75} aria-hidden />} onClick={() => void save()}>
          Xuất biên bản (Excel)
        </Button>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label="Biên bản trình chiếu">
        <table className={styles.table}>
          <thead>
            <tr>
              {['Từ', 'Đến', 'Trang', 'Cách xem', 'Số liệu đã hiện', 'Dữ liệu cá nhân'].map(word => (
                <th key={word} scope="col">
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, at, until, title, view, figures, unmasked }) => (
              <tr key={id}>
                <td>{clock(Date.parse(at))}</td>
                <td>{clock(Date.parse(until))}</td>
                <th scope="row">{title}</th>
                <td>{view}</td>
                <td>{figures ?? <i className="gap">không có số liệu</i>}</td>
                <td data-unmasked={unmasked !== null || undefined}>{unmasked ?? 'đã che'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
