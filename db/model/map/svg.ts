/** A number as SVG text: at most `digits` decimals, never "-0" or an exponent, so that equal drawings are equal strings. */
export function num(value: number, digits = 2): string {
  if (!Number.isFinite(value)) throw new Error(`Not a number in a drawing: ${value}`)
  const text = value.toFixed(digits)
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return short === '-0' ? '0' : short
}

/** Text made safe for XML content and attribute values; control characters that XML 1.0 forbids are dropped. */
export function escapeXml(text: string): string {
  return [...text]
    .filter(char => isXmlChar(char.codePointAt(0) ?? 0))
    .join('')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** Attribute values; `undefined` leaves the attribute out, numbers are written by `num`. */
export type Attributes = Record<string, string | number | undefined>

/** One SVG element as text. `content` is markup and is not escaped; use `escapeXml` for words. */
export function el(name: string, attributes: Attributes, content = ''): string {
  let out = `<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue
    out += ` ${key}="${typeof value === 'number' ? num(value, 3) : escapeXml(value)}"`
  }
  return content === '' ? `${out}/>` : `${out}>${content}</${name}>`
}

/** A complete, self-standing SVG picture. `size` in CSS px; `box` is the viewBox [x, y, width, height]. */
export function svgDocument(
  size: { width: string | number; height: string | number },
  box: readonly [number, number, number, number],
  content: string,
  more: Attributes = {},
): string {
  const viewBox = box.map(value => num(value, 3)).join(' ')
  return el('svg', { xmlns: 'http://www.w3.org/2000/svg', ...size, viewBox, ...more }, content)
}

/** An id that is legal in `url(#...)` whatever record id it is made from. */
export function safeId(text: string): string {
  return text.replace(/[^A-Za-z0-9_-]/g, char => `_${(char.codePointAt(0) ?? 0).toString(16)}`)
}
