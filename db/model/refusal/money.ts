/** Funding, the order of priority, saved answers of the planner. What happened, to which record, what to do. */
export const moneyRefusals: Record<string, string> = {
  E_PRIORITY_TWICE: 'Chưa xếp được thứ tự: "{zone}" có hai chỗ trong danh sách. Bỏ một chỗ rồi ghi lại.',
  E_STAGING_EMPTY: 'Chưa lưu được phương án "{name}": chưa có đợt nào hoặc chưa ghi ngân sách năm nào.',
  E_STAGING_PLAN: 'Chưa lưu được phương án "{name}": đợt "{plan}" không thuộc khu này. Mở lại thẻ Phân kỳ rồi lưu.',
}
