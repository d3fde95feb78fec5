import type { ProjectFacts } from './facts.ts'
import { answerOf, billions, type Item, millions } from './item.ts'

const from = 'Báo cáo kỳ của doanh nghiệp'

/** Biểu số 01 of Thông tư 14/2024/TT-BCT, Phụ lục I: what one production project reports. */
export const projectItems: Item<ProjectFacts>[] = [
  {
    ...{ no: '1', label: 'Doanh thu của dự án trong kỳ báo cáo', unit: 'Tỷ đồng', from },
    of: ({ report, enterprise }) => answerOf(billions(report?.revenue_vnd ?? null), enterprise.name),
  },
  {
    ...{ no: '2', label: 'Số nộp ngân sách nhà nước của dự án trong kỳ báo cáo', unit: 'Tỷ đồng', from },
    of: ({ report, enterprise }) => answerOf(billions(report?.budget_vnd ?? null), enterprise.name),
  },
  {
    ...{ no: '3', unit: 'Người', from },
    label: 'Tổng số lao động (có hợp đồng lao động) làm việc tại dự án trong kỳ báo cáo',
    of: ({ report, enterprise }) => answerOf(report?.workers ?? null, enterprise.name),
  },
  {
    ...{ no: '4', unit: 'Triệu đồng/người/tháng', from },
    label: 'Thu nhập bình quân người lao động của dự án trong kỳ báo cáo',
    of: ({ report, enterprise }) => answerOf(millions(report?.income_vnd ?? null), enterprise.name),
  },
]
