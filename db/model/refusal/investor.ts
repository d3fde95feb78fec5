/** Readiness, investors, sites side by side. What happened, to which record, what to do. */
export const investorRefusals: Record<string, string> = {
  E_PROOF_EMPTY:
    'Chưa xác nhận được "{rule}": chưa có văn bản, cũng chưa ghi lý do. Chọn văn bản, hoặc ghi ai cho biết.',
  E_PROOF_PHASE: '{phase} không thuộc {zone}. Chọn lại giai đoạn của khu này.',
  E_COMPARE_COUNT: 'So sánh được từ 2 đến 4 địa điểm; đang có {count}. Bớt hoặc thêm địa điểm.',
  E_SHORTLIST_TWICE: '{site} đã có trong danh sách của nhà đầu tư {investor}. Sửa nhận xét ở dòng có sẵn.',
}
