/** Noughts behind the point that a sum of digits can be divided by, exactly. */
const powers = Array.from({ length: 16 }, (_, power) => 10 ** power)
const [minus, point, nought, nine, opening] = [45, 46, 48, 57, 60] as const

/** A place in the bytes of an XML, stepping over what it is asked for: no texts are made of what is only passed by. */
export class Scan {
  at = 0
  readonly xml: Buffer

  constructor(xml: Buffer) {
    this.xml = xml
  }

  /** Steps over a word of plain letters if it stands here. */
  over(word: string): boolean {
    for (let letter = 0; letter < word.length; letter++)
      if (this.xml[this.at + letter] !== word.charCodeAt(letter)) return false
    this.at += word.length
    return true
  }

  /** Steps over capital letters, read as a column is named: A is 1, AA is 27, and 0 is none. */
  column(): number {
    let column = 0
    for (let code = this.xml[this.at] ?? 0; code >= 65 && code <= 90; code = this.xml[++this.at] ?? 0)
      column = column * 26 + code - 64
    return column
  }

  /** Steps over digits; NaN when none stands here. */
  whole(): number {
    const from = this.at
    let value = 0
    for (let code = this.xml[this.at] ?? 0; code >= nought && code <= nine; code = this.xml[++this.at] ?? 0)
      value = value * 10 + code - nought
    return this.at === from ? Number.NaN : value
  }

  /** Steps over all up to the next tag, and reads it as a number as JavaScript does; NaN when it is none. */
  number(): number {
    const from = this.at
    const isNegative = this.xml[from] === minus
    if (isNegative) this.at += 1
    const first = this.at
    let value = this.whole()
    let places = 0
    if (this.xml[this.at] === point) {
      const start = ++this.at
      for (let code = this.xml[this.at] ?? 0; code >= nought && code <= nine; code = this.xml[++this.at] ?? 0)
        value = value * 10 + code - nought
      places = this.at - start
    }
    // Of two numbers that are exact the quotient is the nearest there is.
    if (this.xml[this.at] === opening && this.at - first <= 16 && value <= Number.MAX_SAFE_INTEGER)
      return (isNegative ? -value : value) / (powers[places] ?? Number.NaN)
    this.at = from
    const text = this.text()
    return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
  }

  /** Steps over all up to the next tag. */
  text(): string {
    const from = this.at
    this.at = this.xml.indexOf(opening, from)
    if (this.at < 0) this.at = this.xml.length
    return this.xml.toString('utf8', from, this.at)
  }

  /** Steps behind the next such word; to the end when there is none. */
  behind(word: string): void {
    const found = this.xml.indexOf(word, this.at)
    this.at = found < 0 ? this.xml.length : found + word.length
  }
}
