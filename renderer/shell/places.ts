import type { Screen } from '../state.ts'

/** The rooms in the order of the bar; Ctrl 1 opens the first. */
export const places: { word: string; screen: Screen }[] = [
  { word: 'Bản đồ', screen: { is: 'map' } },
  { word: 'Tổng quan', screen: { is: 'board' } },
  { word: 'Sổ đăng ký', screen: { is: 'register', kind: 'household', record: null } },
  { word: 'Nhiệm vụ', screen: { is: 'directives', directive: null } },
  { word: 'Mặt bằng', screen: { is: 'ground', part: 'households' } },
  { word: 'Kêu gọi', screen: { is: 'calls', call: null } },
  { word: 'Văn bản', screen: { is: 'papers', paper: null } },
]
