/** Calls of the window, commands, and what nobody foresaw. What happened, to which record, what to do. */
export const callRefusals: Record<string, string> = {
  E_CALL_UNKNOWN: 'Cửa sổ gọi một việc không có: "{call}".',
  E_CALL_ARGUMENT: 'Việc "{call}": tham số "{field}" không đúng kiểu ({reason}).',
  E_CALL_SENDER: 'Từ chối lời gọi không đến từ cửa sổ của chương trình.',
  E_CALL_CLOSED: 'Chưa mở được tệp dữ liệu nên chưa làm được việc "{call}".',
  E_USAGE: '{usage}',
  E_UNEXPECTED: 'Có lỗi chưa lường trước: {reason}. Dữ liệu đã ghi vẫn còn. Chép lại câu này gửi người hỗ trợ.',
  E_STORE_STOPPED:
    'Phần giữ dữ liệu dừng giữa chừng ({reason}). Những gì báo đã lưu vẫn còn. Làm lại việc vừa rồi; nếu lặp lại, mở lại chương trình.',
}

/** Readiness, investors, sites side by side. What happened, to which record, what to do. */
export const investorRefusals: Record<string, string> = {
  E_PROOF_EMPTY:
    'Chưa xác nhận được "{rule}": chưa có văn bản, cũng chưa ghi lý do. Chọn văn bản, hoặc ghi ai cho biết.',
  E_PROOF_PHASE: '{phase} không thuộc {zone}. Chọn lại giai đoạn của khu này.',
  E_COMPARE_COUNT: 'So sánh được từ 2 đến 4 địa điểm; đang có {count}. Bớt hoặc thêm địa điểm.',
  E_SHORTLIST_TWICE: '{site} đã có trong danh sách của nhà đầu tư {investor}. Sửa nhận xét ở dòng có sẵn.',
}
