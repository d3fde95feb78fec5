import { describe, expect, test } from 'vitest'
import { find, of } from './read.ts'

describe('the notice', () => {
  const directives = of('directive').filter(row => row.document === 'TB-670-2022')
  const who = (number: number, role: string) =>
    of('assignment')
      .filter(row => row.directive === `TB670-${number}` && row.role === role)
      .map(row => row.agency ?? row.name)
  const zonesOf = (number: number) =>
    of('target')
      .filter(row => row.directive === `TB670-${number}` && row.zone)
      .map(row => row.zone)

  test('has exactly seven directives, in order, without a deadline or a status', () => {
    expect(directives.map(row => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(directives.filter(row => row.due || row.status || row.result)).toEqual([])
    expect(directives.filter(row => !row.text || !row.product)).toEqual([])
  })

  test('names who leads each of them by the agency of 2022', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(number => who(number, 'lead'))).toEqual([
      ['SCT-KG'],
      ['SKHDT-KG'],
      ['UBND-H-CHAU-THANH', 'UBND-H-GO-QUAO'],
      ['BQLKKT-KG'],
      ['STC-KG', 'STNMT-KG'],
      ['SKHDT-KG'],
      ['SLDTBXH-KG'],
    ])
    expect(who(2, 'support').slice(0, 3)).toEqual(['STC-KG', 'SCT-KG', 'BQLKKT-KG'])
    expect(who(5, 'support')).toEqual([])
    expect(who(6, 'support')).toEqual(['STC-KG'])
  })

  test('ties the directives to the zones that it names', () => {
    expect([1, 2, 7].flatMap(zonesOf)).toEqual([])
    expect(zonesOf(3)).toEqual(['CCN-BINH-AN', 'CCN-VINH-HOA-HUNG-NAM'])
    expect(zonesOf(4)).toHaveLength(5)
    expect(zonesOf(5)).toEqual(['KCN-THANH-LOC'])
    expect(zonesOf(6)).toEqual(['NO-THANH-LOC'])
  })

  test('keeps the wording, and cites five papers', () => {
    const wording = (number: number) => directives.find(row => row.number === number)?.text
    expect(wording(5)).toMatch(
      /^Sở Tài chính, Sở Tài nguyên và Môi trường nghiên cứu, tham mưu .* kêu gọi nhà đầu tư\.$/,
    )
    expect(wording(6)).toContain('hoặc thực hiện phân kỳ đầu tư theo khả năng cân đối của ngân sách.')
    const cited = of('citation')
      .filter(row => row.document === 'TB-670-2022')
      .map(row => find('document', row.cited as string).number)
    expect(cited).toEqual(['1199/QĐ-UBND', '414/GM-UBND', '110/KH-UBND', '40/KH-UBND', '22-CTr/TU'])
    expect(find('document', 'TB-670-2022')).toMatchObject({
      number: '670/TB-VP',
      date: '2022-07-25',
      type: 'notice',
      urgency: 'express',
    })
  })

  test('gives the figures of the first half of 2022 as printed', () => {
    const figures = of('statistic')
      .filter(row => row.document === 'TB-670-2022')
      .map(row => [row.value, row.unit])
    expect(figures).toEqual([
      [25743.76, 'tỷ đồng'],
      [50.38, '%'],
      [13.65, '%'],
      [10.71, '%'],
      [94.48, '%'],
    ])
  })
})
