import { choice, date, flag, text } from '../record/field.ts'
import { kind } from '../record/kind.ts'

/** Somebody who works with this data file. The PIN is no field of the record: neither log nor export has it. */
export const officer = kind(
  'officer',
  ['Người dùng', 'User'],
  {
    name: text('Họ tên', 'Name', { required: true }),
    role: choice(
      'Vai trò',
      'Role',
      { viewer: ['xem', 'viewer'], editor: ['sửa', 'editor'], admin: ['quản trị', 'administrator'] },
      { required: true },
    ),
    /** A viewer who may see names, papers and amounts of households; whoever edits sees them anyway. */
    personal: flag('Được xem dữ liệu cá nhân', 'May see personal data'),
    ended: date('Thôi dùng từ', 'Ended'),
  },
  { silent: true },
)
