const short: [RegExp, string][] = [
  [/(?<!\p{L})KCN(?!\p{L})/gu, 'Khu công nghiệp'],
  [/(?<!\p{L})CCN(?!\p{L})/gu, 'Cụm công nghiệp'],
  [/(?<!\p{L})TĐC(?!\p{L})/gu, 'tái định cư'],
]

/** First words of project names that are no proper names and lose their capital inside a title. */
const common =
  /^(Hạ tầng|Khu|Cụm|Trung tâm|Nhà máy|Nhà ở|Dự án|Xây dựng|Mở rộng|Cảng|Bến|Nâng cấp|Cải tạo|Kinh doanh|Phát triển)(?!\p{L})/u

/** A name as titles print it, without the office's abbreviations: "KCN Thạnh Lộc" -> "Khu công nghiệp Thạnh Lộc". */
export function longName(name: string): string {
  return short.reduce((text, [from, to]) => text.replace(from, to), name)
}

/** "Đầu tư hạ tầng KCN X" -> "Kêu gọi đầu tư hạ tầng Khu công nghiệp X". */
export function callTitle(name: string): string {
  const rest = name.trim().replace(/^(kêu gọi )?đầu tư /iu, '')
  const words = longName(common.test(rest) && !/^(Khu|Cụm) công nghiệp/u.test(rest) ? lowerFirst(rest) : rest)
  return `Kêu gọi đầu tư ${words}`
}

/** "Ban Quản lý Khu kinh tế tỉnh An Giang" -> "BQLKKT": initials of the words before the place. */
export function signOf(office: string): string {
  const own = office.split(/ (?:tỉnh|thành phố|huyện|xã|phường) /iu)[0] ?? ''
  const initials = own.split(/\s+/u).map(word => word.charAt(0))
  return initials.join('').toLocaleUpperCase('vi')
}

/** The title of the one who signs for an office, as its name begins; "" when unknown. */
export function signerOf(office: string): string {
  if (/^ban /iu.test(office)) return 'Trưởng ban'
  if (/^(sở|trung tâm) /iu.test(office)) return 'Giám đốc'
  return /^(ubnd|ủy ban nhân dân) /iu.test(office) ? 'Chủ tịch' : ''
}

export function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
}

/** Lines of a note as one paragraph: a writer prints a figure as one unbroken string. */
export function oneParagraph(text: string): string {
  return text
    .split(/\s*\n\s*/u)
    .filter(line => line !== '')
    .map((line, i, all) => (i === all.length - 1 || /[.;:,!?]$/u.test(line) ? line : `${line};`))
    .join(' ')
}

/** A text without the full stop at its end, to stand inside a sentence. */
export function withoutStop(text: string): string {
  return text.replace(/\.\s*$/u, '')
}
