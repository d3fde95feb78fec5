import { mapColour, statusColour, typeHue } from '../../sign/colour.ts'

const { light } = statusColour
const paper = mapColour.paper
/** Grounds go white and lines black; the one class without a hatch is solid black. What is not named keeps its lightness. */
const known = new Map<string, string>([
  ...[light.doing, light.todo, light.wait, light.stuck, light.unk].flatMap(
    ({ ground, line, icon }): [string, string][] => [
      [ground, '#FFFFFF'],
      [line, '#000000'],
      [icon, '#000000'],
    ],
  ),
  [light.xong.ground, '#000000'],
  ...Object.values(typeHue.light).map((hue): [string, string] => [hue, '#000000']),
  [paper.ink, '#000000'],
  [paper.land, '#FFFFFF'],
  [paper.halo, '#FFFFFF'],
  [paper.water, '#F0F0F0'],
  ...paper.lining.map((colour, at): [string, string] => [colour, ['#EAEAEA', '#E2E2E2', '#D8D8D8'][at] ?? '#E2E2E2']),
])

/** A drawing for printers without colour. */
export function inBlack(svg: string): string {
  return svg.replace(/#[0-9A-F]{6}\b/g, colour => known.get(colour) ?? grey(colour))
}

/** The grey of the same lightness (Rec. 709 weights on the coded values: right enough for ink). */
function grey(colour: string): string {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
  const part = Math.round(0.2126 * r + 0.7152 * g + 0.0722 * b)
    .toString(16)
    .padStart(2, '0')
    .toUpperCase()
  return `#${part}${part}${part}`
}
