import type { PlateAsk } from '../../db/model/plate/ask.ts'

/** "Ban do KCN Thanh Loc A3": letters that every disk and every mail takes. */
export function plateName({ paper }: PlateAsk, title: string): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\w -]+/g, ' ')
    .replace(/\s+/g, ' ')
  return `Ban do ${plain.slice(0, 60).trim()} ${paper.toUpperCase()}`
}
