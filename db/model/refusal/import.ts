/** Files of tables and what they bring. What happened, to which file, what to do. */
export const importRefusals: Record<string, string> = {
  E_IMPORT_MISSING: 'Không có tệp {file}. Kiểm tra lại đường dẫn.',
  E_IMPORT_TYPE: 'Tệp {file} {found}, không phải bảng tính. Chọn tệp Excel (.xlsx, .xls), .ods hoặc .csv.',
  E_IMPORT_DAMAGED:
    'Tệp {file} bị hỏng hoặc chép thiếu, chưa đọc được ({reason}). Mở bằng Excel, lưu lại thành .xlsx rồi nhập lại.',
  E_IMPORT_LOCKED: 'Tệp {file} có mật khẩu. Mở bằng Excel, bỏ mật khẩu, lưu lại rồi nhập lại.',
  E_IMPORT_LARGE: 'Tệp {file} quá lớn ({found}; nhiều nhất {most}). Chia thành nhiều tệp rồi nhập từng tệp.',
  E_IMPORT_WIDE:
    'Tệp {file}, trang "{sheet}" trải đến {rows} dòng, {columns} cột vì có ô nằm rất xa bảng. Xóa các dòng, cột thừa, lưu lại rồi nhập.',
  E_IMPORT_QUOTE:
    'Tệp {file}, dòng {row}: dấu ngoặc kép mở ở đầu ô {raw} không đóng ở cuối ô. Bỏ dấu ấy, hoặc lưu thành .xlsx, rồi nhập lại.',
  E_IMPORT_CLASH:
    'Chưa nhập gì: trong lúc nhập, sổ vừa có hồ sơ trùng mã, hoặc mất hồ sơ mà tệp nhắc đến. Xem trước lại rồi nhập.',
  E_IMPORT_EMPTY: 'Tệp {file} không có ô nào có chữ hoặc số. Chọn tệp khác.',
  E_IMPORT_SHEET: 'Tệp {file} không có trang "{sheet}". Các trang: {known}.',
  E_IMPORT_HEAD:
    'Tệp {file}, trang "{sheet}": không thấy hàng tiêu đề nào khớp tên trường ({known} …). Ghi tên cột như trên biểu mẫu, hoặc chọn loại hồ sơ khác.',
  E_IMPORT_MAP: 'Trang "{sheet}" không có cột "{heading}". Ghi đúng tiêu đề như trong tệp.',
  E_IMPORT_LACKING: 'Chưa nhập gì: tệp {file} thiếu cột bắt buộc "{label}". Thêm cột ấy vào tệp{hint}, rồi nhập lại.',
  E_IMPORT_QUESTION: 'Chưa nhập gì: có {count} chỗ đọc được hai cách. {ask} {hint}',
  E_IMPORT_REFUSED: 'Chưa nhập gì: {count} dòng bị từ chối. {first}',
  E_IMPORT_NONE: 'Chưa nhập gì: tệp {file}, trang "{sheet}" không có dòng nào nhập được.',
  E_IMPORT_STOPPED: 'Đã dừng. Chưa nhập dòng nào; dữ liệu như cũ.',
  E_IMPORT_CLOSED: 'Tệp đã chọn không còn mở. Chọn lại tệp rồi nhập.',
  E_IMPORT_BUSY: 'Đang nhập một tệp khác. Đợi xong, hoặc bấm Dừng.',
  E_IMPORT_OPTION: 'Tùy chọn {option} không nhận "{value}". Dùng: {known}.',
  // Tables of VN-2000 coordinates: the reason and the remedy come with the sentence of the finding.
  E_VN2000_ZONE: 'Chưa nhập ranh giới. {text}',
  E_VN2000_OPEN: 'Chưa nhập ranh giới. {text}',
  E_VN2000_CROSSING: 'Chưa nhập ranh giới. {text}',
  E_VN2000_ROW: 'Chưa nhập ranh giới. {text}',
  E_VN2000_NONE: 'Chưa nhập ranh giới. {text}',
  E_VN2000_MERIDIAN: 'Chưa nhập ranh giới. {text}',
  E_VN2000_SWAPPED: 'Chưa nhập ranh giới. {text}',
  E_VN2000_TWICE: 'Chưa nhập ranh giới: hai mảnh của bảng cùng giao cho {record}. Chọn lại cho mỗi mảnh một lô riêng.',
  E_VN2000_LAND:
    'Chưa nhập ranh giới: {piece} của bảng không mang mã {kind} nào của {zone}. Ghi mã trên mảnh ấy như trong sổ ("Lô A1"), hoặc nhập từng bảng với tệp --map.',
  E_VN2000_TARGET: 'Chưa biết bảng tọa độ là ranh giới của {kind} nào. {hint}',
  E_VN2000_SHAPE: '{record} chưa có ranh giới để xuất bảng tọa độ.',
}
