const articles = /^(?:Luật Đất đai \d{4}|NĐ \d+\/\d+|Đ\.\d+|k\d+|[,; ])+(?:; (?:\d+ và )?\d+ ngày(?: làm việc)?)?$/u

/** What names articles of law and days of work alone, in English: "NĐ 35/2022 Đ.6 k6" as "Decree 35/2022, Art. 6, cl. 6"; null for another text. */
export function lawInEnglish(text: string): string | null {
  if (!articles.test(text)) return null
  return text
    .replace(/Luật Đất đai (\d{4})/gu, 'Land Law $1')
    .replace(/NĐ (?=\d)/gu, 'Decree ')
    .replace(/ Đ\.(?=\d)/gu, ', Art. ')
    .replace(/,, /gu, ', ')
    .replace(/;, /gu, '; ')
    .replace(/ k(?=\d)/gu, ', cl. ')
    .replace(/,, /gu, ', ')
    .replace(/(\d+) và (?=\d)/gu, '$1 and ')
    .replace(/ ngày làm việc$/u, ' working days')
    .replace(/ ngày$/u, ' days')
}
