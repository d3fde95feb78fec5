/** The words of every command, printed when those given are off. */
export const usage = `Cách dùng: npm run --silent atlas -- <lệnh> [--data TỆP] [--json]
  kinds                                       các loại hồ sơ và trường của chúng
  list LOẠI [--where trường=giá_trị] [--as-of NGÀY]
  show LOẠI MÃ [--as-of NGÀY]                 một hồ sơ, số tính được, nguồn từng số
  add LOẠI trường=giá_trị ... [--source VĂN_BẢN] [--why LÝ_DO] [--by TÊN]
  set LOẠI MÃ trường=giá_trị ... [--source VĂN_BẢN] [--as-of NGÀY] [--why LÝ_DO] [--by TÊN]
  remove LOẠI MÃ [--why LÝ_DO] [--by TÊN]
  history LOẠI MÃ                             mọi lần sửa, mới nhất trước
  batches | undo [SỐ] | redo                  các thao tác; hoàn tác; làm lại
  search CHỮ [--limit N]
  totals [--as-of NGÀY]                       một trang toàn tỉnh
  diff NGÀY NGÀY                              những gì đã đổi giữa hai ngày, kèm văn bản
  readiness [KHU]                             đủ điều kiện kêu gọi chưa: từng điều kiện, văn bản, cơ quan giữ
  briefs --out THƯ_MỤC [--call MÃ ...] [--format pdf,docx,xlsx,pptx] [--lang vi|en|vi-en] [--length one|two|full]
  paper bieu-01|bieu-02|bieu-03|bieu-04 --out TỆP.xlsx [--period 2026-H1|2026] [--where zone=MÃ]
                                              biểu báo cáo của Thông tư 14/2024/TT-BCT và những gì còn thiếu
  paper call-list|zone-list|board --out TỆP.docx|.xlsx|.pdf
                                              danh mục kêu gọi đầu tư; danh sách khu, cụm; tổng hợp toàn tỉnh, theo Nghị định 30/2020
  paper progress-report|clearance-report|directive-report --out TỆP.docx|.xlsx|.pdf [--period 2026|2026-H1|2026-Q3|2026-09]
                                              báo cáo tiến độ bồi thường, nhiệm vụ trong kỳ, so với đầu kỳ
  paper reminder --agency MÃ --out TỆP.docx|.pdf [--urgency khan|thuong-khan|hoa-toc]
                                              công văn đôn đốc một cơ quan: nhiệm vụ trễ hạn, chưa có thời hạn, các lần gia hạn
  paper compare --where zone=MÃ --where zone=MÃ ... --out TỆP.docx|.xlsx|.pdf
  paper household-sheets --where zone=MÃ --out TỆP.docx|.xlsx|.pdf [--personal --why LÝ_DO]
                                              phiếu từng hộ, che dữ liệu cá nhân; mở che phải nêu lý do và được ghi lại
  paper conclusion --meeting MÃ --out TỆP.docx|.pdf [--urgency khan|thuong-khan|hoa-toc]
                                              dự thảo thông báo kết luận của một cuộc họp
  paper staging --where staging=MÃ --out TỆP.docx|.pdf    tờ trình phương án phân kỳ
  paper map --out TỆP.pdf|.png [--zone MÃ | --atlas] [--size a4|a3|a2|a1|a0] [--portrait] [--theme status|planning|...] [--scale 1:N] [--title CHỮ] [--black]
                                              bản đồ để in: cả tỉnh, một khu, hoặc tập bản đồ mỗi khu một tờ
  import TỆP --as LOẠI [--zone KHU] [--sheet TRANG] [--map TỆP.json] [--numbers vi|en] [--dates dmy|mdy] [--meridian 104.5|104.75] [--partial] [--dry-run]
                                              nhập từ Excel, CSV; bảng tọa độ VN-2000 (cả Word) làm ranh giới, nhiều lô một bảng cũng
                                              được khi trên mỗi mảnh có mã lô và có --zone; lớp bản đồ (GeoJSON,
                                              KML/KMZ, shapefile zip, GeoPackage, DXF): một lần ghi, hoặc không ghi gì
  notice TỆP [--accept] [--by TÊN]            đọc văn bản đến (.docx, PDF có chữ, tệp chữ): số, ngày, nhiệm vụ, cơ quan, thời hạn,
                                              văn bản viện dẫn, số liệu; --accept ghi những gì sổ chưa có, một lần ghi
  export xlsx|json|gpkg|geojson|kml|shp --out TỆP [--kind LOẠI ...] [--as-of NGÀY] [--personal] [--meridian 104.5|104.75]
                                              sổ đăng ký ra Excel, cả bộ dữ liệu, hoặc lớp bản đồ (WGS 84)
  backup [--out TỆP] | backups | restore TỆP  bản sao đã mở thử; danh sách; trở lại một bản sao (chính việc này cũng trở lại được)
  verify                                      kiểm tra tệp dữ liệu
  Tệp hỏi ai đang làm (Người dùng máy này): thêm --by TÊN và đặt mã PIN trong biến môi trường KCN_PIN
  make --zones N --plots N --households N [--seed S]   dữ liệu giả lập để đo tốc độ`
