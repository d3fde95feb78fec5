import { Menu } from '@mantine/core'
import { Copy } from 'lucide-react'
import type { Brief } from '../../../db/model/brief/brief.ts'
import { api } from '../../api.ts'
import { attempt, say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { overPanels } from '../../ui/layers.ts'
import { copyNow } from '../../ui/rows/copy.ts'
import { type Piece, piecesOf } from './pieces.ts'

/** Takes a table or a map of the paper to the clipboard, to be pasted into Word. */
export function CopyMenu({ brief }: { brief: Brief }) {
  const copy = async (piece: Piece) => {
    if (piece.is === 'table') copyNow(piece.copied)
    else if (!(await attempt(() => api.copyMap({ code: brief.code, at: piece.at })))) return
    say({ text: `Đã chép ${piece.is === 'table' ? 'bảng' : 'bản đồ'}`, detail: 'Dán vào Word bằng Ctrl V.' })
  }
  return (
    <Menu zIndex={overPanels} position="bottom-end" shadow="md" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button icon={<Copy size={15} strokeWidth={1.75} aria-hidden />}>Chép bảng, hình</Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {piecesOf(brief).map((piece, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a frozen paper stay where they are
          <Menu.Item key={at} maw={380} onClick={() => void copy(piece)}>
            {piece.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
