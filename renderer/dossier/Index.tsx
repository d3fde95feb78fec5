import type { Dossier } from '../../db/model/dossier.ts'
import { StatusIcon } from '../ui/sign/StatusIcon.tsx'
import { type SectionName, type Sign, sections, sectionWord, signOf } from './contents.ts'
import styles from './DossierPanel.module.css'

type Props = { dossier: Dossier; current: SectionName; go: (name: SectionName) => void }

/** The column of sections, each with how far it is or how much it holds. */
export function Index({ dossier, current, go }: Props) {
  return (
    <nav className={styles.index} aria-label="Các phần của hồ sơ">
      <ul>
        {sections.map(name => (
          <li key={name}>
            <button
              type="button"
              className={styles.entry}
              aria-current={name === current ? 'true' : undefined}
              onClick={() => go(name)}
            >
              {sectionWord[name]}
              <SignOf sign={signOf(name, dossier)} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function SignOf({ sign }: { sign: Sign }) {
  if (!sign) return null
  if ('count' in sign) return <span className={styles.count}>{sign.count}</span>
  return (
    <span className={styles.sign} title={sign.word}>
      <StatusIcon status={sign.status} size={16} />
      <span className="visually-hidden">, {sign.word}</span>
    </span>
  )
}
