const days = String.raw`(?:\d+ và )?\d+ ngày(?: làm việc)?`
const named = String.raw`(?:Luật Đất đai \d{4}|Luật Đầu tư \d{4}|N[ĐQ] \d+\/\d+|Đ\.\d+|k\d+[a-z]?|, \d+| đến |[,; ])+`
const lawful = new RegExp(`^(?:${named}(?:; ${days})?|${days})$`, 'u')

/** What names articles of law and days of work alone, in English: "NĐ 35/2022 Đ.6 k6" as "Decree 35/2022, Art. 6, cl. 6"; null for another text. */
export function lawInEnglish(text: string): string | null {
  if (!lawful.test(text)) return null
  return text
    .replace(/Luật Đất đai (\d{4})/gu, 'Land Law $1')
    .replace(/Luật Đầu tư (\d{4})/gu, 'Investment Law $1')
    .replace(/NĐ (?=\d)/gu, 'Decree ')
    .replace(/NQ (?=\d)/gu, 'Resolution ')
    .replace(/ đến Đ\.(?=\d)/gu, ' to ')
    .replace(/ Đ\.(?=\d)/gu, ', Art. ')
    .replace(/,, /gu, ', ')
    .replace(/;, /gu, '; ')
    .replace(/ k(?=\d)/gu, ', cl. ')
    .replace(/,, /gu, ', ')
    .replace(/(\d+) và (?=\d)/gu, '$1 and ')
    .replace(/ ngày làm việc$/u, ' working days')
    .replace(/ ngày$/u, ' days')
}
