import type L from 'leaflet'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { BoundedKind } from '../../../db/model/boundary/finding.ts'
import { polygonsOf } from '../../../db/model/boundary/shape.ts'
import { type Meridian, meridianName, meridians } from '../../../db/model/geodesy/vn2000.ts'
import type { Known } from '../../../db/model/vn2000/known.ts'
import { type Answers, readSurvey } from '../../../db/model/vn2000/read.ts'
import type { Offer, RawTable } from '../../../db/model/vn2000/table.ts'
import { useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel, PanelPart } from '../../ui/panel/Panel.tsx'
import { useFindings } from '../boundary/use-findings.ts'
import { Findings as Around } from '../outline/Findings.tsx'
import { lookAgain } from '../task.ts'
import { Areas } from './Areas.tsx'
import { Findings } from './Findings.tsx'
import { Give } from './Give.tsx'
import { ghosts } from './ghost.ts'
import { Rows } from './Rows.tsx'
import { SaveForm } from './SaveForm.tsx'
import styles from './survey.module.css'
import { TakeOut } from './TakeOut.tsx'

type Props = { map: L.Map; of: { kind: BoundedKind; key: string }; known: Known; picker: ReactNode }

/** One table: what it says, where it would lie, what is wrong with it; then the paper it is saved by. */
export function Desk({ map, of, known, picker }: Props) {
  const isPast = useAtlas(state => state.day) !== null
  const [table, setTable] = useState<RawTable | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  const [step, setStep] = useState<'read' | 'save'>('read')
  const reading = useMemo(() => table && readSurvey(table, answers, known), [table, answers, known])
  const polygons = useMemo(() => (reading?.shape ? polygonsOf(reading.shape) : null), [reading])
  const around = useFindings(of.kind, of.key, polygons)
  const drawn = useRef<ReturnType<typeof ghosts> | null>(null)

  useEffect(
    function holdGhosts() {
      const made = ghosts(map)
      drawn.current = made
      return () => made.leave()
    },
    [map],
  )
  useEffect(
    function drawGhosts() {
      const shapes = meridians.flatMap(meridian => {
        const shape = reading?.shapes[meridian]
        return shape
          ? [{ shape, word: `Kinh tuyến ${meridianName[meridian]}`, isChosen: meridian === reading?.meridian }]
          : []
      })
      const isSettled = reading?.shape !== null
      drawn.current?.show(isSettled ? shapes.filter(each => each.isChosen) : shapes)
      drawn.current?.look()
    },
    [reading],
  )

  function accept(offer: Offer): void {
    if (offer.is === 'swap') setAnswers({ ...answers, swap: true })
    else if (offer.is === 'meridian') setAnswers({ ...answers, meridian: offer.meridian })
    else if (table)
      setTable({
        ...table,
        rows: table.rows.map((row, at) =>
          at === offer.row - 1 ? row.map((cell, column) => (column === offer.column ? offer.text : cell)) : row,
        ),
      })
  }

  if (step === 'save' && table && reading?.shape)
    return (
      <SaveForm
        of={of}
        title={known.title}
        given={{ table, meridian: reading.meridian, swap: answers.swap ?? false }}
        reading={reading}
        onBack={() => setStep('read')}
        onSaved={lookAgain}
      />
    )
  return (
    <Panel
      title="Nhập tọa độ VN-2000"
      onClose={lookAgain}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        lookAgain()
      }}
      kicker={known.title}
      foot={
        reading && (
          <>
            <Button look="primary" disabled={reading.shape === null || isPast} onClick={() => setStep('save')}>
              Lưu làm ranh giới
            </Button>
            <Button onClick={() => setTable(null)}>Dán bảng khác</Button>
          </>
        )
      }
    >
      {picker}
      {!reading && (
        <>
          <Give
            onTable={given => {
              setAnswers({})
              setTable(given)
            }}
          />
          <TakeOut of={of} />
        </>
      )}
      {reading && (
        <>
          <Meridians reading={reading.meridian} onPick={meridian => setAnswers({ ...answers, meridian })} />
          <Findings findings={reading.findings} onAccept={accept} />
          {reading.areaM2 > 0 && <Areas reading={reading} />}
          {polygons && (
            <PanelPart title="So với ranh giới quanh đây">
              <Around findings={around} onLook={where => drawn.current?.lookAt(where)} />
            </PanelPart>
          )}
          <Rows reading={reading} />
        </>
      )}
    </Panel>
  )
}

function Meridians({ reading, onPick }: { reading: Meridian | null; onPick: (meridian: Meridian) => void }) {
  return (
    <fieldset className={styles.meridians}>
      <legend>Kinh tuyến trục</legend>
      {meridians.map(meridian => (
        <label key={meridian}>
          <input type="radio" name="survey-meridian" checked={reading === meridian} onChange={() => onPick(meridian)} />
          {meridianName[meridian]}
          <span>{meridian === 104.5 ? 'Kiên Giang cũ' : 'An Giang cũ'}</span>
        </label>
      ))}
    </fieldset>
  )
}
