import type { Status } from '../sign/status.ts'
import type { PlotStatus } from './occupancy.ts'

/** How the state of a plot is drawn and called. Roads and works are land that is not for letting: no status of its own. */
export const plotSign: Record<PlotStatus, { status: Status | null; word: string }> = {
  leased: { status: 'xong', word: 'đã cho thuê' },
  reserved: { status: 'wait', word: 'giữ chỗ' },
  ready: { status: 'todo', word: 'sẵn sàng' },
  infrastructure: { status: null, word: 'hạ tầng' },
  unknown: { status: 'unk', word: 'chưa ghi tình trạng' },
}
