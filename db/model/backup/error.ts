/** What an error was about, by the beginning of its code, for whoever did not see it happen. What it was about in particular is not kept. */
const families: readonly (readonly [start: string, words: string])[] = [
  ['E_DISK_FULL', 'Ổ đĩa đầy'],
  ['E_DATA_DAMAGED', 'Tệp dữ liệu bị hỏng'],
  ['E_DATA_', 'Tệp dữ liệu chưa mở được'],
  ['E_BACKUP_', 'Bản sao chưa tạo hoặc chưa mở được'],
  ['E_ATTACHMENT_', 'Tệp đính kèm chưa dùng được'],
  ['E_UPDATE_', 'Chưa đổi được bản chương trình'],
  ['E_PLACE_', 'Chưa dùng được thư mục đã chọn'],
  ['E_LOCK_', 'Gói mang theo chưa khóa hoặc chưa mở được'],
  ['E_FILE_', 'Chưa ghi được tệp ra ngoài'],
  ['E_IMPORT_', 'Tệp nhập vào chưa đọc được'],
  ['E_LAYER_', 'Lớp bản đồ chưa đọc được'],
  ['E_TILE', 'Nền bản đồ chưa đọc được'],
  ['E_NOTICE_', 'Thông báo chưa đọc được'],
  ['E_EXPORT_', 'Chưa xuất được'],
  ['E_FIELD_', 'Giá trị nhập chưa đúng'],
  ['E_NUMBER_', 'Số nhập đọc được hai cách'],
  ['E_DATE', 'Ngày nhập chưa đúng'],
  ['E_RECORD_DUPLICATE', 'Mã đã có'],
  ['E_RECORD_', 'Không thấy hồ sơ, hoặc hồ sơ còn được dùng'],
  ['E_PAST_', 'Định sửa một ngày đã qua'],
  ['E_VIEW_ONLY', 'Định sửa khi chỉ mở để xem'],
  ['E_BATCH_', 'Không hoàn tác được'],
  ['E_STORE_', 'Phần ghi dữ liệu dừng đột ngột'],
  ['E_CALL_', 'Cửa sổ hỏi điều chương trình không hiểu'],
  ['E_UNEXPECTED', 'Lỗi chưa lường trước'],
]

/** An error in plain words, by its code. */
export const errorWords = (code: string): string =>
  families.find(([start]) => code.startsWith(start))?.[1] ?? 'Việc chưa làm được'
