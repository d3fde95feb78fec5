/** Enterprises, what is in their way, and the official forms. What happened, to which record, what to do. */
export const enterpriseRefusals: Record<string, string> = {
  E_FORM_UNKNOWN: 'Không có biểu "{form}". Chọn biểu 01, 02, 03 hoặc 04 của Thông tư 14/2024/TT-BCT.',
  E_PERIOD: 'Không đọc được kỳ "{period}". Gõ 2026-H1 (6 tháng đầu năm 2026) hoặc 2026 (cả năm).',
  E_QUARTER: 'Không đọc được quý "{quarter}". Gõ năm và quý, ví dụ 2026-Q3.',
  E_LABOUR_TWICE: '{enterprise} đã có số liệu {quarter}. Sửa dòng có sẵn, không ghi thêm dòng thứ hai.',
  E_TENANT_ADOPTED: 'Dự án {tenant} đã thuộc hồ sơ {enterprise}. Mở hồ sơ ấy để sửa.',
  E_OBSTACLE_BEFORE: 'Vướng mắc "{obstacle}" có từ {since}; ngày {day} sớm hơn. Sửa lại ngày.',
  E_OBSTACLE_EMPTY: 'Chưa ghi được trả lời cho "{obstacle}": chưa có nội dung. Ghi cơ quan đã trả lời thế nào.',
  E_OBSTACLE_SOLVED: 'Vướng mắc "{obstacle}" đã ghi giải quyết xong ngày {day}. Sửa ở hồ sơ vướng mắc nếu ghi nhầm.',
}
