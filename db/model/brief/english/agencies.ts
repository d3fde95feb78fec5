/** What a department of a province sees to, as Thông tư 03/2009/TT-BNG puts it into English; those of before 2025 too, whose papers are still in force. */
const departments: Record<string, string> = {
  'Công Thương': 'Industry and Trade',
  'Giao thông vận tải': 'Transport',
  'Giáo dục và Đào tạo': 'Education and Training',
  'Kế hoạch và Đầu tư': 'Planning and Investment',
  'Khoa học và Công nghệ': 'Science and Technology',
  'Lao động – Thương binh và Xã hội': 'Labour, War Invalids and Social Affairs',
  'Nông nghiệp và Môi trường': 'Agriculture and Environment',
  'Nông nghiệp và Phát triển nông thôn': 'Agriculture and Rural Development',
  'Nội vụ': 'Home Affairs',
  'Thông tin và Truyền thông': 'Information and Communications',
  'Tài chính': 'Finance',
  'Tài nguyên và Môi trường': 'Natural Resources and Environment',
  'Tư pháp': 'Justice',
  'Xây dựng': 'Construction',
  'Y tế': 'Health',
}

const levels: Record<string, string> = {
  xã: 'Commune',
  phường: 'Ward',
  huyện: 'District',
  'thị xã': 'Town',
  'thành phố': 'City',
}

/**
 * The English name of an agency whose kind has one by rule: people's committees, their offices, provincial departments, ministries and the authorities
 * of economic zones. Null for
 * others, whose name somebody must record. Names of places keep their accents.
 */
export function agencyInEnglish(name: string): string | null {
  const [, bare = name] = /^(.*?)(?: \([^)]*\))?$/u.exec(name) ?? []
  const office = /^Văn phòng (.+)$/u.exec(bare)?.[1]
  if (office) {
    const of = agencyInEnglish(office)
    return of && `Office of the ${of}`
  }
  const [, level = '', place = ''] =
    /^(?:Ủy ban nhân dân|UBND) (tỉnh|huyện|xã|phường|thị xã|thành phố|TP) (.+)$/u.exec(bare) ?? []
  if (level === 'tỉnh') return `${place} Provincial People's Committee`
  if (level) return `People's Committee of ${place} ${levels[level] ?? levels['thành phố']}`
  const zones = /^Ban Quản lý Khu kinh tế(?: tỉnh (.+))?$/u.exec(bare)
  if (zones) return `${zones[1] ? `${zones[1]} ` : ''}Economic Zones Authority`
  const [, kind = '', field = '', province = ''] = /^(Sở|Bộ) (.+?)(?: tỉnh (.+))?$/u.exec(bare) ?? []
  const english = departments[field]
  if (!english) return null
  return kind === 'Bộ' ? `Ministry of ${english}` : `${province && `${province} `}Department of ${english}`
}
