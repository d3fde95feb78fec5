/** Ladders and their steps. What happened, to which record, what to do. */
export const ladderRefusals: Record<string, string> = {
  E_LADDER_UNKNOWN: 'Không có trình tự "{ladder}". Chọn một trình tự có sẵn.',
  E_LADDER_SAME: '{record} đang theo đúng trình tự "{ladder}". Chọn trình tự khác để chuyển.',
  E_LADDER_ABOUT:
    'Trình tự "{ladder}" không phải trình tự bồi thường, chưa ghi được cho hộ hay phương án. Chọn trình tự bồi thường.',
  E_STEP_UNKNOWN: 'Trình tự "{ladder}" không có bước "{step}". Chọn bước có trong trình tự.',
  E_STEP_SUBJECT: 'Chưa rõ ghi bước "{step}" cho khu, phương án hay hộ nào. Chọn rồi ghi lại.',
  E_STEP_FUTURE: 'Bước "{step}" chưa thể xong ngày {date}, sau hôm nay ({today}). Sửa ngày, hoặc ghi là đang làm.',
}
