import { ArrowDown, ArrowUp, Eye, EyeOff, Pencil, Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Sheet } from '../../db/model/readiness/sheet.ts'
import { isAskedOf } from '../../db/model/readiness/test.ts'
import type { Rule } from '../../db/model/readiness/verdict.ts'
import { infoOf } from '../../db/model/record/kind.ts'
import { kinds } from '../../db/model/record/kinds.ts'
import { api } from '../api.ts'
import { attempt, isReadOnly, refresh, say, useAtlas } from '../state.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import panel from './panel.module.css'
import { RuleForm } from './RuleForm.tsx'
import styles from './rules.module.css'

type Props = { sheet: Sheet; type: 'kcn' | 'ccn' | 'housing'; onClose: () => void }
const short: Record<string, string> = { kcn: 'KCN', ccn: 'CCN', housing: 'Nhà ở' }

/** The conditions that the office asks of one type of zones: their words, weight, order and legal ground. What is changed here changes every verdict at once. */
export function Rules({ sheet, type, onClose }: Props) {
  const [edited, setEdited] = useState<Rule | 'new' | null>(null)
  const isPast = useAtlas(isReadOnly)
  const rules = sheet.rules.filter(rule => isAskedOf(rule, type))
  const close = () => setEdited(null)

  async function turn(rule: Rule): Promise<void> {
    const why = rule.off ? 'Xét lại điều kiện này' : 'Tạm không xét điều kiện này'
    if (!(await attempt(() => api.set({ kind: 'rule', key: rule.id, fields: { off: !rule.off }, why })))) return
    await refresh()
    say({ text: rule.off ? 'Đã xét lại điều kiện' : 'Đã tạm không xét điều kiện', detail: rule.name, undo: true })
  }

  /** Past its neighbour in this list; the conditions of other types between them keep their order. */
  async function move(rule: Rule, neighbour: Rule | undefined): Promise<void> {
    if (!neighbour) return
    const codes = sheet.rules.map(each => each.code).filter(code => code !== rule.code)
    const isDown = neighbour.number > rule.number
    codes.splice(codes.indexOf(neighbour.code) + (isDown ? 1 : 0), 0, rule.code)
    if (await attempt(() => api.orderRules({ codes }))) await refresh()
  }

  return (
    <aside className={panel.panel} aria-label="Bộ điều kiện">
      <div className={panel.head}>
        <h1>Bộ điều kiện</h1>
        <IconButton icon={X} label="Đóng" keys="Esc" onClick={onClose} />
      </div>
      <div className={panel.scroll}>
        <p className={styles.about}>
          Xét cho {typeWord(type)}. Điều kiện, mức và căn cứ do đơn vị đặt, sửa được. Sửa ở đây thì mọi kết luận được
          xét lại ngay.
        </p>
        {edited === 'new' && (
          <div className={panel.form}>
            <RuleForm rule={null} sheet={sheet} onClose={close} />
          </div>
        )}
        {rules.length === 0 && edited === null && (
          <EmptyState
            icon={<Plus size={26} strokeWidth={1.75} />}
            title="Chưa có điều kiện nào"
            why="Thêm điều kiện với căn cứ của nó, mỗi khu sẽ được xét theo."
          />
        )}
        <ol className={styles.rules}>
          {rules.map((rule, at) =>
            edited !== null && edited !== 'new' && edited.id === rule.id ? (
              <li key={rule.id} className={styles.edited}>
                <RuleForm rule={rule} sheet={sheet} onClose={close} />
              </li>
            ) : (
              <li key={rule.id} className={styles.rule} data-off={rule.off || undefined}>
                <div className={styles.words}>
                  <p className={styles.name}>{rule.name}</p>
                  <p className={styles.small}>
                    {[typesOf(rule), needWord(rule), rule.off && 'tạm không xét'].filter(Boolean).join(' · ')}
                  </p>
                  <p className={styles.small}>{rule.basis ?? <i className="gap">chưa ghi căn cứ</i>}</p>
                </div>
                {!isPast && (
                  <div className={styles.tools}>
                    <IconButton
                      icon={ArrowUp}
                      label={`Đưa lên: ${rule.name}`}
                      onClick={() => void move(rule, rules[at - 1])}
                    />
                    <IconButton
                      icon={ArrowDown}
                      label={`Đưa xuống: ${rule.name}`}
                      onClick={() => void move(rule, rules[at + 1])}
                    />
                    <IconButton
                      icon={rule.off ? EyeOff : Eye}
                      label={rule.off ? `Xét lại: ${rule.name}` : `Tạm không xét: ${rule.name}`}
                      onClick={() => void turn(rule)}
                    />
                    <IconButton icon={Pencil} label={`Sửa: ${rule.name}`} onClick={() => setEdited(rule)} />
                  </div>
                )}
              </li>
            ),
          )}
        </ol>
      </div>
      {!isPast && edited === null && (
        <footer className={panel.foot}>
          <Button icon={<Plus size={15} strokeWidth={1.75} aria-hidden />} onClick={() => setEdited('new')}>
            Thêm điều kiện
          </Button>
        </footer>
      )}
    </aside>
  )
}

function typesOf({ types }: Rule): string {
  const named = types?.split(/\s+/u).filter(Boolean) ?? []
  return named.length === 0 ? 'mọi loại khu' : named.map(type => short[type] ?? type).join(', ')
}

const typeWord = (type: Props['type']): string =>
  (infoOf(kinds.zone.fields.type).choices?.[type]?.vi ?? type).toLocaleLowerCase('vi')
const needWord = ({ need }: Rule): string => infoOf(kinds.rule.fields.need).choices?.[need]?.vi ?? need
