import { Button } from '../../ui/Button.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import styles from './lock.module.css'
import type { useProof } from './use-proof.ts'

type Props = { proof: ReturnType<typeof useProof>; isReady: boolean; word: string }

/** What was said of the last try, by the id `lock-said`, and the button of the next. */
export function TryAgain({ proof, isReady, word }: Props) {
  return (
    <>
      <p id="lock-said" className={styles.said} role="alert">
        {proof.text && (
          <>
            <StatusIcon status="stuck" size={16} />
            <span>{proof.text}</span>
          </>
        )}
      </p>
      <Button look="primary" type="submit" isBusy={proof.isBusy} disabled={!isReady || proof.seconds > 0}>
        {proof.seconds > 0 ? `Gõ lại được sau ${proof.clock}` : word}
      </Button>
    </>
  )
}
