/** What goes on with a file that is brought in, in its order: a file is read, its shapes are placed, its rows are checked, written. */
export type Step = 'read' | 'place' | 'check' | 'write'
/** How far a step is, in rows; `all` is 0 while nobody knows how many there are. */
export type Progress = { step: Step; done: number; all: number }
/** Told how far a step is; throws E_IMPORT_STOPPED when nobody waits for it any longer. */
export type Look = (done: number, all: number) => void

/** A step in words. */
export const stepName: Record<Step, string> = {
  ...{ read: 'Đang đọc tệp', place: 'Đang đặt hình lên bản đồ', check: 'Đang kiểm tra từng dòng', write: 'Đang nhập' },
}
