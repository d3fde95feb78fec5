import { lowerFirst } from '../words.ts'
import { lawInEnglish } from './law.ts'

/** The steps of the procedures that ship with the program, the papers that they yield and their time limits, in the words of the English texts of the laws. */
export const procedures: Record<string, string> = {
  // Establishment of an industrial cluster
  'Trong quy hoạch tỉnh và danh mục thu hút': 'In the provincial plan and on the list for attraction',
  'Danh mục cụm công nghiệp được duyệt': 'Approved list of industrial clusters',
  'UBND cấp huyện (từ 01/7/2025 là cấp xã) thông báo tiếp nhận hồ sơ':
    "Notice by the district People's Committee (from 1 Jul 2025 the commune's) that files are received",
  'UBND cấp xã thông báo tiếp nhận hồ sơ': "Notice by the commune People's Committee that files are received",
  'Thông báo (TB)': 'Notice',
  'Nhà đầu tư nộp báo cáo đầu tư; UBND cấp huyện (từ 01/7/2025 là cấp xã) trình':
    "Investor files the investment report; the district People's Committee (from 1 Jul 2025 the commune's) submits it",
  'Nhà đầu tư nộp báo cáo đầu tư; UBND cấp xã trình':
    "Investor files the investment report; the commune People's Committee submits it",
  'Báo cáo đầu tư, tờ trình (TTr)': 'Investment report, submission',
  '15 ngày nhận hồ sơ, 5 ngày làm việc lập 02 bộ hồ sơ': '15 days to receive files, 5 working days to make 2 sets',
  '5 và 5 ngày làm việc': '5 and 5 working days',
  'Sở Công Thương lấy ý kiến sở, ngành': 'Department of Industry and Trade consults the departments',
  'Công văn lấy ý kiến (CV)': 'Official letter for consultation',
  'Đề nghị cử cán bộ; trình lập Hội đồng': 'Officials asked for; submission to form the Council',
  'Công văn, tờ trình': 'Official letter, submission',
  'Thành lập Hội đồng và Tổ giúp việc': 'Council and its working group formed',
  'Quyết định thành lập Hội đồng': 'Decision to form the Council',
  'Tiêu chí chấm điểm': 'Scoring criteria',
  'Quyết định của Hội đồng (QĐ-HĐ)': 'Decision of the Council',
  'Họp chấm điểm, báo cáo kết quả': 'Scoring meeting, report on its result',
  'Báo cáo kết quả; từ 50 điểm trở lên mới được xem xét': 'Report on the result; considered from 50 points up',
  'Sở Công Thương thẩm định, trình': 'Department of Industry and Trade appraises and submits',
  'Báo cáo thẩm định, tờ trình': 'Appraisal report, submission',
  'Quyết định thành lập cụm, giao chủ đầu tư': 'Decision on establishment, developer assigned',
  'Quyết định thành lập của UBND tỉnh': "Establishment decision of the provincial People's Committee",
  'Sau thành lập: quy hoạch chi tiết 1/500, đất đai, môi trường, khởi công':
    'After establishment: 1/500 detailed plan, land, environment, start of works',
  'Quyết định phê duyệt quy hoạch chi tiết và các văn bản tiếp theo':
    'Decision approving the detailed plan, and the papers that follow',
  // Compensation, support, resettlement
  'Kế hoạch thu hồi đất, điều tra, khảo sát, đo đạc, kiểm đếm':
    'Plan of land recovery, investigation, survey, measuring and inventory',
  'Kế hoạch thu hồi đất': 'Land recovery plan',
  'Họp với người có đất trong khu vực thu hồi': 'Meeting with those who hold land in the area',
  'Biên bản họp': 'Minutes of the meeting',
  'Thông báo thu hồi đất': 'Land recovery notice',
  'Thông báo thu hồi đất, hiệu lực 12 tháng': 'Land recovery notice, valid for 12 months',
  'Điều tra, khảo sát, đo đạc, kiểm đếm': 'Investigation, survey, measuring and inventory',
  'Điều tra, khảo sát, đo đạc, kiểm đếm; xác định nguồn gốc đất':
    'Investigation, survey, measuring and inventory; origin of the land determined',
  'Biên bản kiểm đếm': 'Inventory minutes',
  'Lập, thẩm định phương án bồi thường, hỗ trợ, tái định cư':
    'Plan of compensation, support and resettlement drawn up and appraised',
  'Phương án đã thẩm định': 'Appraised plan',
  'Lập phương án bồi thường, hỗ trợ, tái định cư': 'Plan of compensation, support and resettlement drawn up',
  'Dự thảo phương án': 'Draft plan',
  'Niêm yết, lấy ý kiến, đối thoại nếu chưa đồng ý': 'Posting, consultation, dialogue where there is no consent',
  'Biên bản niêm yết, lấy ý kiến, đối thoại': 'Minutes of posting, consultation and dialogue',
  'Thẩm định và phê duyệt phương án': 'Plan appraised and approved',
  'Phê duyệt phương án': 'Plan approved',
  'Quyết định phê duyệt phương án': 'Decision approving the plan',
  'Niêm yết, gửi phương án đã phê duyệt': 'Approved plan posted and sent',
  'Biên bản niêm yết, gửi phương án': 'Minutes of posting and sending',
  'Chi trả bồi thường, hỗ trợ': 'Compensation and support paid',
  'Chi trả bồi thường, hỗ trợ; bố trí tái định cư': 'Compensation and support paid; resettlement arranged',
  'Danh sách, chứng từ chi trả': 'List and vouchers of payment',
  'Quyết định thu hồi đất': 'Land recovery decision',
  'Bàn giao mặt bằng': 'Site handed over',
  'Biên bản bàn giao mặt bằng': 'Handover minutes',
  'Biên bản bàn giao; không chấp hành thì cưỡng chế': 'Handover minutes; enforcement where it is refused',
  'Quản lý đất đã thu hồi': 'Recovered land managed',
  'Hồ sơ quỹ đất': 'Land fund file',
  'Quản lý quỹ đất đã thu hồi; giao, cho thuê đất': 'Recovered land managed; land allocated or leased',
  'Trước 90 ngày (đất nông nghiệp), 180 ngày (đất phi nông nghiệp)':
    '90 days before (agricultural land), 180 days (other land)',
  'Trước quyết định thu hồi ít nhất 90 ngày (đất nông nghiệp), 180 ngày (đất phi nông nghiệp)':
    'At least 90 days before the recovery decision (agricultural land), 180 days (other land)',
  'Trước quyết định thu hồi ít nhất 60 ngày (đất nông nghiệp), 120 ngày (đất phi nông nghiệp)':
    'At least 60 days before the recovery decision (agricultural land), 120 days (other land)',
  '10 ngày từ ngày có đề nghị và hồ sơ': '10 days from the request and file',
  'Không phối hợp: vận động 15 ngày, sau 10 ngày kiểm đếm bắt buộc':
    'Where cooperation is refused: 15 days of persuasion, compulsory inventory 10 days later',
  'Niêm yết 30 ngày; đối thoại không quá 60 ngày': '30 days of posting; dialogue within 60 days',
  'Niêm yết 10 ngày; đối thoại không quá 30 ngày': '10 days of posting; dialogue within 30 days',
  'Thẩm định không quá 30 ngày': 'Appraisal within 30 days',
  '30 ngày từ ngày quyết định phê duyệt có hiệu lực': '30 days from the day on which the approval takes effect',
  '10 ngày từ khi đủ điều kiện': '10 days from when the conditions are met',
  'Vận động 10 ngày, không chấp hành thì cưỡng chế': '10 days of persuasion, then enforcement',
  // Investment
  'Chấp thuận chủ trương đầu tư (nếu thuộc diện)': 'In-principle approval of the investment (where required)',
  'Quyết định chấp thuận chủ trương đầu tư': 'Decision on in-principle approval of the investment',
  'Lựa chọn, chấp thuận nhà đầu tư': 'Investor selected and approved',
  'Quyết định chấp thuận nhà đầu tư hoặc kết quả lựa chọn': 'Decision approving the investor, or result of selection',
  'Cấp giấy chứng nhận đăng ký đầu tư': 'Investment registration certificate issued',
  'Giấy chứng nhận đăng ký đầu tư': 'Investment registration certificate',
  'Bảo đảm thực hiện dự án': 'Security for the project',
  'Ký quỹ hoặc bảo lãnh': 'Deposit or guarantee',
  'Đất đai': 'Land',
  'Quyết định giao, cho thuê đất; hợp đồng thuê lại': 'Decision to allocate or lease land; sublease contract',
  'Môi trường, phòng cháy, xây dựng': 'Environment, fire safety, construction',
  'Giấy phép môi trường, giấy phép xây dựng': 'Environmental permit, construction permit',
  'Triển khai, báo cáo giám sát': 'Implementation, monitoring reports',
  'Báo cáo giám sát đầu tư': 'Investment monitoring report',
  'Báo cáo quý, năm': 'Reports by quarter and year',
  'Đi vào hoạt động': 'In operation',
  'Văn bản nghiệm thu, thông báo hoạt động': 'Acceptance paper, notice of operation',
  'Điều chỉnh, ngừng, chấm dứt': 'Adjustment, suspension, termination',
  'Quyết định điều chỉnh, ngừng hoặc chấm dứt': 'Decision on adjustment, suspension or termination',
  // Infrastructure project of an industrial park
  'Có trong quy hoạch tỉnh và chỉ tiêu sử dụng đất': 'In the provincial plan and its land quota',
  'Danh mục khu công nghiệp trong quy hoạch tỉnh': 'List of industrial parks in the provincial plan',
  'Lập, thẩm định, phê duyệt quy hoạch phân khu 1/2000': '1/2000 zoning plan drawn up, appraised and approved',
  'Quyết định phê duyệt quy hoạch phân khu xây dựng': 'Decision approving the construction zoning plan',
  'Đưa vào danh mục kêu gọi đầu tư, công bố': 'Put on the list of calls for investment, published',
  'Danh mục kêu gọi đầu tư': 'List of calls for investment',
  'Tiếp nhận đề xuất, lựa chọn nhà đầu tư': 'Proposals received, investor selected',
  'Kết quả đấu giá, đấu thầu hoặc chấp thuận nhà đầu tư': 'Result of auction or bidding, or approval of the investor',
  'Chấp thuận chủ trương đầu tư đồng thời chấp thuận nhà đầu tư':
    'In-principle approval of the investment together with approval of the investor',
  'Quyết định chấp thuận; từ ngày này khu công nghiệp được coi là đã thành lập':
    'Decision on approval; from that day the park counts as established',
  'Giấy chứng nhận đăng ký đầu tư (Ban Quản lý khu kinh tế cấp)':
    'Investment registration certificate (issued by the Economic Zone Authority)',
  'Bồi thường, giải phóng mặt bằng': 'Compensation, site clearance',
  'Xem bậc thang bồi thường, giải phóng mặt bằng': 'See the procedure of compensation and site clearance',
  'Giao đất, cho thuê đất, chuyển mục đích': 'Land allocated or leased, its purpose changed',
  'Quyết định giao, cho thuê đất': 'Decision to allocate or lease land',
  'Môi trường, phòng cháy, thẩm định thiết kế, giấy phép xây dựng':
    'Environment, fire safety, design appraisal, construction permit',
  'Quyết định ĐTM, giấy phép môi trường, giấy phép xây dựng': 'EIA decision, environmental permit, construction permit',
  'Thi công hạ tầng': 'Infrastructure built',
  'San nền, giao thông, điện, nước, xử lý nước thải': 'Levelling, roads, power, water, wastewater treatment',
  'Nghiệm thu, đưa vào khai thác': 'Accepted and put into use',
  'Biên bản nghiệm thu': 'Acceptance minutes',
  'Cho thuê lại đất, thu hút nhà đầu tư thứ cấp': 'Land subleased, secondary investors attracted',
  'Hợp đồng thuê lại; theo dõi tỷ lệ lấp đầy': 'Sublease contracts; occupancy followed',
  'Điều chỉnh, mở rộng, giãn tiến độ, chấm dứt': 'Adjustment, extension, postponement, termination',
  'Quyết định điều chỉnh hoặc chấm dứt': 'Decision on adjustment or termination',
  // Planning
  'Quy hoạch cụm công nghiệp của tỉnh (trước 2021)': 'Industrial cluster plan of the province (before 2021)',
  'Quyết định quy hoạch phát triển cụm công nghiệp': 'Decision on the development plan of industrial clusters',
  'Có trong quy hoạch tỉnh': 'In the provincial plan',
  'Tên cụm trong phương án phát triển cụm công nghiệp': 'Named in the development plan of industrial clusters',
  'Quy hoạch, kế hoạch sử dụng đất': 'Land use plan',
  'Chỉ tiêu đất cụm công nghiệp': 'Land quota for industrial clusters',
  'Chỉ tiêu sử dụng đất': 'Land quota',
  'Lập quy hoạch chi tiết 1/500': '1/500 detailed plan drawn up',
  'Đồ án quy hoạch chi tiết (không phải lập nhiệm vụ)': 'Detailed plan (no terms of reference needed)',
  'Đồ án quy hoạch chi tiết': 'Detailed plan',
  'Lấy ý kiến': 'Consultation',
  'Văn bản góp ý': 'Written comments',
  'Thẩm định': 'Appraisal',
  'Báo cáo thẩm định': 'Appraisal report',
  'Phê duyệt quy hoạch chi tiết': 'Detailed plan approved',
  'Quyết định phê duyệt': 'Decision on approval',
  'Công bố, cắm mốc': 'Published, boundary markers set',
  'Văn bản công bố, hồ sơ cắm mốc': 'Paper of publication, file of markers',
  'Quy hoạch tỉnh': 'Provincial plan',
  'Tên khu trong quy hoạch tỉnh': 'Named in the provincial plan',
  'Quy hoạch phân khu 1/2000': '1/2000 zoning plan',
  'Quyết định phê duyệt quy hoạch phân khu': 'Decision approving the zoning plan',
  'Nhiệm vụ quy hoạch chi tiết 1/500': 'Terms of reference of the 1/500 detailed plan',
  'Quyết định phê duyệt nhiệm vụ': 'Decision approving the terms of reference',
  'Chủ trương đầu tư KCN': 'Investment policy for the industrial park',
  'Công văn của Thủ tướng Chính phủ về chủ trương đầu tư': "The Prime Minister's letter on the investment policy",
  'Thỏa thuận quy hoạch': 'Agreement on the plan',
  'Công văn thỏa thuận của Bộ Xây dựng': 'Letter of agreement of the Ministry of Construction',
  'Quyết định phê duyệt của UBND tỉnh': "Approval decision of the provincial People's Committee",
  'Quy hoạch tỉnh 2021-2030': 'Provincial plan 2021-2030',
  'Tên khu trong danh mục khu công nghiệp của quy hoạch tỉnh':
    'Named in the list of industrial parks of the provincial plan',
}

/**
 * A step, its paper or its limit in English, also with how it stands in brackets behind it, or with the articles before it; null for another text.
 * `words`: how it stands, in English.
 */
export function procedureInEnglish(text: string, words: (text: string) => string): string | null {
  const whole = procedures[text] ?? lawInEnglish(text)
  if (whole !== null) return whole
  const [, step, standing] = /^(.*\S) \(([^()]*)\)$/su.exec(text) ?? []
  if (step !== undefined && standing !== undefined) {
    const known = procedureInEnglish(step, words)
    return known && `${known} (${lowerFirst(words(upperFirst(standing)))})`
  }
  for (const { index } of text.matchAll(/; /gu)) {
    const [law, limit] = [lawInEnglish(text.slice(0, index)), procedures[text.slice(index + 2)]]
    if (law !== null && limit !== undefined) return `${law}; ${lowerFirst(limit)}`
  }
  return null
}

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
