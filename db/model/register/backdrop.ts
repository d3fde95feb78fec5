import { choice, count, flag, json, note, percent, ref, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'

/** A map that the office brings itself, drawn under the zones: tiles read where they lie, or a scanned plan kept with its paper. */
export const backdrop = kind(
  'backdrop',
  ['Bản đồ nền', 'Base map'],
  {
    name: text('Tên', 'Name', { required: true }),
    form: choice(
      'Loại',
      'Form',
      {
        raster: ['ảnh ghép', 'raster tiles'],
        vector: ['véc tơ', 'vector tiles'],
        scan: ['bản vẽ quét', 'scanned plan'],
      },
      { required: true },
    ),
    /** Of tiles: where the archive lay when it was last found, and its size, by which another place of it is recognised. */
    path: text('Tệp', 'File'),
    bytes: count('Dung lượng', 'Size', { unit: 'byte' }),
    /** Of a scanned plan: the kept file, the page of a PDF, and where its points lie (`Control`). */
    attachment: ref('attachment', 'Tệp đính kèm', 'Attachment'),
    page: count('Trang', 'Page'),
    control: json('Điểm khống chế', 'Control points'),
    /** 1 lies on top. */
    rank: count('Thứ tự từ trên', 'Order from the top'),
    shown: flag('Đang hiện', 'Shown', { required: true }),
    opacity_pct: percent('Độ đậm', 'Opacity'),
    zoom_from: count('Hiện từ mức phóng', 'From zoom'),
    zoom_to: count('Chi tiết đến mức phóng', 'Detailed to zoom'),
    /** `{ west, south, east, north }` in degrees. */
    bounds: json('Phạm vi', 'Extent'),
    attribution: text('Ghi nguồn', 'Attribution'),
    note: note('Ghi chú', 'Note'),
  },
  { silent: true },
)
