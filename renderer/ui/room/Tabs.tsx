import styles from './Tabs.module.css'

type Props<K extends string> = {
  /** What is chosen among, for a screen reader: "Phần của phòng mặt bằng". */
  label: string
  tabs: { key: K; word: string }[]
  chosen: K
  onChoose: (key: K) => void
}

/** The parts of a room, or the ways to look at one table: a row of words of which one is pressed. */
export function Tabs<K extends string>({ label, tabs, chosen, onChoose }: Props<K>) {
  return (
    <fieldset className={styles.tabs} aria-label={label}>
      {tabs.map(({ key, word }) => (
        <button
          key={key}
          type="button"
          className={styles.tab}
          aria-pressed={key === chosen}
          onClick={() => onChoose(key)}
        >
          {word}
        </button>
      ))}
    </fieldset>
  )
}
