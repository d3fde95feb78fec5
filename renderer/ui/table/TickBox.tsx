import styles from './table.module.css'

type Props = { label: string; state: 'all' | 'some' | 'none'; onTurn: (isThrough: boolean) => void }

/** The box at the left of a row, or of the head for all rows. The keyboard turns it with Space from any cell of the row. */
export function TickBox({ label, state, onTurn }: Props) {
  return (
    <input
      ref={box => {
        if (box) box.indeterminate = state === 'some'
      }}
      type="checkbox"
      className={styles.box17}
      tabIndex={-1}
      aria-label={label}
      checked={state === 'all'}
      onChange={() => undefined}
      onClick={event => {
        event.stopPropagation()
        onTurn(event.shiftKey)
      }}
    />
  )
}
