/** Twice the dots of a screen: on paper the picture stays sharp. */
const times = 2
/** What of a drawing's look stands in the style sheet and not in the drawing. */
const looks = [
  ...['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight', 'font-style'],
  ...['text-anchor', 'opacity', 'fill-opacity', 'letter-spacing', 'dominant-baseline'],
]

/** A drawing of the screen as PNG on white, in the faces of the screen. Throws when it cannot be drawn. */
export async function drawPng(svg: SVGSVGElement): Promise<Uint8Array> {
  const { width, height } = svg.getBoundingClientRect()
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(alone(svg, width, height))}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * times)
  canvas.height = Math.round(height * times)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('canvas')
  return new Uint8Array(await blob.arrayBuffer())
}

/** The drawing with its own looks and faces: a picture knows no style sheet of the page it came from. */
function alone(svg: SVGSVGElement, width: number, height: number): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const theirs = [...copy.querySelectorAll<SVGElement>('*')]
  for (const [at, own] of [...svg.querySelectorAll<SVGElement>('*')].entries()) {
    const look = getComputedStyle(own)
    for (const name of looks) theirs[at]?.style.setProperty(name, look.getPropertyValue(name))
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = faces()
  copy.prepend(style)
  return new XMLSerializer().serializeToString(copy)
}

/** The faces that travel inside the style sheet. */
function faces(): string {
  return [...document.styleSheets]
    .flatMap(sheet => [...sheet.cssRules])
    .filter(rule => rule instanceof CSSFontFaceRule && rule.cssText.includes('url("data:'))
    .map(rule => rule.cssText)
    .join('\n')
}
