/** Meetings, their agenda, and the mask over personal data. What happened, to which record, what to do. */
export const meetingRefusals: Record<string, string> = {
  E_UNMASKING_FIXED:
    'Nhật ký mở che dữ liệu cá nhân chỉ được ghi bởi việc mở che, không thêm, sửa hay xóa tay. Mở che trong phòng họp bằng phím H.',
  E_SHOWING_FIXED:
    'Biên bản trình chiếu do phòng họp tự ghi, không thêm, sửa hay xóa tay. Xem lại ở phần Đã trình chiếu của cuộc họp.',
  E_CONCLUSION_EMPTY: 'Chưa ghi được kết luận: chưa có nội dung. Gõ nội dung rồi bấm Enter.',
  E_CONCLUSION_GIVEN:
    'Kết luận này đã là nhiệm vụ {number} trong sổ. Sửa ở phòng Nhiệm vụ, hoặc hoàn tác lần ghi vào sổ rồi sửa ở đây.',
  E_CONCLUSION_NONE:
    'Chưa có kết luận nào giao việc cho một cơ quan để ghi vào sổ. Thêm cơ quan chủ trì vào kết luận (phím @) rồi ghi lại.',
  E_UNMASKING_OTHER: 'Chưa mở che: lần mở che này dành cho khu khác. Bấm H để mở che cho khu đang xem.',
  E_AGENDA_EMPTY: 'Chưa lưu được mục {rank} của chương trình: chưa chọn khu, dự án, nhiệm vụ và chưa có nội dung.',
}
