import type { BoundedKind } from '../../../db/model/boundary/finding.ts'
import { type SurveyFormat, surveyFormats } from '../../../db/model/vn2000/export.ts'
import { api } from '../../api.ts'
import { attempt, say } from '../../state.ts'
import { useRead } from '../../use-read.ts'
import styles from './survey.module.css'

const words: Record<SurveyFormat, string> = { xlsx: 'Excel', docx: 'Word', csv: 'CSV', txt: 'Văn bản thuần' }

/** The boundary that stands, as a table of its corners: the one it came from, or made from it. */
export function TakeOut({ of }: { of: { kind: BoundedKind; key: string } }) {
  const view = useRead(`survey shape ${of.kind}/${of.key}`, () => api.boundary(of))
  if (!view?.shape) return null
  async function save(format: SurveyFormat): Promise<void> {
    const done = await attempt(() => api.surveyFile({ ...of, format }))
    if (done?.file) say({ text: 'Đã lưu bảng tọa độ', detail: done.file })
  }
  return (
    <section className={styles.out} aria-label="Xuất bảng tọa độ">
      <h3>Xuất bảng tọa độ của ranh giới đang dùng</h3>
      <div className={styles.ways}>
        {surveyFormats.map(format => (
          <button key={format} type="button" onClick={() => void save(format)}>
            {words[format]}
          </button>
        ))}
      </div>
    </section>
  )
}
