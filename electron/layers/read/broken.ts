/** Where a text stops being JSON: its line and column, counted from 1, and what is wrong there. Null when it is JSON. */
export function breakIn(text: string): { line: number; column: number; reason: string } | null {
  const at = { place: 0 }
  const reason = value(text, at, 0) ?? rest(text, at)
  if (reason === null) return null
  const before = text.slice(0, at.place)
  const line = before.split('\n').length
  return { line, column: at.place - before.lastIndexOf('\n'), reason }
}

function rest(text: string, at: At): string | null {
  skip(text, at)
  return at.place < text.length ? 'có chữ thừa sau phần cuối' : null
}

type At = { place: number }
const deepest = 200

function skip(text: string, at: At): void {
  while (/\s/.test(text[at.place] ?? 'x')) at.place += 1
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y
const word = /true|false|null/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON allows none of them inside a string
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y

/** Passes over one value; gives what is wrong at the place where it stops. */
function value(text: string, at: At, depth: number): string | null {
  skip(text, at)
  const sign = text[at.place]
  if (sign === undefined) return 'tệp bị cắt ở cuối'
  if (depth > deepest) return 'lồng quá sâu'
  if (sign === '{') return list(text, at, '}', () => member(text, at, depth))
  if (sign === '[') return list(text, at, ']', () => value(text, at, depth + 1))
  if (sign === '"') return passed(text, at, string) ? null : unclosed(text, at, 'chữ không có dấu " đóng')
  if (passed(text, at, number) || passed(text, at, word)) return null
  const seen = /^\S{1,12}/.exec(text.slice(at.place, at.place + 12))?.[0] ?? sign
  return /^-?(?:nan|inf)/i.test(seen) ? `"${seen}" không phải số` : `không hiểu "${seen}"`
}

/** A word that never closes is the end of a file that was cut. */
function unclosed(text: string, at: At, otherwise: string): string {
  const isCut = at.place >= text.length || (text[at.place] === '"' && !text.includes('"', at.place + 1))
  return isCut ? 'tệp bị cắt ở cuối' : otherwise
}

function list(text: string, at: At, end: string, one: () => string | null): string | null {
  at.place += 1
  skip(text, at)
  if (text[at.place] === end) {
    at.place += 1
    return null
  }
  for (;;) {
    const wrong = one()
    if (wrong) return wrong
    skip(text, at)
    const sign = text[at.place]
    if (sign === end) {
      at.place += 1
      return null
    }
    if (sign !== ',') return sign === undefined ? 'tệp bị cắt ở cuối' : `thiếu dấu phẩy hoặc "${end}"`
    at.place += 1
  }
}

function member(text: string, at: At, depth: number): string | null {
  skip(text, at)
  if (!passed(text, at, string)) return unclosed(text, at, 'thiếu tên trong dấu "')
  skip(text, at)
  if (text[at.place] !== ':') return 'thiếu dấu hai chấm'
  at.place += 1
  return value(text, at, depth + 1)
}

function passed(text: string, at: At, pattern: RegExp): boolean {
  pattern.lastIndex = at.place
  const found = pattern.exec(text)
  if (found) at.place += found[0].length
  return found !== null
}
