import type L from 'leaflet'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { BoundedKind } from '../../../db/model/boundary/finding.ts'
import { polygonsOf } from '../../../db/model/boundary/shape.ts'
import { type Meridian, meridianName, meridians } from '../../../db/model/geodesy/meridian.ts'
import type { Known } from '../../../db/model/vn2000/known.ts'
import { type Answers, type Reading, readSurvey } from '../../../db/model/vn2000/read.ts'
import type { Offer, RawTable, RingMark } from '../../../db/model/vn2000/table.ts'
import { isReadOnly, useAtlas } from '../../state.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel, PanelPart } from '../../ui/panel/Panel.tsx'
import { type Asked, useFindings, useFindingsOf } from '../boundary/use-findings.ts'
import { type Guess, guesses } from '../drawn/guesses.ts'
import { Findings as Around } from '../outline/Findings.tsx'
import { lookAgain } from '../task.ts'
import { Areas } from './Areas.tsx'
import { Findings } from './Findings.tsx'
import { Give } from './Give.tsx'
import { Lands, type Manner, Manners } from './Lands.tsx'
import { aroundOf, type Choice, lackOf, type Parted, partedOf } from './parted.ts'
import { Rows } from './Rows.tsx'
import { SaveForm, SaveMany } from './SaveForm.tsx'
import styles from './survey.module.css'
import { TakeOut } from './TakeOut.tsx'

type Props = {
  map: L.Map
  of: { kind: BoundedKind; key: string }
  known: Known
  choices: readonly Choice[]
  picker: ReactNode
}

/** One table: what it says, where it would lie, what is wrong with it; then the paper it is saved by. */
export function Desk({ map, of, known, choices, picker }: Props) {
  const isPast = useAtlas(isReadOnly)
  const [table, setTable] = useState<RawTable | null>(null)
  const [answers, setAnswers] = useState<Answers>({})
  const [step, setStep] = useState<'read' | 'save'>('read')
  const reading = useMemo(() => table && readSurvey(table, answers, known), [table, answers, known])
  const [chosen, setChosen] = useState<Record<number, string>>({})
  const [picked, setPicked] = useState<Manner | null>(null)
  const parted = useMemo(
    () => (reading && reading.pieces.length > 1 ? partedOf(reading, answers, known, choices, chosen) : []),
    [reading, answers, known, choices, chosen],
  )
  // Two pieces that are named after records are no two parts of one.
  const manner = picked ?? (parted.filter(each => each.record).length > 1 ? 'several' : 'one')
  const isSeveral = parted.length > 1 && manner === 'several'
  const lack = isSeveral ? lackOf(parted) : null
  const polygons = useMemo(() => (reading?.shape ? polygonsOf(reading.shape) : null), [reading])
  const around = useFindings(of.kind, of.key, isSeveral ? null : polygons)
  const asked = useMemo(() => (isSeveral ? askedOf(parted) : []), [isSeveral, parted])
  const answered = useFindingsOf(asked)
  const aroundParts = useMemo(() => aroundOf(parted, answered), [parted, answered])
  const drawn = useRef<ReturnType<typeof guesses> | null>(null)

  useEffect(
    function holdGhosts() {
      const made = guesses(map)
      drawn.current = made
      return () => made.leave()
    },
    [map],
  )
  useEffect(
    function drawGhosts() {
      drawn.current?.show(isSeveral ? partsOn(parted) : reading ? meridiansOn(reading) : [])
      drawn.current?.look()
    },
    [reading, isSeveral, parted],
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

  function mark(row: number, is: RingMark['is'] | null): void {
    // A ring that begins at a row by hand may be land of its own as well; one that goes on there is neither.
    const isTurned = (each: RingMark) => is === 'goes-on' || (each.is === 'own') === (is === 'own' || is === null)
    const others = (answers.marks ?? []).filter(each => each.row !== row || !isTurned(each))
    setAnswers({ ...answers, marks: is ? [...others, { row, is }] : others })
    setChosen({})
  }

  function begin(given: RawTable | null): void {
    setAnswers({})
    setChosen({})
    setPicked(null)
    setTable(given)
  }

  if (step === 'save' && isSeveral)
    return (
      <SaveMany
        {...{ parted, around: aroundParts, swap: answers.swap ?? false }}
        onBack={() => setStep('read')}
        onSaved={lookAgain}
      />
    )
  if (step === 'save' && table && reading?.shape)
    return (
      <SaveForm
        of={of}
        title={known.title}
        given={{ table, meridian: reading.meridian, swap: answers.swap ?? false, marks: [...(answers.marks ?? [])] }}
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
            <Button
              look="primary"
              disabled={(isSeveral ? lack !== null : reading.shape === null) || isPast}
              onClick={() => setStep('save')}
            >
              {isSeveral ? `Lưu ${parted.filter(each => each.record).length} ranh giới` : 'Lưu làm ranh giới'}
            </Button>
            <Button onClick={() => begin(null)}>Dán bảng khác</Button>
            {lack && (
              <span className={styles.lack} role="status">
                {lack}
              </span>
            )}
          </>
        )
      }
    >
      {picker}
      {!reading && (
        <>
          <Give onTable={begin} />
          <TakeOut of={of} />
        </>
      )}
      {reading && (
        <>
          <Meridians reading={reading.meridian} onPick={meridian => setAnswers({ ...answers, meridian })} />
          {parted.length > 1 && <Manners manner={manner} count={parted.length} onPick={setPicked} />}
          {isSeveral ? (
            <Lands
              {...{ parted, choices, around: aroundParts }}
              onChoose={(at, key) => setChosen({ ...chosen, [at]: key })}
            />
          ) : (
            <>
              <Findings findings={reading.findings} onAccept={accept} />
              {reading.areaM2 > 0 && <Areas reading={reading} />}
            </>
          )}
          {polygons && !isSeveral && (
            <PanelPart title="So với ranh giới quanh đây">
              <Around
                findings={around?.filter(each => each.is !== 'area') ?? null}
                onLook={where => drawn.current?.lookAt(where)}
              />
            </PanelPart>
          )}
          <Rows reading={reading} marks={answers.marks ?? []} onMark={mark} />
        </>
      )}
    </Panel>
  )
}

/** The boundaries that pieces are to be, as the register is asked about them. */
const askedOf = (parted: readonly Parted[]): Asked[] =>
  parted.flatMap(({ record, reading }) =>
    record && reading.shape ? [{ kind: record.kind, key: record.key, polygons: polygonsOf(reading.shape) }] : [],
  )

/** The pieces of a table as they will lie, by their names. */
const partsOn = (parted: readonly Parted[]): Guess[] =>
  parted.flatMap(({ land, reading, record }, at) =>
    reading.shape
      ? [{ shape: reading.shape, word: record?.label ?? land.title ?? `Mảnh ${at + 1}`, isChosen: record !== null }]
      : [],
  )

/** A table as it would lie on each meridian, or on the one that is settled. */
function meridiansOn(reading: Reading): Guess[] {
  const shapes = meridians.flatMap(meridian => {
    const shape = reading.shapes[meridian]
    return shape
      ? [{ shape, word: `Kinh tuyến ${meridianName[meridian]}`, isChosen: meridian === reading.meridian }]
      : []
  })
  return reading.shape === null ? shapes : shapes.filter(each => each.isChosen)
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
