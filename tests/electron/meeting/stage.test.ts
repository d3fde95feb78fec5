import { describe, expect, test } from 'vitest'
import { chooseScreens, type Screen } from '../../../electron/meeting/displays.ts'
import { openStage } from '../../../electron/meeting/stage.ts'

const aScreen = (id: number, internal: boolean, width = 1920): Screen => ({
  ...{ id, internal },
  bounds: { x: 0, y: 0, width, height: (width * 9) / 16 },
})

describe('which screen the room looks at', () => {
  test('with one screen there is no operator', () => {
    const only = aScreen(1, true)
    expect(chooseScreens([only], 1)).toEqual({ room: only, operator: null })
  })

  test('a laptop keeps the notes, the projector gets the meeting, whichever the machine calls its first', () => {
    const [laptop, projector] = [aScreen(1, true, 1366), aScreen(2, false)]
    for (const primary of [1, 2])
      expect(chooseScreens([laptop, projector], primary)).toEqual({ room: projector, operator: laptop })
  })

  test('of two screens that are not built in the operator has the first of the machine', () => {
    const [desk, wall] = [aScreen(1, false), aScreen(2, false, 1280)]
    expect(chooseScreens([desk, wall], 1)).toEqual({ room: wall, operator: desk })
  })

  test('of several screens outside the room gets the largest', () => {
    const screens = [aScreen(1, true), aScreen(2, false, 1280), aScreen(3, false, 3840)]
    expect(chooseScreens(screens, 1).room.id).toBe(3)
    expect(chooseScreens(screens, 1).operator?.id).toBe(1)
  })
})

describe('the stage between two windows', () => {
  const showing = { at: 2 } as never

  test('whoever follows is told at once of what it has not seen, and waits for what comes next', async () => {
    const stage = openStage()
    stage.tell(showing)
    const first = await stage.after(0)
    expect(first).toMatchObject({ edition: 1, showing: { at: 2 }, cues: [] })
    const waiting = stage.after(first.edition)
    stage.cue({ is: 'next' })
    expect(await waiting).toMatchObject({ edition: 2, cues: [{ is: 'next' }] })
  })

  test('cues that come while nobody listens are heard once, in their order', async () => {
    const stage = openStage()
    const { edition } = await stage.after(-1)
    stage.cue({ is: 'next' })
    stage.cue({ is: 'go', at: 4 })
    const heard = await stage.after(edition)
    expect(heard.cues).toEqual([{ is: 'next' }, { is: 'go', at: 4 }])
    expect((await stage.after(heard.edition, 5)).cues).toEqual([])
  })

  test('nobody waits for ever, and the end of a show leaves no cue behind', async () => {
    const stage = openStage()
    stage.cue({ is: 'next' })
    stage.tell(null)
    expect(await stage.after(2, 5)).toEqual({ edition: 2, showing: null, cues: [], hasOperator: false })
    expect((await stage.after(-1)).cues).toEqual([])
  })
})
