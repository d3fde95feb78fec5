/** Maps that the office brings. What happened, to which file, what to do. */
export const tileRefusals: Record<string, string> = {
  E_TILES_MISSING: 'Không thấy tệp bản đồ {file}. Cắm lại ổ hoặc USB có tệp ấy, hoặc bấm "Tìm lại" để chỉ chỗ mới.',
  E_TILES_TYPE:
    'Chưa thêm bản đồ {file}: {odd}. Chỉ nhận tệp MBTiles hoặc PMTiles chứa ảnh PNG, JPEG, WebP hoặc ô véc tơ.',
  E_TILES_READ: 'Không đọc được tệp bản đồ {file}: {reason}. Cắm lại ổ hoặc chép tệp sang máy này rồi thêm lại.',
  E_TILES_OTHER:
    'Chưa đổi chỗ bản đồ {name}: tệp {file} là {found}, còn bản đồ này là {was}. Chọn đúng tệp, hoặc thêm nó thành bản đồ mới.',
  E_SCAN_GONE:
    'Không mở được bản vẽ "{name}": tệp không còn trong thư mục văn bản, hoặc đã khác lúc đính kèm. Đính kèm lại tệp vào văn bản.',
  E_SCAN_DAMAGED: 'Không đọc được bản vẽ "{name}": {reason}. Quét hoặc in lại thành tệp khác rồi đính kèm.',
  E_SCAN_TYPE:
    'Không đặt được tệp "{name}" lên bản đồ: chỉ đặt ảnh PNG, JPEG, TIFF và PDF. Quét hoặc in ra một trong các loại ấy.',
  E_SCAN_TIFF: 'Không đọc được ảnh TIFF "{name}": {odd}. Mở ảnh, lưu thành PNG hoặc PDF rồi đính kèm bản ấy.',
}

/** Maps on paper. What happened, to which map, what to do. */
export const mapRefusals: Record<string, string> = {
  E_MAP_CORNER:
    'Không xuất bản đồ: thiếu khung phụ ghi {names}. Cài lại KCN Atlas để có đủ bản đồ nền, rồi xuất lại; chưa ghi tệp nào.',
  E_MAP_BACKDROP:
    'Chưa vẽ được bản đồ nền "{name}" lên giấy: {reason}. Thay bằng ảnh nhỏ hơn, hoặc tắt "Bản đồ nền, bản vẽ quét của Ban" khi in.',
  E_MAP_ZONE: 'Không có khu nào mang mã {zone}. Xem lại mã khu trong sổ đăng ký.',
  E_MAP_PRINT: 'Chưa in được bản đồ: {reason}. Làm lại; nếu vẫn vậy, chọn khổ nhỏ hơn. Chưa ghi tệp nào.',
  E_MAP_BUSY: 'Đang ghi một bản đồ khác. Đợi xong, hoặc bấm Dừng rồi ghi lại.',
  E_MAP_STOPPED: 'Đã dừng ghi bản đồ. Chưa ghi tệp nào.',
}
