import { useEffect, useRef } from 'react'
import { show } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { Middle, Room, RoomMain } from '../ui/room/Room.tsx'
import { RoomHead } from '../ui/room/RoomHead.tsx'
import { Bring } from './bring/Bring.tsx'
import { Reading } from './bring/Reading.tsx'
import { Review } from './Review.tsx'
import { useNotice } from './use-notice.ts'

/** A paper that comes in: its words at the left, what they order at the right, accepted by an official. */
export function NoticeRoom({ file }: { file: File | null }) {
  const { stage, openFile, openText, readAgain, change, stop, leave } = useNotice()
  const taken = useRef<File | null>(null)
  useEffect(
    function readDropped() {
      if (!file || taken.current === file) return
      taken.current = file
      void openFile(file)
    },
    [file, openFile],
  )
  if (stage.is === 'read')
    return (
      <Review
        key={stage.edition}
        {...stage}
        onChange={change}
        onCharset={charset => void readAgain(stage.notice, charset)}
        onLeave={leave}
      />
    )
  return (
    <Room label="Nhập văn bản">
      <RoomMain>
        <RoomHead
          title="Nhập văn bản"
          about="Thông báo, công văn, kết luận, quyết định, kế hoạch: đọc, đối chiếu, rồi ghi một lần."
        >
          <Button onClick={() => show({ is: 'papers', paper: null })}>Về danh sách văn bản</Button>
        </RoomHead>
        {stage.is === 'reading' ? (
          <Middle isBusy>
            <Reading {...stage} onStop={stop} />
          </Middle>
        ) : (
          <Bring onFile={found => void openFile(found)} onText={text => void openText(text)} />
        )}
      </RoomMain>
    </Room>
  )
}
