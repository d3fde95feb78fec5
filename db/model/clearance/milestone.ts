/** The six milestones at which officials count households, hectares and đồng; the codes are the steps of every clearance ladder. */
export const milestones = ['inventory', 'draft', 'approve', 'pay', 'recover', 'handover'] as const

export type MilestoneStep = (typeof milestones)[number]

/** What is said of those who have reached it, and of the step itself in short. */
export const milestoneWords: Record<MilestoneStep, { reached: string; step: string }> = {
  inventory: { reached: 'Đã kiểm đếm', step: 'kiểm đếm' },
  draft: { reached: 'Đã lập phương án', step: 'lập phương án' },
  approve: { reached: 'Đã phê duyệt', step: 'phê duyệt' },
  pay: { reached: 'Đã chi trả', step: 'chi trả' },
  recover: { reached: 'Đã có QĐ thu hồi', step: 'quyết định thu hồi' },
  handover: { reached: 'Đã bàn giao', step: 'bàn giao' },
}

/** A sum over rows, with how many rows say nothing; null when none says anything. */
export type Sum = { total: number | null; missing: number }

/** Those for whom a step is done: how many, their land (ha), their compensation (đồng). */
export type Milestone = { step: MilestoneStep; households: number; ha: Sum; vnd: Sum; stuck: number; unknown: number }

/** A scope counted: all its households, the six milestones, what was paid by voucher, and who waits for money past the term. */
export type Tally = {
  households: number
  ha: Sum
  vnd: Sum
  milestones: Milestone[]
  paid: { households: number; vnd: number }
  /** Whose step says paid, without a voucher. */
  unvouched: number
  /** Approved more than 30 days ago and not paid (Luật Đất đai 2024 Điều 94 khoản 3; 2013: Điều 93 khoản 1). */
  overdue: number
  /** What the plans themselves say, summed: beside the count of rows, never instead of it. Null when a plan does not say. */
  reported: { plans: number; households: number | null; ha: number | null; vnd: number | null }
}

/** Days within which what was approved must be paid. The law counts from the day the decision takes effect; we know the day it was made. */
export const payWithinDays = 30
