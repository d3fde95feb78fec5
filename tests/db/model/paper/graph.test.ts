import { describe, expect, test } from 'vitest'
import { box, layOut } from '../../../../db/model/paper/graph.ts'
import { graphAround } from '../../../../db/store/paper/graph.ts'
import { addRecord } from '../../../../db/store/record.ts'
import { get } from '../../../../db/store/table.ts'
import { aDocument, aSeededStore, aStore, byTest } from '../../fixture.ts'

const paper = (id: string, date: string | null = null) => ({ id, name: id, title: id, date, replacedBy: null })
const tie = (from: string, to: string) => ({ id: `${from}-${to}`, from, to, relation: null })

describe('the graph of papers', () => {
  test('puts what a paper names at its left and what names it at its right, each column by date', () => {
    const papers = [
      paper('giữa', '2022-07-25'),
      paper('cũ', '2021-01-01'),
      paper('cũ hơn', '2020-01-01'),
      paper('mới', '2023-01-01'),
      paper('xa', '2019-01-01'),
    ]
    const ties = [tie('giữa', 'cũ'), tie('giữa', 'cũ hơn'), tie('mới', 'giữa'), tie('cũ', 'xa'), tie('cũ', 'cũ hơn')]
    const placed = layOut({ papers, ties }, 'giữa')
    const column = (id: string) => placed.papers.find(each => each.id === id)?.column
    expect(['xa', 'cũ', 'cũ hơn', 'giữa', 'mới'].map(column)).toEqual([-2, -1, -1, 0, 1])
    const at = (id: string) => placed.papers.find(each => each.id === id)!
    expect(at('cũ hơn').y).toBeLessThan(at('cũ').y)
    expect(at('xa').x).toBeLessThan(at('cũ').x)
    expect(at('giữa').x).toBeLessThan(at('mới').x)
    expect(placed.ties).toHaveLength(ties.length)
  })

  test('lays no two papers over each other, and goes round a ring without end', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const ties = [...ids.flatMap(from => ids.filter(to => to !== from).map(to => tie(from, to))), tie('a', 'a')]
    const { papers, width, height } = layOut({ papers: ids.map(id => paper(id)), ties }, 'a')
    for (const one of papers)
      for (const other of papers)
        if (one !== other)
          expect(Math.abs(one.x - other.x) >= box.width || Math.abs(one.y - other.y) >= box.height).toBe(true)
    expect(
      papers.every(each => each.x >= 0 && each.y >= 0 && each.x + box.width <= width && each.y + box.height <= height),
    ).toBe(true)
  })

  test('of one paper alone is that paper', () => {
    expect(layOut({ papers: [paper('một mình')], ties: [] }, 'một mình')).toMatchObject({
      width: box.width,
      height: box.height,
    })
  })
})

describe('what the register knows of papers', () => {
  test('the notice names five papers, and one of them another of the five', () => {
    const db = aSeededStore()
    const { papers, ties } = graphAround(db, get(db, 'document', 'TB-670-2022').id)
    expect(papers.map(each => each.name).sort()).toEqual([
      'CTr 22-CTr/TU',
      'GM 414/GM-UBND',
      'KH 110/KH-UBND',
      'KH 40/KH-UBND',
      'QĐ 1199/QĐ-UBND',
      'TB 670/TB-VP',
    ])
    expect(ties).toHaveLength(6)
  })

  test('a paper that was replaced says by which', () => {
    const db = aStore()
    const [old, now] = [aDocument(db), aDocument(db)]
    addRecord(db, 'citation', { document: now.id, cited: old.id, relation: 'replaces' }, byTest)
    const { papers } = graphAround(db, old.id)
    expect(papers.find(each => each.id === old.id)?.replacedBy).toBe(`QĐ ${now.number}`)
    expect(papers.find(each => each.id === now.id)?.replacedBy).toBeNull()
  })

  test('a paper that hundreds name shows the nearest that can be read', () => {
    const db = aStore()
    const centre = aDocument(db)
    for (let n = 0; n < 80; n++) addRecord(db, 'citation', { document: aDocument(db).id, cited: centre.id }, byTest)
    expect(graphAround(db, centre.id).papers).toHaveLength(60)
  })
})
