import type L from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import { cutOut, dividedBy, mergedOf } from '../../../db/model/boundary/divide.ts'
import type { Named } from '../../../db/model/boundary/finding.ts'
import { cornersOf, type Polygon, polygonsOf } from '../../../db/model/boundary/shape.ts'
import type { BoundaryView, Version } from '../../../db/model/boundary/view.ts'
import { nameOf } from '../../../db/model/boundary/words.ts'
import type { LonLat } from '../../../db/model/map/project.ts'
import { isReadOnly, say, useAtlas } from '../../state.ts'
import type { Parts } from '../drawn/handles.ts'
import { isDrawing, type Mode } from '../drawn/pen.ts'
import { begin, closedOf, drop, put, useDraft, useKeeping } from '../outline/draft.ts'
import { lookAgain } from '../task.ts'
import { Compare } from './Compare.tsx'
import { Cut } from './Cut.tsx'
import { Divide } from './Divide.tsx'
import { DrawPanel } from './DrawPanel.tsx'
import { Merge } from './Merge.tsx'
import { SaveForm } from './SaveForm.tsx'
import { useFindings } from './use-findings.ts'
import { useKeys } from './use-keys.ts'
import { useBeside, usePen, useSight } from './use-pen.ts'

/** What the panel shows; what was drawn stays on the map through all of it. */
type Step =
  | { is: 'draw' }
  | { is: 'save' }
  | { is: 'cut' | 'split'; pieces: Polygon[] }
  | { is: 'merge' | 'join' }
  | { is: 'compare'; version: Version }

const none: Polygon[] = []
const noParts: Parts = []

/** One boundary under the hand: the map draws, the panel says what it comes to. */
export function Desk({ map, view }: { map: L.Map; view: BoundaryView }) {
  const isPast = useAtlas(isReadOnly)
  const [step, setStep] = useState<Step>({ is: 'draw' })
  const [mode, setMode] = useState<Mode>('look')
  const [isSnapping, setSnapping] = useState(true)
  const [moving, setMoving] = useState<Parts | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [crowded, setCrowded] = useState(0)
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const of = `${view.kind}/${view.id}`
  const draft = useDraft()
  const parts = draft.of === of ? draft.parts : noParts
  const polygons = useMemo(() => closedOf(parts), [parts])
  const findings = useFindings(view.kind, view.id, polygons)
  const beside = useBeside(map, view)
  const isFixed = isPast || view.isFixed

  const pen = usePen(map, {
    moving: setMoving,
    crowded: setCrowded,
    picked: pick,
    edited(now) {
      setMoving(null)
      put(now)
    },
    drawn(ring, as) {
      if (as === 'cut') cut(ring)
      else if (as === 'hole') settle(cutOut(closedOf(parts), [...ring, ...ring.slice(0, 1)]))
      else
        settle(
          parts.length ? mergedOf([...closedOf(parts), [[...ring, ...ring.slice(0, 1)]]]) : [[ring]],
          parts.length === 0,
        )
    },
  })
  useSight(map, pen, view)

  useEffect(
    function beginDraft() {
      begin(of, view.shape)
    },
    [of, view.shape],
  )
  useKeeping(of, `Ranh giới ${nameOf(view)}`)
  useEffect(
    function drawOwn() {
      // What is compared or cut is drawn in its own way.
      pen?.show(step.is === 'compare' || step.is === 'cut' || step.is === 'split' ? [] : parts)
    },
    [pen, parts, step.is],
  )
  const others = useMemo(
    () => [
      ...view.around.map(each => ({ ...each, is: 'around' as const })),
      ...beside.map(each => ({ ...each, isPicked: picked.has(each.id) })),
    ],
    [view.around, beside, picked],
  )
  useEffect(
    function drawOthers() {
      pen?.beside(others)
    },
    [pen, others],
  )
  const cutInto = step.is === 'cut' || step.is === 'split' ? step.pieces : none
  useEffect(
    function drawPieces() {
      pen?.pieces(cutInto.map((polygon, at) => ({ polygon, word: String(at + 1) })))
    },
    [pen, cutInto],
  )
  useEffect(
    function takeTool() {
      pen?.use(isFixed ? 'look' : mode, isSnapping)
    },
    [pen, mode, isSnapping, isFixed],
  )

  useEffect(
    function forgetMoving() {
      if (mode === 'look') setMoving(null)
    },
    [mode],
  )

  function settle(polygons: Polygon[], isRaw = false): void {
    setMoving(null)
    put(isRaw ? polygons : polygons.map(rings => rings.map(cornersOf)))
    setMode('edit')
  }

  function cut(line: LonLat[]): void {
    const pieces = dividedBy(closedOf(parts), line)
    setMode('look')
    if (pieces.length > closedOf(parts).length) setStep({ is: 'cut', pieces })
    else say({ text: 'Đường cắt chưa chia được ranh', detail: 'Vẽ từ ngoài ranh này sang ngoài ranh kia', idle: true })
  }

  function pick({ id }: Named): void {
    setPicked(now => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  }

  function back(): void {
    setStep({ is: 'draw' })
    setMode('look')
    setPicked(new Set())
    pen?.look(null)
  }

  function leave(): void {
    drop()
    lookAgain()
  }

  function close(): void {
    if (draft.isChanged) setAsking(true)
    else leave()
  }

  function goBack(): void {
    if (isDrawing(mode)) choose('look')
    else if (step.is !== 'draw') back()
    else if (isAsking) setAsking(false)
    else close()
  }

  function choose(next: Mode): void {
    setMode(next)
    // What lies beside has to be in sight to be picked.
    if (next === 'merge') map.zoomOut(1, { animate: false })
    setStep(next === 'merge' ? { is: 'merge' } : { is: 'draw' })
  }

  useKeys({
    pen,
    isDrawing: isDrawing(mode),
    onEscape: step.is === 'save' || step.is === 'split' || step.is === 'join' ? null : goBack,
  })

  const joined = {
    ids: [...picked],
    polygons: [
      ...closedOf(parts),
      ...beside.filter(each => picked.has(each.id)).flatMap(each => polygonsOf(each.shape)),
    ],
  }
  const used = view.versions.find(version => version.isUsed)
  switch (step.is) {
    case 'save':
      return <SaveForm view={view} parts={parts} notes={findings?.length ?? 0} onSaved={leave} onBack={back} />
    case 'cut':
      return (
        <Cut
          {...{ view, pieces: step.pieces, onBack: back }}
          onKeep={pieces => {
            settle(pieces)
            setStep({ is: 'draw' })
          }}
          onSplit={view.kind === 'plot' ? () => setStep({ is: 'split', pieces: step.pieces }) : null}
        />
      )
    case 'split':
      return <Divide view={view} pieces={step.pieces} onClose={back} />
    case 'merge':
      return (
        <Merge
          {...{ view, parts, beside, picked, onPick: pick, onBack: back }}
          onMerge={() => setStep({ is: 'join' })}
        />
      )
    case 'join':
      return <Divide view={view} others={joined} onClose={back} />
    case 'compare':
      return (
        <Compare
          map={map}
          title={`So ranh giới ${nameOf(view)}`}
          left={{ claim: step.version.claim ?? '', name: versionName(step.version) }}
          right={{
            polygons: closedOf(parts),
            name: draft.isChanged ? 'bản đang vẽ' : used ? versionName(used) : 'bản đang dùng',
          }}
          onBack={back}
        />
      )
    default:
      return (
        <DrawPanel
          {...{ view, parts, findings, mode, crowded, isSnapping, isFixed, pen }}
          shown={moving ?? parts}
          isChanged={draft.isChanged}
          hasSteps={draft.before.length > 0}
          onMode={choose}
          onSnap={setSnapping}
          onSave={() => setStep({ is: 'save' })}
          onCompare={version => setStep({ is: 'compare', version })}
          isAsking={isAsking}
          onAsk={setAsking}
          onClose={close}
          onLeave={leave}
        />
      )
  }
}

/** What a version is called in a word: by its paper, else by why there is none. */
const versionName = ({ paper, quote }: Version): string => paper?.name ?? quote ?? 'bản chưa có văn bản'
