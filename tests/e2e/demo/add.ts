import type { KindName } from '../../../db/model/record/kinds.ts'

/** On whose word the made-up register is written. */
export const ground = { by: 'Người thử', why: 'Dữ liệu dựng để thử, không có thật' }

/** Adds one made-up record. */
export type Add = (kind: KindName, fields: Record<string, unknown>) => { id: string }
