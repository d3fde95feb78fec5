import { describe, expect, test } from 'vitest'
import { openName, shownName } from '../../../../db/model/paper/name.ts'

describe('the name of a file', () => {
  test.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\Quyết định 1755.pdf', 'Quyết định 1755.pdf'],
    ['..', 'tệp không tên'],
    ['', 'tệp không tên'],
    ['hop\u202efdp.exe', 'hopfdp.exe'],
  ])('%j is shown as %j', (name, shown) => expect(shownName(name)).toBe(shown))

  test.each([
    ['../../../a;rm -rf ~.pdf', 'a-rm -rf -.pdf'],
    ['CON.pdf', 'van-ban.pdf'],
    ['...pdf', 'van-ban.pdf'],
    ['Thông báo “670”: kết luận?.pdf', 'Thông báo “670”- kết luận-.pdf'],
    ['$(calc).exe', '-(calc).pdf'],
    ['quyết định.', 'quyết định.pdf'],
  ])('%j is opened as %j', (name, opened) => expect(openName(name, 'application/pdf')).toBe(opened.replace(/^-/, '')))

  test('of three hundred Vietnamese letters is cut at a letter, and still ends in its extension', () => {
    const long = `${'ế'.repeat(300)}.pdf`
    expect(new TextEncoder().encode(shownName(long)).length).toBeLessThanOrEqual(200)
    expect(openName(long, 'application/pdf')).toBe(`${'ế'.repeat(33)}.pdf`)
  })
})
