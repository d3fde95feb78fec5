/** Directives and their deadlines. What happened, to which record, what to do. */
export const directiveRefusals: Record<string, string> = {
  E_EXTENSION_TWICE:
    'Chưa gia hạn {name}: thời hạn đã được gia hạn một lần{on}, đến {after} ("{reason}"), và chỉ được gia hạn một lần. Nếu vẫn phải gia hạn lần nữa, đánh dấu "Gia hạn thêm lần nữa" và ghi lý do.',
  E_EXTENSION_FREE: 'Chưa gia hạn được {name}: chưa có ngày hạn nào. Đặt thời hạn trước, rồi mới gia hạn.',
  E_EXTENSION_DONE: 'Chưa gia hạn được {name}: nhiệm vụ đã ghi xong. Hoàn tác lần ghi xong trước, nếu ghi nhầm.',
  E_EXTENSION_EARLIER: 'Chưa gia hạn được {name}: hạn mới {after} không sau hạn cũ {due}. Gõ ngày sau {due}.',
  E_DEADLINE_SET:
    'Chưa đặt lại thời hạn của {name}: đã có hạn {due}. Muốn lùi thì gia hạn; nếu hạn cũ ghi nhầm, chọn "sửa hạn ghi nhầm" và ghi căn cứ.',
  E_DEADLINE_WHO: 'Chưa đặt thời hạn cho {name}: ghi rõ ai đặt thời hạn này, vì văn bản không quy định.',
  E_DAY_EARLY: 'Chưa ghi được: ngày {day} sớm hơn ngày {start} của {paper}. Xem lại ngày.',
  E_DAY_FUTURE: 'Chưa ghi được: ngày {day} ở sau hôm nay ({today}). Ghi khi việc đã xảy ra.',
  E_DIRECTIVE_LEAD: 'Chưa giao được nhiệm vụ {number} của {paper}: chưa có cơ quan chủ trì. Thêm ít nhất một cơ quan.',
  E_DIRECTIVE_NUMBER: 'Chưa giao được: {paper} đã có nhiệm vụ số {number}. Đặt số khác, hoặc mở nhiệm vụ ấy ra sửa.',
  E_DIRECTIVE_DONE: 'Chưa ghi xong được {name}: nhiệm vụ đã xong ngày {day}. Hoàn tác lần ghi trước nếu ghi nhầm.',
  E_LATE_UNEXPLAINED:
    'Chưa ghi xong được {name}: xong trễ {days} ngày mà chưa có báo cáo nào. Ghi giải trình vì sao trễ rồi lưu lại.',
}
