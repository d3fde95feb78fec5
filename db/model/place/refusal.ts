/** The first start, before a place was chosen. What happened, where, what to do. */
export const placeRefusals: Record<string, string> = {
  E_DATA_UNCHOSEN: 'Chưa chọn nơi giữ tệp dữ liệu. Chọn thư mục trong cửa sổ chương trình.',
  E_PLACE_WRITE: 'Không ghi được vào {folder}: {reason}. Chọn thư mục khác, hoặc xin quyền ghi.',
  E_PLACE_FULL: 'Ổ đĩa của {folder} chỉ còn {free} MB, cần ít nhất {least} MB. Dọn ổ hoặc chọn ổ khác.',
  E_PLACE_UNSEEN: 'Nơi giữ tệp phải được chọn trong cửa sổ trước. Chọn lại thư mục.',
}
