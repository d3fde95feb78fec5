/** Who may do what, PINs, the lock. What happened, what to do. */
export const peopleRefusals: Record<string, string> = {
  E_LOCKED: 'Máy đang khóa. Chọn tên và gõ mã PIN để dùng tiếp.',
  E_ROLE: '{name} có vai trò {role} nên không {deed} được. Nhờ người quản trị đổi vai trò, hoặc đăng nhập tên khác.',
  E_ROLE_PERSONAL:
    '{name} chưa được xem dữ liệu cá nhân của hộ dân. Nhờ người quản trị cho quyền này ở trang Người dùng máy này.',
  E_ROLE_PERSONAL_PAST:
    '{name} chưa được xem dữ liệu cá nhân; ở một ngày đã qua phần này không che được nên không mở. Trở về hôm nay để xem bản đã che.',
  E_PIN_WRONG: 'Mã PIN chưa đúng. Còn {left} lần gõ trước khi phải chờ.',
  E_PIN_WAIT: 'Mã PIN chưa đúng {failed} lần liền. Chờ {wait} rồi gõ lại; tắt mở máy không rút ngắn được.',
  E_RECOVERY_WRONG: 'Dãy khôi phục chưa đúng. Gõ lại đúng như trên tờ; còn {left} lần trước khi phải chờ.',
  E_RECOVERY_WAIT: 'Dãy khôi phục chưa đúng {failed} lần liền. Chờ {wait} rồi gõ lại.',
  E_PIN_WEAK: 'Chưa nhận mã PIN này: {fault}. Chọn mã khác.',
  E_PERSON_NAME: 'Đã có người dùng tên {name}. Ghi thêm chữ lót hoặc phòng để phân biệt.',
  E_PERSON_LAST: 'Chưa đổi được {name}: phải còn ít nhất một người quản trị. Cho người khác vai trò quản trị trước.',
  E_PERSON_GONE: 'Người dùng này không còn. Mở lại trang để xem danh sách mới nhất.',
  E_PEOPLE_ON: 'Đã bật người dùng máy này từ trước. Mở lại trang để xem danh sách.',
  E_PEOPLE_OFF: 'Chưa bật người dùng máy này. Bật ở trang Người dùng máy này trước.',
  E_OFFICER_FIXED: 'Người dùng được thêm và đổi ở trang Người dùng máy này, không sửa tay trong sổ.',
  E_PERSON_WANTED:
    'Tệp dữ liệu này hỏi ai đang làm. Thêm --by TÊN và đặt mã PIN trong biến môi trường KCN_PIN rồi chạy lại.',
}
