/** A code for a new paper from its number and date: "1755/QĐ-UBND", 2007 -> "1755-QD-UBND-2007". `stamp` tells those without a number apart. */
export function codeOf(number: string | null, date: string | null, stamp: string): string {
  const plain = (number ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'D')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return [plain || `VB-${stamp}`, date?.slice(0, 4)].filter(Boolean).join('-')
}
