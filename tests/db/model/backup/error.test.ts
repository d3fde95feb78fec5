import { expect, test } from 'vitest'
import { errorWords } from '../../../../db/model/backup/error.ts'
import { refusalCodes } from '../../../../db/model/text/problem.ts'

/** Said in a terminal only. */
const unheard = ['E_USAGE', 'E_VERIFY']

test('every refusal has words of its own in the list of late errors, so that nobody is left with a bare code', () => {
  const bare = refusalCodes.filter(code => !unheard.includes(code) && errorWords(code) === errorWords('E_'))
  expect(bare).toEqual([])
})

test('a wrong password, a locked file and a backup that stays locked are told apart', () => {
  const said = ['E_PASSWORD_WRONG', 'E_PASSWORD_WAIT', 'E_PASSWORD_OTHER', 'E_DATA_LOCKED', 'E_DATA_GONE'].map(
    errorWords,
  )
  expect(new Set(said).size).toBe(said.length)
  expect(said[0]).toBe('Mật khẩu gõ sai')
})
