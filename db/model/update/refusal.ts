/** Updates of the program from a file. What happened, with which file, what to do; the program then stays as it was. */
export const updateRefusals: Record<string, string> = {
  E_UPDATE_READ: 'Không đọc được tệp {file}: {reason}. Cắm lại USB rồi chọn lại tệp; chương trình chưa đổi gì.',
  E_UPDATE_FOREIGN:
    'Tệp {name} không phải tệp cập nhật của KCN Atlas. Chọn tệp có đuôi .kcnupdate; chương trình chưa đổi gì.',
  E_UPDATE_PRODUCT: 'Tệp {name} là bản cập nhật của chương trình khác. Chọn tệp của KCN Atlas; chưa đổi gì.',
  E_UPDATE_SIGN:
    'Chữ ký của tệp {name} không đúng: tệp đã bị sửa, hoặc không do nơi phát hành KCN Atlas ký. Không cài; xin lại tệp từ nơi phát hành.',
  E_UPDATE_CARD:
    'Tệp {name} được làm theo cách mà bản đang dùng chưa đọc được. Cài bằng bộ cài đầy đủ; chương trình chưa đổi gì.',
  E_UPDATE_SOURCE: 'Chương trình đang chạy từ mã nguồn nên không cập nhật bằng tệp.',
  E_UPDATE_SYSTEM:
    'Trên hệ điều hành này chưa cập nhật bằng tệp được. Cài bằng bộ cài đầy đủ của bản mới; dữ liệu giữ nguyên.',
  E_UPDATE_RUN: 'Bộ cài của bản mới không chạy được: {reason}. Chương trình vẫn như cũ; nhờ người hỗ trợ.',
  E_UPDATE_FOLDER:
    'Tài khoản này không ghi được vào thư mục chương trình {folder}, nên chưa cập nhật được. Nhờ người quản trị máy cài gói .deb hoặc bộ cài của bản mới; dữ liệu giữ nguyên.',
  E_UPDATE_FULL: 'Ổ đĩa chứa chương trình ({folder}) không đủ chỗ. Dọn ổ rồi cài lại; chương trình vẫn như cũ.',
  E_UPDATE_WRITE: 'Chưa ghi được vào thư mục chương trình {folder}: {reason}. Chương trình vẫn như cũ.',
  E_UPDATE_DISK:
    'Bản mới ghi vào {folder} đọc lại không khớp: ổ đĩa có thể sắp hỏng. Chưa đổi chương trình; nhờ người hỗ trợ kiểm tra ổ đĩa.',
  E_UPDATE_NONE: 'Không còn giữ bản trước nào để quay lại.',
  E_UPDATE_KEPT: 'Bản {version} giữ lại đã bị hỏng hoặc bị sửa nên không dùng. Cài bản {version} bằng bộ cài đầy đủ.',
  E_UPDATE_ENDED: 'Việc cập nhật dừng giữa chừng; chương trình vẫn mở được. Làm lại.',
  E_UPDATE_BUSY: 'Đang kiểm tra hoặc cài một bản cập nhật. Đợi xong, hoặc bấm “Dừng”.',
  E_UPDATE_CLOSED: 'Chưa chọn tệp cập nhật, hoặc tệp đã đổi từ lúc xem. Chọn lại tệp; chương trình chưa đổi gì.',
  E_UPDATE_STOPPED: 'Đã dừng. Chương trình vẫn như cũ.',
  E_UPDATE_CUT: 'Tệp {name} thiếu phần cuối, thường do rút USB khi đang chép. Chép lại tệp vào USB; chưa đổi gì.',
  E_UPDATE_DAMAGED:
    'Tệp {name} có chỗ không khớp với phần đã ký: tệp bị hỏng khi chép, hoặc đã bị sửa. Không cài; chép lại tệp từ nơi phát hành.',
  E_UPDATE_PLATFORM: 'Tệp {name} dành cho {its}, máy này là {ours}. Xin tệp dành cho máy này; chưa đổi gì.',
  E_UPDATE_SAME: 'Tệp {name} là bản {version}, đúng bản đang dùng trên máy này. Không cần cài.',
  E_UPDATE_OLD:
    'Tệp {name} là bản {version}, cũ hơn bản {ours} đang dùng. Chọn tệp của bản mới hơn; muốn dùng lại bản trước thì bấm “Quay lại”.',
  E_UPDATE_FROM:
    'Bản {version} trong tệp {name} chỉ cài tiếp lên bản {from} trở đi, máy này đang dùng bản {ours}. Cài bản {from} trước; chưa đổi gì.',
  E_UPDATE_RUNTIME:
    'Bản {version} trong tệp {name} cần phần nền mới mà tệp cập nhật không mang theo. Cài bằng bộ cài đầy đủ của bản {version}; chưa đổi gì.',
}
