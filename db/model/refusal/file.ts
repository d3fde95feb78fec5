/** The data file, the disk, the seed. What happened, to which record, what to do. */
export const fileRefusals: Record<string, string> = {
  E_DATA_LINK: 'Tệp {file} là lối tắt trỏ đến chỗ không có. Cắm lại ổ đĩa, hoặc chọn tệp khác.',
  E_DATA_DAMAGED:
    'Tệp dữ liệu bị hỏng, chưa mở được: {file}. Tệp còn nguyên như cũ. Mở một bản sao, hoặc chọn tệp khác.',
  E_DATA_NOT_ATLAS: 'Tệp {file} không phải tệp dữ liệu của KCN Atlas. Chọn tệp khác.',
  E_DATA_NEWER:
    'Tệp {file} do bản KCN Atlas mới hơn ghi (cấu trúc số {found}, máy này hiểu đến số {known}). Cài bản mới rồi mở lại; tệp còn nguyên.',
  E_DATA_MIGRATION:
    'Chưa nâng được cấu trúc của tệp {file} (bước {step}). Tệp còn nguyên như cũ; gửi tệp cho người hỗ trợ.',
  E_DATA_READONLY:
    'Không ghi được vào thư mục của tệp {file}. Chép tệp sang thư mục ghi được, hoặc xin quyền ghi rồi mở lại.',
  E_DISK_FULL: 'Ổ đĩa chứa tệp {file} đã đầy. Dọn ổ rồi làm lại; những gì đã ghi vẫn còn.',
  E_DATA_BUSY: 'Tệp {file} đang được chương trình khác ghi. Đợi một lát rồi làm lại.',
  E_SEED_MISSING: 'Thiếu bộ khung ban đầu ({file}). Cài lại KCN Atlas, rồi mở lại; chưa tạo tệp dữ liệu nào.',
  E_SEED_DAMAGED: 'Bộ khung ban đầu ({file}) có chỗ chưa đúng: {reason}. Cài lại KCN Atlas; chưa tạo tệp dữ liệu nào.',
  E_DATA_ELSEWHERE:
    'Tệp {file} đang mở ở máy {host} (người dùng {by}). Đóng KCN Atlas ở máy đó rồi mở lại; hai máy cùng ghi sẽ làm mất dữ liệu.',
  E_DATA_OPEN_HERE: 'Tệp {file} đang mở ở một cửa sổ KCN Atlas khác trên máy này. Dùng cửa sổ đó.',
  E_VIEW_ONLY: 'Tệp đang mở chỉ để xem, nên chưa ghi gì. Bấm “Mở để sửa” ở đầu cửa sổ khi tệp đã ghi được.',
  E_VIEW_LARGE: 'Tệp {file} lớn hơn 1 GB, chưa mở chỉ để xem được. Mở một bản sao của tệp.',
  E_DATA_GONE: 'Không còn tệp {file}, nhưng các bản sao của nó vẫn còn. Mở một bản sao, hoặc cắm lại ổ đĩa chứa tệp.',
  E_BACKUP_ENDED: 'Đã ngừng giữa chừng; các bản sao trước còn nguyên. Làm lại.',
  E_BACKUP_BAD: 'Bản sao vừa tạo không qua được phép thử ({reason}) nên không dùng. Các bản sao trước còn nguyên.',
  E_BACKUP_WRITE:
    'Chưa ghi được bản sao vào {folder}: {reason}. Các bản sao trước còn nguyên; dữ liệu vẫn lưu như thường.',
  E_BACKUP_MISSING: 'Không có bản sao {file}. Xem danh sách bằng lệnh backups, hoặc cắm USB chứa bản sao.',
  E_BACKUP_UNREADABLE: 'Bản sao {file} không mở được: {reason}. Chưa đổi gì; chọn bản sao khác.',
  E_DATA_LOCKED: 'Tệp {file} đã khóa bằng mật khẩu. Gõ mật khẩu, hoặc dãy trên tờ khôi phục, để mở.',
  E_PASSWORD_WRONG:
    'Mật khẩu không mở được tệp. Xem phím Caps Lock và bộ gõ tiếng Việt; quên thì gõ dãy trên tờ khôi phục. Còn {left} lần trước khi phải đợi.',
  E_PASSWORD_WAIT: 'Đã gõ sai {failed} lần. Đợi {wait} rồi gõ lại, hoặc lấy tờ khôi phục trong tủ khóa.',
  E_PASSWORD_OTHER: 'Mật khẩu này đúng, nhưng không mở được bản sao nào còn khóa. Hãy gõ mật khẩu có từ trước lần đổi.',
  E_PASSWORD_SET: 'Tệp đã có mật khẩu. Đổi hoặc bỏ mật khẩu ở phòng Tình trạng.',
  E_PASSWORD_NONE: 'Tệp chưa có mật khẩu. Đặt mật khẩu ở phòng Tình trạng.',
  E_LOCK_SHORT: 'Mật khẩu cần ít nhất {least} ký tự: ngắn hơn thì người lấy được tệp dò ra. Chưa ghi gì.',
  E_LOCK_WORD:
    'Mật khẩu không mở được gói này. Xem phím Caps Lock và bộ gõ tiếng Việt; quên mật khẩu thì gõ dãy trên tờ khôi phục.',
  E_LOCK_FOREIGN: 'Tệp {file} không phải gói đã khóa của KCN Atlas. Chọn tệp có đuôi .atlas-khoa.',
  E_LOCK_DAMAGED: 'Gói {file} bị hỏng hoặc đã bị sửa nên không mở; chưa chép gì ra máy. Chép lại gói từ máy gốc.',
  E_LOCK_THERE: 'Đã có thư mục {folder}. Chọn nơi khác, hoặc đổi tên thư mục đó; chưa chép gì.',
  E_FILE_WRITE: 'Chưa ghi được tệp {file}: {reason}. Đóng tệp nếu đang mở, hoặc chọn chỗ khác, rồi ghi lại.',
}

/** What leaves the register. What happened, to which record, what to do. */
export const exportRefusals: Record<string, string> = {
  E_EXPORT_FORMAT: 'Chưa xuất được: định dạng "{format}" không có. Dùng: xlsx, json, gpkg, geojson, kml, shp.',
  E_EXPORT_NOTHING:
    'Chưa xuất được: các sổ đã chọn không có vị trí trên bản đồ, {format} không chứa được. Chọn sổ có ranh giới, hoặc chọn gpkg, xlsx.',
  E_EXPORT_BUSY: 'Đang xuất một tệp khác. Đợi xong, hoặc bấm Dừng.',
  E_EXPORT_STOPPED: 'Đã dừng. Chưa ghi tệp nào.',
}
