/** Records, their fields, the batches. What happened, to which record, what to do. */
export const recordRefusals: Record<string, string> = {
  E_KIND_UNKNOWN: 'Không có loại hồ sơ "{kind}". Gõ lệnh kinds để xem các loại.',
  E_FIELD_UNKNOWN: 'Loại hồ sơ "{kind}" không có trường "{field}". Gõ lệnh kinds để xem các trường.',
  E_FIELD_VALUE: 'Trường "{label}" ({field}) chưa nhận được giá trị "{value}": {reason}. Sửa lại rồi ghi lần nữa.',
  E_NUMBER_AMBIGUOUS: 'Trường "{label}" ({field}): "{value}" đọc được hai cách. Gõ {first} hoặc {second} cho rõ.',
  E_RECORD_MISSING: 'Không tìm thấy hồ sơ "{record}" trong loại "{kind}". Kiểm tra lại mã.',
  E_RECORD_DUPLICATE:
    'Đã có hồ sơ khác trong loại "{kind}" mang trường "{field}" là "{value}". Đặt mã khác rồi ghi lại.',
  E_RECORD_IN_USE: 'Chưa xóa được hồ sơ "{record}": còn hồ sơ khác đang trỏ đến. Xóa hoặc chuyển các hồ sơ ấy trước.',
  E_REF_MISSING: 'Trường "{field}" trỏ đến hồ sơ "{value}" không có. Chọn lại hồ sơ có sẵn.',
  E_BATCH_NONE: 'Không có thao tác nào để {action}.',
  E_BATCH_MISSING: 'Không có thao tác mang số "{batch}".',
  E_BATCH_KEPT: 'Bộ khung ban đầu và các bản chụp không hoàn tác được. Xóa từng hồ sơ nếu không cần.',
  E_UNDO_CONFLICT: 'Chưa hoàn tác được "{name}": {what} đã được sửa sau đó. Hoàn tác lần sửa sau trước.',
  E_UNDO_IN_USE:
    'Chưa hoàn tác được "{name}": hồ sơ khác đang dùng hồ sơ mà thao tác ấy đã thêm. Hoàn tác hoặc xóa chỗ dùng trước.',
  E_SNAPSHOT_FIXED: 'Bản chụp giữ nguyên như lúc làm: không thêm tay, không sửa, không xóa. Làm tờ mới nếu số đã đổi.',
  E_CLAIM_FIXED: 'Số liệu đã ghi nguồn không sửa được trường "{field}". Ghi số mới với văn bản của nó.',
  E_SOURCE_REQUIRED: 'Chưa ghi được: cần căn cứ văn bản, hoặc ghi lý do chưa có văn bản.',
  E_DATE: 'Ngày "{value}" không đúng. Gõ dạng 2022-07-25 hoặc 25/7/2022.',
  E_PAST_FIXED: 'Đang xem ngày {day}: số liệu của ngày đã qua chỉ để đọc. Về hôm nay rồi ghi lại.',
}
