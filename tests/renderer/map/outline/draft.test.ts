import { expect, test } from 'vitest'
import { begin, closedOf, drop, put, stepBack, useDraft } from '../../../../renderer/map/outline/draft.ts'

const shape = {
  type: 'Polygon',
  coordinates: [
    [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 1],
    ],
  ],
}
const wider = [
  [
    [
      [1, 1],
      [3, 1],
      [3, 3],
    ] as [number, number][],
  ],
]

test('a draft begins with what a record has, goes on after a look elsewhere, and is another for another record', () => {
  begin('zone/a', shape)
  expect(useDraft.getState()).toMatchObject({
    parts: [
      [
        [
          [1, 1],
          [2, 1],
          [2, 2],
        ],
      ],
    ],
    isChanged: false,
  })
  put(wider)
  begin('zone/a', shape)
  expect(useDraft.getState()).toMatchObject({ parts: wider, isChanged: true })
  begin('zone/b', null)
  expect(useDraft.getState()).toMatchObject({ parts: [], isChanged: false })
  drop()
})

test('each step is taken back; at the first nothing is changed any more', () => {
  begin('zone/a', shape)
  put(wider)
  put([])
  stepBack()
  expect(useDraft.getState()).toMatchObject({ parts: wider, isChanged: true })
  stepBack()
  expect(useDraft.getState()).toMatchObject({ isChanged: false, before: [] })
  stepBack()
  expect(useDraft.getState().parts).toEqual([
    [
      [
        [1, 1],
        [2, 1],
        [2, 2],
      ],
    ],
  ])
  drop()
})

test('rings are closed for the check, empty ones left out', () => {
  expect(closedOf([...wider, [[]]])).toEqual([
    [
      [
        [1, 1],
        [3, 1],
        [3, 3],
        [1, 1],
      ],
    ],
  ])
})
