/** Plots, boundaries, leases, prices. What happened, to which record, what to do. */
export const landRefusals: Record<string, string> = {
  E_PLOT_ENDED: 'Lô {plot} đã tách hoặc nhập rồi. Chọn lô đang có trong sổ.',
  E_PLOT_AREA: 'Lô {plot} chưa có diện tích nên chưa cân được. Ghi diện tích của lô rồi làm lại.',
  E_SPLIT_FEW: 'Tách lô {plot} cần ít nhất hai lô mới. Thêm lô mới rồi làm lại.',
  E_MERGE_FEW: 'Nhập thành lô {plot} cần ít nhất hai lô khác nhau. Chọn thêm lô rồi làm lại.',
  E_MERGE_ZONES: 'Các lô {plots} không cùng một khu nên không nhập được. Chọn lô trong cùng khu.',
  E_MERGE_USES: 'Các lô {plots} khác loại đất. Chọn loại đất của lô mới rồi nhập lại.',
  E_MERGE_TENANTS:
    'Các lô {plots} đang có nhiều bên thuê khác nhau. Thanh lý hoặc chuyển hợp đồng về một bên trước khi nhập thành {plot}.',
  E_PLOT_LEASED: 'Lô {plot} đang có hợp đồng {lease}. Chọn lô mới nhận hợp đồng này rồi tách lại.',
  E_PLOT_HELD: 'Lô {plot} đang ghi một bên thuê, giữ chỗ. Chọn lô mới thuộc về bên ấy rồi tách lại.',
  E_LEASE_TOO_LARGE:
    'Hợp đồng {leases} lớn hơn lô {plot} {diff} ha. Sửa diện tích hợp đồng theo phụ lục, hoặc chọn lô khác.',
  E_BALANCE_CONFIRM:
    'Diện tích mới {way} diện tích cũ của {plots} là {diff}. Xem lại số đo, hoặc xác nhận phần lệch rồi ghi.',
  E_BALANCE_FAR:
    'Diện tích mới {way} diện tích cũ của {plots} đến {diff}, quá 1 %. Kiểm tra số đã gõ, hoặc sửa diện tích lô cũ theo số đo trước.',
  E_PRICE_FEW: 'Bảng giá {name} chưa có đơn giá nào. Thêm ít nhất một đơn giá.',
  E_BOUNDARY_FEW:
    'Chưa lưu được ranh giới {record}: có vòng chưa khép, mới có dưới 3 đỉnh. Thêm đỉnh, hoặc xóa vòng ấy.',
  E_BOUNDARY_CROSSING:
    'Chưa lưu được ranh giới {record}: đường ranh tự cắt hoặc tự chạm nhau. Bấm Xem ở dòng ấy, kéo đỉnh cho đường ranh không cắt nhau.',
  E_BOUNDARY_ABROAD:
    'Chưa lưu được ranh giới {record}: có đỉnh nằm ngoài Việt Nam. Xem lại X (bắc), Y (đông) và kinh tuyến trục của đỉnh ấy.',
  E_BOUNDARY_MANY:
    'Chưa lưu được ranh giới {record}: nhiều hơn 200.000 đỉnh. Lấy bản vẽ gốc ít đỉnh hơn, hoặc giản lược trước khi nhập.',
}
