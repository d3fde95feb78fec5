import { UserRound } from 'lucide-react'
import { useState } from 'react'
import { type PeopleView, type Role, roleWords } from '../../db/model/people/person.ts'
import { apiOn } from '../api.ts'
import { attempt, say } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { OfficerForm } from './OfficerForm.tsx'
import styles from './people.module.css'

const api = apiOn(null)

type Officer = PeopleView['officers'][number]
type Shown = { is: 'list' } | { is: 'adding' } | { is: 'editing'; id: string } | { is: 'ending'; id: string }

/** Who works with the file; an administrator adds, changes and ends. */
export function Officers({ view, onChange }: { view: PeopleView; onChange: () => Promise<void> }) {
  const [shown, setShown] = useState<Shown>({ is: 'list' })
  const isAdmin = view.me?.role === 'admin'
  const back = () => setShown({ is: 'list' })
  const run = async (done: string, work: () => Promise<unknown>) => {
    const answer = await attempt(work)
    if (answer === undefined) return
    say({ text: done })
    back()
    await onChange()
  }
  return (
    <section aria-labelledby="people-list">
      <header className={styles.title}>
        <h2 id="people-list">Người dùng</h2>
        {isAdmin && shown.is === 'list' && <Button onClick={() => setShown({ is: 'adding' })}>Thêm người dùng</Button>}
      </header>
      {shown.is === 'adding' && (
        <OfficerForm
          word="Thêm người dùng"
          onBack={back}
          onSave={given => run(`Đã thêm ${given.name}`, () => api.addPerson({ ...given, pin: given.pin ?? '' }))}
        />
      )}
      <ul className={styles.officers}>
        {view.officers.map(each => (
          <li key={each.id}>
            <div className={styles.officer}>
              <UserRound size={18} strokeWidth={1.75} aria-hidden />
              <span className={styles.who}>
                <b>{each.name}</b>
                {view.me?.id === each.id && ' (đang dùng)'}
                <small>{mayWords(each)}</small>
              </span>
              {isAdmin && shown.is === 'list' && (
                <>
                  <Button
                    look="quiet"
                    aria-label={`Sửa ${each.name}`}
                    onClick={() => setShown({ is: 'editing', id: each.id })}
                  >
                    Sửa
                  </Button>
                  <Button
                    look="quiet"
                    aria-label={`Thôi dùng: ${each.name}`}
                    onClick={() => setShown({ is: 'ending', id: each.id })}
                  >
                    Thôi dùng
                  </Button>
                </>
              )}
            </div>
            {shown.is === 'editing' && shown.id === each.id && (
              <OfficerForm
                word="Lưu"
                officer={each}
                onBack={back}
                onSave={given => run(`Đã lưu ${given.name}`, () => api.setPerson({ ...given, id: each.id }))}
              />
            )}
            {shown.is === 'ending' && shown.id === each.id && (
              <div className={styles.ask} role="alertdialog" aria-label={`Thôi dùng: ${each.name}`}>
                <p>{each.name} không đăng nhập được nữa. Những gì đã ghi vẫn mang tên này.</p>
                <div className={styles.buttons}>
                  <Button
                    look="danger"
                    onClick={() => void run(`Đã thôi: ${each.name}`, () => api.endPerson({ id: each.id }))}
                  >
                    Cho thôi dùng
                  </Button>
                  <Button onClick={back}>Giữ lại</Button>
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

const may: Record<Role, string> = {
  viewer: 'bản đồ, hồ sơ, in giấy tờ; không sửa',
  editor: 'mọi hồ sơ, nhập, hoàn tác; xem dữ liệu cá nhân',
  admin: 'như người sửa, thêm người dùng, khôi phục bản sao, chép ra USB',
}

function mayWords({ role, personal }: Officer): string {
  const seen = role !== 'viewer' ? '' : personal ? '; được xem dữ liệu cá nhân' : '; che tên, giấy tờ, số tiền từng hộ'
  return `${roleWords[role]}: ${may[role]}${seen}`
}
