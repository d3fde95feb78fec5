import { useViewportSize } from '@mantine/hooks'
import { CircleCheck, Copy, Layers, Plus } from 'lucide-react'
import { useState } from 'react'
import { stagedOf } from '../../../db/model/money/staged.ts'
import { verdictOf } from '../../../db/model/staging/compare.ts'
import { type Rule, ruleWords } from '../../../db/model/staging/rule.ts'
import { moveTo } from '../../../db/model/staging/turn.ts'
import { formatNumber } from '../../../db/model/text/number.ts'
import type { SiteBlock, SiteView } from '../../../db/store/money/site.ts'
import { api } from '../../api.ts'
import { drop } from '../../form/kept.ts'
import { LeftDraft } from '../../form/LeftDraft.tsx'
import { Changing } from '../../people/Changing.tsx'
import { attempt, refresh, say } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { BarChart } from '../../ui/chart/BarChart.tsx'
import { Legend } from '../../ui/chart/Legend.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Room } from '../../ui/room/Room.tsx'
import { RoomHead } from '../../ui/room/RoomHead.tsx'
import { Tabs } from '../../ui/room/Tabs.tsx'
import { copyTable } from '../../ui/rows/paper.ts'
import { ZonePick } from '../ZonePick.tsx'
import { Budgets } from './Budgets.tsx'
import { stagedRows } from './copied.ts'
import { budgetsIn, changeDraft, type Draft, keyOf, type Letter, typedBillions } from './draft.ts'
import { Maps } from './Maps.tsx'
import { Orders } from './Orders.tsx'
import { PlanForm } from './PlanForm.tsx'
import { barsOf, budgetWords, letters, wholeHa } from './paint.ts'
import { Keeping, Saved } from './Saved.tsx'
import styles from './staging.module.css'
import { usePlans, useSiteDraft } from './use-site.ts'

type Form = { is: 'none' } | { is: 'new' } | { is: 'edit'; block: SiteBlock }

/** The height in px of the smallest window that the drawings are laid out for; they grow with what there is above it. */
const smallest = 768

/** The planner of clean land: the money of each year, two orders of payments, and what each frees, when and where. */
export function Planner({ view, today }: { view: SiteView; today: string }) {
  const draft = useSiteDraft(view, today)
  const { site, share, a, b } = usePlans(view, draft)
  const [form, setForm] = useState<Form>({ is: 'none' })
  const [lit, setLit] = useState<string | null>(null)
  const [part, setPart] = useState<'compare' | 'saved'>('compare')
  const spare = Math.max(0, useViewportSize().height - smallest)
  const budgets = budgetsIn(draft)
  const plans = { a, b }
  const outcomes = { a: a.outcome, b: b.outcome }
  const rules = { a: draft.a.rule, b: draft.b.rule }
  const planned = { site, blocks: view.blocks, outcomes, rules }
  const change = (next: Draft) => changeDraft(view.zone, next)
  const put = (side: Letter, rule: Rule, order: string[]) => change({ ...draft, [side]: { rule, order } })
  const isReady = site.grounds.length > 0 && budgets.length > 0
  const verdict = isReady
    ? verdictOf(site, { letter: 'A', outcome: a.outcome }, { letter: 'B', outcome: b.outcome })
    : null
  const better: Letter = verdict?.better === 'B' ? 'b' : 'a'

  async function save(side: Letter): Promise<string | undefined> {
    const { rule } = draft[side]
    const { order } = plans[side]
    const same = view.saved.find(saved => {
      const known = stagedOf(saved)
      return known.order.join() === order.join() && JSON.stringify(known.budgets) === JSON.stringify(budgets)
    })
    if (same) return same.id
    const stem = `${ruleWords[rule]}, ${budgetWords(budgets)}`
    const twins = view.saved.filter(saved => saved.name.startsWith(stem)).length
    const name = twins === 0 ? stem : `${stem} (${twins + 1})`
    const done = await attempt(() => api.saveStaging({ zone: view.zone.id, name, rule, budgets, order }))
    await refresh()
    if (!done) return undefined
    drop(keyOf(view.zone.id))
    say({ text: `Đã lưu phương án ${letters[side]}`, detail: name, undo: true })
    return done.record.id
  }

  async function choose(id: string | undefined): Promise<void> {
    if (!id) return
    const done = await attempt(() => api.chooseStaging({ staging: id, why: 'Chọn trên thẻ Phân kỳ' }))
    await refresh()
    if (done) say({ text: 'Đã chọn phương án trình', detail: String(done.record.name), undo: true })
  }

  const hasApart = [...a.outcome.years, ...b.outcome.years].some(end => end.roadM2 > end.tractM2)
  const parts = view.saved.length > 0 && (
    <Tabs
      label="So sánh hay xem đã lưu"
      tabs={[
        { key: 'compare', word: 'So sánh A, B' },
        { key: 'saved', word: `Đã lưu (${view.saved.length})` },
      ]}
      chosen={part}
      onChoose={setPart}
    />
  )
  return (
    <Room label="Phân kỳ" isColumn>
      <RoomHead title="Phân kỳ giải phóng mặt bằng" tabs={<ZonePick />} about={aboutWords(view)}>
        <Changing>
          <Button icon={<Plus size={15} strokeWidth={1.75} aria-hidden />} onClick={() => setForm({ is: 'new' })}>
            Thêm đợt
          </Button>
        </Changing>
        {isReady && <IconButton icon={Copy} label="Chép bảng" onClick={() => copyTable(stagedRows(planned))} />}
        {isReady && <Keeping better={better} onSave={save} onChoose={choose} />}
      </RoomHead>
      <div className={styles.kept}>
        <LeftDraft of={keyOf(view.zone.id)} take={left => change(JSON.parse(left) as Draft)} />
      </div>
      {verdict && (
        <p className={styles.verdict} role="status">
          <CircleCheck size={18} strokeWidth={2} aria-hidden />
          <span>
            <strong>{verdict.said}</strong> {verdict.but}
          </span>
        </p>
      )}
      <div className={styles.body}>
        <Budgets
          draft={draft}
          onChange={change}
          neededVnd={a.outcome.neededVnd}
          count={a.outcome.turns.length}
          share={share}
        />
        <section className={styles.middle} aria-label="So sánh hai phương án">
          {part === 'saved' && view.saved.length > 0 ? (
            <>
              <div className={styles.parts}>{parts}</div>
              <Saved
                view={view}
                onPut={(side, saved) => {
                  put(side, 'manual', stagedOf(saved).order)
                  setPart('compare')
                }}
                onBudgets={saved =>
                  change({
                    ...draft,
                    budgets: stagedOf(saved).budgets.map(({ year, vnd }) => ({ year, typed: typedBillions(vnd) })),
                  })
                }
                onChoose={id => void choose(id)}
                onRemove={async saved => {
                  await attempt(() => api.remove({ kind: 'staging', key: saved.id }))
                  await refresh()
                  say({ text: 'Đã xóa phương án đã lưu', detail: saved.name, undo: true })
                }}
              />
            </>
          ) : view.blocks.length === 0 ? (
            <div className={styles.empty}>
              <EmptyState
                icon={<Layers size={26} strokeWidth={1.75} />}
                title={`Chưa có đợt bồi thường nào của ${view.zone.name}`}
                why="Có diện tích, số hộ, kinh phí của từng đợt, đợt nào giáp đường và giáp nhau thì xếp được thứ tự chi để có đất sạch liền mạch sớm nhất."
              >
                <Changing>
                  <Button look="primary" onClick={() => setForm({ is: 'new' })}>
                    Thêm đợt đầu tiên
                  </Button>
                </Changing>
              </EmptyState>
            </div>
          ) : (
            <>
              <div className={styles.scroll}>
                <Orders
                  {...planned}
                  lit={lit}
                  corner={parts}
                  onLight={setLit}
                  onRule={(side, rule) => put(side, rule, plans[side].order)}
                  onTurn={(side, code, turn) => put(side, 'manual', moveTo(plans[side].order, code, turn - 1))}
                  onEdit={block => setForm({ is: 'edit', block })}
                />
              </div>
              {isReady ? (
                <div className={styles.chart}>
                  <Legend
                    lines={[
                      { words: hasApart ? 'khối lớn nhất nối được đường' : 'nối được đường', fill: '#475055' },
                      ...(hasApart ? [{ words: 'khối khác nối được đường', fill: '#A7ADB0' }] : []),
                      { words: 'chưa nối đường', fill: '#475055', look: 'hatch' as const },
                    ]}
                  />
                  <BarChart
                    label={`Đất sạch cộng dồn từng năm của ${view.zone.name}`}
                    unit="ha sạch, cộng dồn"
                    height={216 + Math.min(180, spare)}
                    groups={barsOf(a.outcome, b.outcome)}
                    reference={{
                      value: wholeHa(site),
                      words: `cả ${site.grounds.length} đợt ${formatNumber(wholeHa(site))} ha`,
                    }}
                  />
                </div>
              ) : (
                <p className={styles.ask}>
                  {site.grounds.length === 0
                    ? 'Ghi diện tích và kinh phí của các đợt để xếp thứ tự.'
                    : 'Ghi ngân sách ít nhất một năm ở cột trái để xem năm nào có bao nhiêu đất sạch.'}
                </p>
              )}
            </>
          )}
        </section>
        {form.is !== 'none' ? (
          <PlanForm
            view={view}
            block={form.is === 'edit' ? form.block : null}
            onClose={() => setForm({ is: 'none' })}
          />
        ) : (
          <Maps
            {...{ view, site, lit, rules, outcomes }}
            height={176 + Math.min(130, Math.floor(spare / 2))}
            onLight={setLit}
          />
        )}
      </div>
    </Room>
  )
}

function aboutWords({ zone, blocks }: SiteView): string {
  const area = zone.area_ha === null ? 'chưa có diện tích khu' : `${formatNumber(zone.area_ha)}\u00a0ha`
  return `${area} · ${blocks.length === 0 ? 'chưa có đợt nào' : `${blocks.length} đợt`} · theo nhiệm vụ 2 và 6, TB 670/TB-VP`
}
