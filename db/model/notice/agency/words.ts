/** Fields of work that departments, ministries and district offices are named after: the longest is tried first. */
const fields = [
  'Lao động - Thương binh và Xã hội|Nông nghiệp và Phát triển nông thôn|Nông nghiệp và Môi trường',
  'Tài nguyên và Môi trường|Kế hoạch và Đầu tư|Kế hoạch - Đầu tư|Tài chính - Kế hoạch|Tài chính',
  'Công Thương|Công thương|Giao thông vận tải|Giao thông Vận tải|Xây dựng|Kinh tế và Hạ tầng',
  'Kinh tế, Hạ tầng và Đô thị|Kinh tế|Quản lý đô thị|Quy hoạch - Kiến trúc|Quy hoạch và Xây dựng|Nội vụ',
  'Ngoại vụ|Ngoại giao|Tư pháp|Y tế|Giáo dục và Đào tạo|Khoa học và Công nghệ|Thông tin và Truyền thông',
  'Văn hóa, Thể thao và Du lịch|Văn hóa và Thể thao|Văn hóa và Thông tin|Du lịch|Dân tộc và Tôn giáo',
  'Dân tộc|An toàn thực phẩm|Quốc phòng|Công an|LĐ-TB&XH|LĐTBXH|LĐTB&XH|NN&PTNT|NNPTNT|NN&MT|NNMT|TN&MT',
  'TNMT|KH&ĐT|KHĐT|GTVT|XD|TT&TT|TTTT|KH&CN|KHCN|GD&ĐT|GDĐT|VH,TT&DL|VHTT&DL|TC|CT|NV|TP',
].flatMap(line => line.split('|'))
export const field = fields
  .toSorted((a, b) => b.length - a.length)
  .map(words => words.replace(/ - /g, ' ?[-–] ?').replace(/hóa/g, '(?:hóa|hoá)'))
  .join('|')

/** What an abbreviation in an agency's name stands for, folded to lower case. */
export const longNames: Record<string, string> = {
  'lđ-tb&xh': 'lao động thương binh và xã hội',
  lđtbxh: 'lao động thương binh và xã hội',
  'lđtb&xh': 'lao động thương binh và xã hội',
  'nn&ptnt': 'nông nghiệp và phát triển nông thôn',
  nnptnt: 'nông nghiệp và phát triển nông thôn',
  'nn&mt': 'nông nghiệp và môi trường',
  nnmt: 'nông nghiệp và môi trường',
  'tn&mt': 'tài nguyên và môi trường',
  tnmt: 'tài nguyên và môi trường',
  'kh&đt': 'kế hoạch và đầu tư',
  khđt: 'kế hoạch và đầu tư',
  gtvt: 'giao thông vận tải',
  xd: 'xây dựng',
  'tt&tt': 'thông tin và truyền thông',
  tttt: 'thông tin và truyền thông',
  'kh&cn': 'khoa học và công nghệ',
  khcn: 'khoa học và công nghệ',
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  bql: 'ban quản lý',
  kkt: 'khu kinh tế',
  bqlkkt: 'ban quản lý khu kinh tế',
  tp: 'thành phố',
  tx: 'thị xã',
  tt: 'thị trấn',
}

/** How the names of bodies begin that end where the sentence goes on. */
export const heads = [
  'Ban Quản lý các khu chế xuất và công nghiệp|Ban Quản lý các khu công nghiệp và chế xuất|Huyện đoàn|Tỉnh đoàn|Thành đoàn',
  'Ban Thường vụ|Ban cán sự đảng|Ban Cán sự đảng|Ban Chỉ đạo|Ban Quản lý dự án đầu tư xây dựng',
  'Ban Quản lý Dự án đầu tư xây dựng|Ban Quản lý|Ban quản lý|BQL|Ban Dân tộc|Ban Kinh tế|Ban Tổ chức',
  'Bộ Chỉ huy|Bộ chỉ huy|Bộ Tư lệnh|Đảng ủy|Huyện ủy|Thành ủy|Thị ủy|Tỉnh ủy|Trung tâm|Công ty',
  'Tổng công ty|Tập đoàn|Tổ Chỉ đạo|Tổ công tác|Tổ Công tác|Văn phòng|Chi cục|Cục|Tổng cục|Vụ|Liên đoàn',
  'Hiệp hội|Hội|Quỹ|Đài|Báo|Công an|Thanh tra|Kho bạc|Ngân hàng|Viện|Trường|Điện lực|Bảo hiểm|Tòa án',
  'Ủy ban Mặt trận|Mặt trận|Đoàn|Phòng|Sở|Bộ|Chủ đầu tư|chủ đầu tư|Nhà đầu tư|Đơn vị tư vấn|Kiểm toán',
  'Quân đội|Cảng vụ|Chi nhánh|Hạt Kiểm lâm|Đồn Biên phòng|Hợp tác xã|Xí nghiệp',
].flatMap(line => line.split('|'))

/** Whoever speaks for a body: the body is what is meant. */
export const people =
  '(?:Phó )?(?:Tổng )?(?:Giám đốc|Chủ tịch|Trưởng ban|Trưởng Ban|Thủ trưởng|Chánh Văn phòng|Chánh Thanh tra|Lãnh đạo|lãnh đạo|Bí thư|Trưởng phòng|Bộ trưởng|Cục trưởng)'

/** Words with which the sentence goes on behind a name: there the name ends. */
export const goesOn = [
  'chủ trì|chủ động|phối hợp|là|làm đầu mối|cần|phải|có trách nhiệm|chịu trách nhiệm|có ý kiến',
  'khẩn trương|tập trung|tiếp tục|tăng cường|đẩy nhanh|sớm|kịp thời|thường xuyên|theo dõi|theo|rà soát',
  'tham mưu|nghiên cứu|lập|xây dựng|hoàn thành|hoàn thiện|hoàn chỉnh|thẩm định|trình|báo cáo|kiểm tra',
  'hướng dẫn|chỉ đạo|đôn đốc|tổ chức|bố trí|triển khai|thực hiện|xem xét|cung cấp|phê duyệt|ban hành',
  'công bố|công khai|cập nhật|khảo sát|vận động|làm việc|chuẩn bị|duy tu|thống nhất|đề xuất|tổng hợp',
  'giữ gìn|bảo đảm|đảm bảo|hỗ trợ|giải quyết|xử lý|quyết toán|vận hành|căn cứ|trên cơ sở|trong|trước|để',
  'về|tại|do|cùng|với|hằng|hàng quý|hàng tháng|hàng năm|định kỳ|chậm nhất|nhanh chóng|quan tâm|lãnh đạo',
  'tuyên truyền|thông báo|tháo gỡ|kêu gọi|xúc tiến|cân đối|điều chỉnh|bổ sung|đã|đang|chưa|sẽ|được|vẫn',
  'nắm|tạo|đánh giá|thành lập|bàn giao|chi trả|giao|đề nghị|yêu cầu|gửi|lấy|và|rút ngắn|phân công|cử',
  'tham gia|tư vấn|giới thiệu|liên kết|quản lý đầu tư|lựa chọn|ưu tiên|đầu tư xây dựng các|đầu tư đường|đầu tư tuyến|đầu tư hệ thống|đầu tư trạm|đầu tư nhà máy',
  'phấn đấu|nỗ lực|ứng trước|ứng vốn|ứng kinh phí|ứng tiền|đầu tư nâng cấp|đầu tư mở rộng|đón|tiếp nhận|tiếp đón|mời|khởi công|nghiệm thu|niêm yết|kiểm kê|chi trả',
  'nộp|thanh toán|chấp hành|kê khai|ký kết|hoàn trả',
].flatMap(line => line.split('|'))

const generic =
  '[Ss]ở|[Bb]ộ|[Bb]an|[Nn]gành|đoàn thể|địa phương|đơn vị|cơ quan|phòng|doanh nghiệp sản xuất công nghiệp|doanh nghiệp|chủ đầu tư|nhà đầu tư|tổ chức|huyện|thị xã|thành phố|xã|phường|thành viên Tổ Chỉ đạo'
const more =
  'có liên quan|liên quan|trực thuộc|chức năng|cấp huyện|cấp tỉnh|cấp xã|của tỉnh|khác|trong tỉnh|trên địa bàn tỉnh|đang có những khó khăn, vướng mắc'
/** "các Sở, ngành có liên quan", "một số doanh nghiệp": bodies that are meant but not named. */
export const genericBody = `(?:[Cc]ác|[Mm]ột số|[Nn]hững) (?:${generic})(?:(?:, | và | )(?:${generic}))*(?:,? (?:${more}))*`
