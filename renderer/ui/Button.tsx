import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './Button.module.css'

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  /** One primary per region; `quiet` is a word without a frame. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  icon?: ReactNode
  /** Keeps the button's width, turns a ring in it and takes no second press. */
  isBusy?: boolean
}

/** A button of the office: verb first, object named. */
export function Button({ look = 'plain', icon, isBusy = false, children, onClick, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={styles.button}
      data-look={look}
      aria-busy={isBusy || undefined}
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? undefined : onClick}
    >
      {isBusy && <span className={styles.ring} aria-hidden="true" />}
      <span className={styles.words}>
        {icon}
        {children}
      </span>
    </button>
  )
}
