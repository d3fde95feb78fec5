import { type ReactNode, useEffect, useState } from 'react'
import { type Place, placeWords } from '../../../db/model/place/place.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import { sentence } from '../../../db/model/text/problem.ts'
import type { Startup } from '../../../electron/contract.ts'
import { api } from '../../api.ts'
import { PasswordForm } from '../../care/password/PasswordForm.tsx'
import { attempt, opened, start } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { Halt } from '../../ui/panel/Halt.tsx'
import { StatusIcon } from '../../ui/sign/StatusIcon.tsx'
import styles from './ClosedScreen.module.css'
import { splitPath } from './closed-words.ts'

type Deed = 'begin' | 'choose' | 'open' | 'bring' | 'unlock' | 'retry'

/** The first start: where the office's data file is to lie, or which one is to be opened. `known` was the place before, where nothing is now. */
export function FirstRun({ known }: { known: string | null }) {
  const [place, setPlace] = useState<Place | null>(null)
  const [isUnlocking, setUnlocking] = useState(false)
  const [busy, setBusy] = useState<Deed | null>(null)
  useEffect(function readProposal() {
    void attempt(() => api.proposePlace()).then(answer => answer && setPlace(answer))
  }, [])
  const run = async (deed: Deed, work: () => Promise<void>) => {
    setBusy(deed)
    await attempt(work)
    setBusy(null)
  }
  const enter = (startup: Startup | null) => {
    if (startup && startup.problem?.code !== 'E_DATA_UNCHOSEN') opened(startup)
  }
  const begin = (file: string) => void run('begin', async () => enter(await api.beginAt({ file })))
  const choose = () =>
    void run('choose', async () => {
      const chosen = await api.choosePlace()
      if (chosen) setPlace(chosen)
    })
  const chooser = (look: 'primary' | 'plain') => (
    <Button look={look} isBusy={busy === 'choose'} onClick={choose}>
      Chọn thư mục khác
    </Button>
  )
  return (
    <Halt
      isCalm={known === null}
      title={known ? 'Không thấy tệp dữ liệu ở chỗ đã chọn' : 'Chọn nơi giữ tệp dữ liệu của cơ quan'}
      what={
        known
          ? `${known} nằm ở USB, ổ rời chưa cắm, hoặc đã bị chuyển đi. Cắm lại rồi bấm “Thử lại”, mở tệp ở chỗ mới, hoặc tạo tệp mới.`
          : 'Mọi dữ liệu nằm trong một tệp trên máy này, không gửi đi đâu. Bản sao và tệp của văn bản nằm cạnh tệp đó.'
      }
      next={place && <Where place={place}>{!place.problem && <p className={styles.deed}>{chooser('plain')}</p>}</Where>}
      safe={
        <div className={styles.safe}>
          <h2>Đã có dữ liệu</h2>
          {isUnlocking ? (
            <PasswordForm
              word="Chọn gói và mở"
              isBusy={busy === 'unlock'}
              onWord={word => void run('unlock', async () => enter(await api.openLocked({ word })))}
              onBack={() => setUnlocking(false)}
            />
          ) : (
            <>
              <p>Tệp của cơ quan đã có trên máy này:</p>
              <p className={styles.deed}>
                <Button
                  isBusy={busy === 'open'}
                  onClick={() => void run('open', async () => enter(await api.openData()))}
                >
                  Mở tệp có sẵn
                </Button>
              </p>
              <p>Gói mang theo trên USB, chương trình chép vào thư mục sẽ chọn:</p>
              <p className={styles.deed}>
                <Button
                  isBusy={busy === 'bring'}
                  onClick={() => void run('bring', async () => enter(await api.bringBag()))}
                >
                  Chép gói từ USB vào máy
                </Button>
                <Button onClick={() => setUnlocking(true)}>Chép từ gói đã khóa</Button>
              </p>
            </>
          )}
        </div>
      }
      aside={null}
      deeds={
        <>
          {known && (
            <Button isBusy={busy === 'retry'} onClick={() => void run('retry', start)}>
              Thử lại
            </Button>
          )}
          {place?.problem && chooser('primary')}
          {place && !place.problem && (
            <Button look="primary" isBusy={busy === 'begin'} onClick={() => begin(place.file)}>
              {place.isThere ? 'Mở tệp ở đây' : 'Tạo tệp ở đây'}
            </Button>
          )}
        </>
      }
    />
  )
}

const titleOf = ({ isThere, problem }: Place): string => {
  if (problem) return 'Chưa dùng được thư mục này'
  return isThere ? 'Thư mục này đã có tệp dữ liệu' : 'Tệp mới sẽ nằm ở'
}

/** The place as it would be used, and what speaks against it. */
function Where({ place, children }: { place: Place; children: ReactNode }) {
  const { folder, name } = splitPath(place.file)
  const { problem, free } = place
  const warning = placeWords[place.kind]
  return (
    <div className={styles.safe}>
      <h2>{titleOf(place)}</h2>
      <p className={styles.file}>
        <b>{name}</b>
        {folder}
      </p>
      {problem && (
        <p className={styles.line} role="alert">
          <StatusIcon status="stuck" size={16} />
          {sentence(problem)}
        </p>
      )}
      {!problem && warning && (
        <p className={styles.line} role="status">
          <StatusIcon status="wait" size={16} />
          {warning}
        </p>
      )}
      {!problem && free !== null && <p className={styles.code}>Ổ đĩa còn trống {formatNumber(free / 2 ** 30, 1)} GB</p>}
      {children}
    </div>
  )
}
