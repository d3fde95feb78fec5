import { apiOn } from '../../api.ts'
import { RecoverySheet } from '../../care/password/RecoverySheet.tsx'

const api = apiOn(null)

/** The word with which an administrator who has forgotten the PIN comes in. */
export function NewSheet({ recovery, word, onKept }: { recovery: string; word: string; onKept: () => void }) {
  return (
    <RecoverySheet {...{ recovery, word, onKept }} onPrint={() => api.saveGateSheet({ recovery })}>
      <p>
        Người quản trị quên mã PIN thì vào bằng dãy này. Nó chỉ hiện lần này; chương trình không giữ. In ra, cất trong
        tủ khóa.
      </p>
    </RecoverySheet>
  )
}
