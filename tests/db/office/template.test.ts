import { expect, test } from 'vitest'
import { historyOf } from '../../../db/store/log/history.ts'
import { undo } from '../../../db/store/log/undo.ts'
import { ownTemplate, saveTemplate, templateOf } from '../../../db/store/office/template.ts'
import { aSeededStore } from '../fixture.ts'

test('a new file has the head, the place and the signer of the agencies own records', () => {
  const { parent, agency, sign, place, signerTitle, recipients, filed, oldMonths } = templateOf(aSeededStore())
  expect({ parent, agency, sign, place, signerTitle, recipients, filed, oldMonths }).toEqual({
    parent: 'UBND tỉnh An Giang',
    agency: 'Ban Quản lý Khu kinh tế',
    sign: 'BQLKKT',
    place: 'An Giang',
    signerTitle: 'Trưởng ban',
    ...{ recipients: ['UBND tỉnh An Giang (để báo cáo)'], filed: 'VT' },
    oldMonths: 24,
  })
})

test('what the office writes goes before its records, has its history, and is taken back', () => {
  const db = aSeededStore()
  const fields = { signer_title: 'Phó Trưởng ban', authority: 'KT. TRƯỞNG BAN', old_months: 12 }
  const { record } = saveTemplate(db, fields, 'lan')
  saveTemplate(db, { recipients: '- Như trên;\n- UBND tỉnh (để báo cáo);\n- Lưu: VT, KH.' }, 'lan')
  expect(templateOf(db)).toMatchObject({ signerTitle: 'Phó Trưởng ban', oldMonths: 12, place: 'An Giang' })
  expect(templateOf(db)).toMatchObject({ recipients: ['Như trên', 'UBND tỉnh (để báo cáo)'], filed: 'VT, KH' })
  expect(historyOf(db, 'template', record.id).length).toBeGreaterThan(1)
  undo(db, 'lan')
  undo(db, 'lan')
  expect(ownTemplate(db)).toBeNull()
})

test('an empty field goes back to what the records say, and a bad one changes nothing', () => {
  const db = aSeededStore()
  saveTemplate(db, { place: 'Rạch Giá' }, 'lan')
  expect(() => saveTemplate(db, { old_months: -1 }, 'lan')).toThrow('E_FIELD_VALUE')
  expect(templateOf(db).place).toBe('Rạch Giá')
  saveTemplate(db, { place: null }, 'lan')
  expect(templateOf(db).place).toBe('An Giang')
})
