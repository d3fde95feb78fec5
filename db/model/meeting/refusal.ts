/** Meetings, their agenda, and the mask over personal data. What happened, to which record, what to do. */
export const meetingRefusals: Record<string, string> = {
  E_UNMASKING_FIXED:
    'Nhật ký mở che dữ liệu cá nhân chỉ được ghi bởi việc mở che, không thêm, sửa hay xóa tay. Mở che trong phòng họp bằng phím H.',
  E_UNMASKING_OTHER: 'Chưa mở che: lần mở che này dành cho khu khác. Bấm H để mở che cho khu đang xem.',
  E_AGENDA_EMPTY: 'Chưa lưu được mục {rank} của chương trình: chưa chọn khu, dự án, nhiệm vụ và chưa có nội dung.',
}
