import type { ComponentPropsWithoutRef } from 'react'
import styles from './Gap.module.css'

type Props = ComponentPropsWithoutRef<'button'> & {
  /** What is missing, for the screen reader: "Viễn thông". */
  of: string
  /** What stands on screen; "chưa có số liệu", or an en dash in narrow columns. */
  words?: string
}

/** Something that is not known. With `onClick` it opens the edit in place. */
export function Gap({ of, words = 'chưa có số liệu', className, onClick, ...rest }: Props) {
  const names = [styles.gap, className].filter(Boolean).join(' ')
  if (!onClick)
    return (
      <span className={names} title={`${of}: chưa có số liệu`}>
        {words}
      </span>
    )
  const label = `${of}: chưa có số liệu. Bấm để ghi`
  return (
    <button type="button" className={names} aria-label={label} title={label} onClick={onClick} {...rest}>
      {words}
    </button>
  )
}
