import { expect, test } from 'vitest'
import type { Brief } from '../../../db/model/brief/brief.ts'
import { aBrief, aDossier } from '../../db/model/brief/fixture.ts'
import { reading } from './reading.ts'

/** The brief of an office that calls a figure old after so many months; its occupancy is of 30/7/2021, 64 months ago. */
const briefAfter = (oldMonths: number): Brief => aBrief({ dossier: aDossier({ oldMonths }) })

/** How often the old occupancy is remarked on: beside the figure, and in the list at the end. */
const remarks = (text: string) => text.split('30/7/2021').length - 1
const listed = (text: string) => text.split('Tỷ lệ lấp đầy, giai đoạn 1').length - 1

test.each(Object.keys(reading))(
  '%s marks an old figure by the office’s months and lists it at the end; a longer patience marks it no more',
  async format => {
    const read = reading[format]
    if (!read) throw new Error(format)
    const [old, fresh] = [await read(briefAfter(24)), await read(briefAfter(120))]
    expect(remarks(old)).toBeGreaterThan(remarks(fresh))
    expect(listed(old)).toBeGreaterThan(listed(fresh))
  },
)

test.each(Object.keys(reading))('%s marks a gap and a figure without a paper, and lists both', async format => {
  const text = await reading[format]?.(briefAfter(24))
  expect(text).toContain('chưa có số liệu')
  expect(text).toMatch(/Còn trống|Số liệu còn trống/u)
  expect(text).toMatch(/[Cc]hưa có văn bản|cần đối chiếu|Đối chiếu với văn bản/u)
})
