import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { formKeys } from '../../ui/form-keys.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { useFocusBack } from '../../ui/use-focus-back.ts'
import styles from './form.module.css'

type Props = {
  title: string
  about?: ReactNode
  onClose: () => void
  /** Ctrl Enter. */
  onSave?: () => void
  foot?: ReactNode
  children: ReactNode
}

/** What lies beside a table at the right: one plot, one lease, or a form about them. Escape closes it. */
export function Drawer({ title, about, onClose, onSave, foot, children }: Props) {
  const box = useRef<HTMLElement>(null)
  useFocusBack()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard enters once, when the drawer opens
  useEffect(function enter() {
    const body = box.current?.querySelector<HTMLElement>('[data-body]')
    const input = onSave && body?.querySelector<HTMLElement>('input, textarea, button')
    ;(input || box.current?.querySelector<HTMLElement>('h2'))?.focus({ preventScroll: true })
  }, [])
  return (
    <aside ref={box} className={styles.drawer} aria-label={title} onKeyDown={formKeys(onSave, onClose)}>
      <header className={styles.head}>
        <div>
          <h2 tabIndex={-1}>{title}</h2>
          {about && <p className={styles.about}>{about}</p>}
        </div>
        <IconButton icon={X} label="Đóng" keys="Esc" onClick={onClose} />
      </header>
      <div className={styles.body} data-body>
        {children}
      </div>
      {foot}
    </aside>
  )
}
