/** A paper that comes in. What happened, to which file, what to do. */
export const noticeRefusals: Record<string, string> = {
  E_NOTICE_TYPE:
    'Tệp {file} không phải văn bản Word (.docx), PDF hay tệp chữ. Chọn tệp khác, hoặc dán nội dung văn bản.',
  E_NOTICE_OLD:
    'Tệp {file} là Word đời cũ (.doc, .rtf). Mở bằng Word hoặc LibreOffice, lưu lại thành .docx, rồi đưa vào lại.',
  E_NOTICE_PICTURE:
    'Tệp {file} là ảnh chụp, không có chữ để đọc. Dán nội dung văn bản; ảnh thì đính kèm vào văn bản sau.',
  E_NOTICE_SCAN:
    'Tệp {file} ({pages} trang) là bản quét, không có chữ để đọc. Dán hoặc gõ nội dung văn bản; tệp quét thì đính kèm vào văn bản sau.',
  E_NOTICE_LOCKED: 'Tệp {file} có mật khẩu. Mở ra, bỏ mật khẩu, lưu lại rồi đưa vào lại.',
  E_NOTICE_DAMAGED:
    'Tệp {file} bị hỏng hoặc chép thiếu, chưa đọc được ({reason}). Chép lại từ nơi gửi, hoặc dán nội dung.',
  E_NOTICE_LARGE: 'Tệp {file} quá lớn (nhiều nhất {most}). Tách riêng phần văn bản rồi đưa vào lại.',
  E_NOTICE_EMPTY: 'Tệp {file} không có chữ nào. Chọn tệp khác, hoặc dán nội dung văn bản.',
  E_NOTICE_STOPPED: 'Đã dừng đọc. Chưa ghi gì vào sổ.',
  E_NOTICE_CLOSED: 'Tệp vừa đọc không còn mở. Đưa văn bản vào lại.',
  E_NOTICE_LEAD: 'Nhiệm vụ {number} chưa có cơ quan chủ trì. Chọn hoặc ghi tên cơ quan, rồi lưu.',
  E_NOTICE_TWICE: 'Hai nhiệm vụ cùng mang số {number}. Sửa số của một nhiệm vụ, rồi lưu.',
  E_NOTICE_NOTHING: 'Chưa có gì để ghi: {paper} và mọi nhiệm vụ đã chọn đều có trong sổ.',
}
