/** Files of papers, and papers that are written. What happened, to which record, what to do. */
export const paperRefusals: Record<string, string> = {
  E_BRIEF_UNVERIFIED:
    'Chưa phát hành: {count} số liệu chưa có văn bản kiểm chứng ({labels}). Ghi văn bản cho từng số, hoặc nêu lý do phát hành.',
  E_PAPER_BUSY: 'Đang xuất giấy tờ khác. Đợi xong, hoặc bấm Dừng rồi xuất lại.',
  E_PAPER_STOPPED: 'Đã dừng xuất giấy tờ. Chưa ghi tệp nào.',
  E_PAPER_CLOSED: 'Tờ đang xem đã đóng. Mở lại tờ ấy rồi lưu.',
  E_FILE_RULE: 'Cách đặt tên tệp có "{part}", chương trình chưa biết. Chỉ dùng các phần sau: {known}.',
  E_SPAN:
    'Không đọc được kỳ "{period}". Gõ 2026 (cả năm), 2026-H1 (6 tháng đầu năm), 2026-Q3 (quý III) hoặc 2026-09 (tháng 9).',
  E_SPAN_FUTURE: 'Kỳ {period} chưa bắt đầu. Chọn kỳ đang diễn ra hoặc kỳ đã qua.',
  E_ATTACHMENT_TYPE:
    'Chưa đính kèm tệp "{name}": theo nội dung, đây là {odd}. Chỉ giữ PDF, Word, Excel, PowerPoint và ảnh PNG, JPEG, TIFF.',
  E_ATTACHMENT_LARGE:
    'Chưa đính kèm tệp "{name}": dung lượng {size}, lớn hơn mức {most}. Quét lại nhẹ hơn, hoặc tách tệp.',
  E_ATTACHMENT_READ:
    'Chưa đọc được tệp "{name}": {reason}. Đóng tệp nếu đang mở, hoặc chép ra chỗ khác rồi đính kèm lại.',
  E_ATTACHMENT_KEEP:
    'Chưa cất được tệp "{name}" vào thư mục {folder}: {reason}. Dọn ổ hoặc xin quyền ghi rồi đính kèm lại.',
  E_ATTACHMENT_MISSING:
    'Không mở được tệp "{name}" của {paper}: tệp không còn trong thư mục {folder}. Chép thư mục ấy từ bản sao lưu về, hoặc đính kèm lại tệp.',
  E_ATTACHMENT_ALTERED:
    'Không mở tệp "{name}" của {paper}: nội dung trên đĩa khác với lúc đính kèm. Lấy lại từ bản sao lưu, hoặc đính kèm lại tệp đúng.',
  E_ATTACHMENT_OPEN: 'Chưa mở được tệp "{name}": {reason}. Xem máy đã có chương trình đọc loại tệp này chưa.',
}
