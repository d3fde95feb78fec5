import { expect, test } from 'vitest'
import { decrypt, stream } from '../../db/cipher/aegis.ts'

const bytes = (hex: string) => Buffer.from(hex, 'hex')
const key = bytes('10010000'.padEnd(64, '0'))
const nonce = bytes('10000200'.padEnd(64, '0'))

/** The vectors of AEGIS-256 without anything proved beside the text (draft-irtf-cfrg-aegis-aead, appendix A.3, 1 and 2). */
const vectors = [
  {
    text: '754fc3d8c973246dcc6d741412a4b236',
    plain: '00000000000000000000000000000000',
    tag: '1181a1d18091082bf0266f66297d167d2e68b845f61a3b0527d31fc7b7b89f13',
  },
  { text: '', plain: '', tag: '6a348c930adbd654896e1666aad67de989ea75ebaa2b82fb588977b1ffec864a' },
]

test.each(vectors)('the published text $text is decrypted, and its tag is made', ({ text, plain, tag }) => {
  const read = decrypt(bytes(text), key, nonce)
  expect(read.plain.toString('hex')).toBe(plain)
  expect(read.tag.toString('hex')).toBe(tag)
})

test('a text that ends amid a block has a tag of its own', () => {
  const text = bytes(vectors[0]?.text ?? '')
  const [whole, cut] = [decrypt(text, key, nonce), decrypt(text.subarray(0, 14), key, nonce)]
  expect(cut.plain).toEqual(whole.plain.subarray(0, 14))
  expect(cut.tag).not.toEqual(whole.tag)
})

test('the stream is what zeros are hidden with', () => {
  expect(stream(16, key, nonce).toString('hex')).toBe(vectors[0]?.text)
  expect(decrypt(stream(64, key, nonce), key, nonce).plain).toEqual(Buffer.alloc(64))
})
