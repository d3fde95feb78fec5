import { count, note, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'

/** What the office puts on every paper. There is one; a field left empty is filled from the agencies' own records. */
export const template = kind(
  'template',
  ['Mẫu giấy tờ của cơ quan', 'Office template'],
  {
    name: text('Tên mẫu', 'Name', { required: true }),
    parent: text('Cơ quan cấp trên', 'Agency above'),
    agency: text('Tên cơ quan', 'Agency'),
    sign: text('Ký hiệu cơ quan', 'Agency sign'),
    place: text('Địa danh', 'Place'),
    authority: text('Thẩm quyền ký', 'Authority to sign'),
    signer_title: text('Chức vụ người ký', 'Signer title'),
    signer_name: text('Họ và tên người ký', 'Signer name'),
    recipients: note('Nơi nhận, mỗi dòng một nơi', 'Recipients, one a line'),
    opening: note('Câu mở đầu công văn', 'Opening phrase'),
    closing: note('Câu kết công văn', 'Closing phrase'),
    file_name: text('Cách đặt tên tệp', 'File name rule'),
    old_months: count('Số liệu cũ sau', 'Figures are old after', { unit: 'tháng' }),
  },
  { silent: true },
)
