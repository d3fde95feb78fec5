import { Problem } from '../../../db/model/text/problem.ts'
import { lettersOf } from '../../files/csv.ts'

/** One entity of a drawing: what it is, its layer, and all that is said of it as code and value. */
export type Entity = { type: string; layer: string; tags: [code: number, value: string][] }

/** The entities of an ASCII DXF in their order, the corners of an old POLYLINE as entities of their own. Throws E_LAYER_DXF. */
export function entitiesOf(file: string, bytes: Uint8Array): Entity[] {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 64))
  if (head.startsWith('AutoCAD Binary DXF')) throw new Problem('E_LAYER_DXF', { file, reason: 'là DXF nhị phân' })
  const lines = textOf(bytes).split(/\r\n|\r|\n/)
  const entities: Entity[] = []
  let section = ''
  let open: Entity | null = null
  let isWhole = false
  for (let at = 0; at + 1 < lines.length; at += 2) {
    const code = Number(lines[at])
    const value = lines[at + 1] ?? ''
    if (!Number.isInteger(code) || (lines[at] ?? '').trim() === '') {
      if ((lines[at] ?? '').trim() === '' && lines.slice(at).every(line => line.trim() === '')) break
      throw new Problem('E_LAYER_DXF', {
        file,
        reason: `dòng ${at + 1} phải là mã nhóm, đang là "${(lines[at] ?? '').slice(0, 20)}"`,
      })
    }
    if (code === 0 && value.trim() === 'SECTION') section = (lines[at + 3] ?? '').trim()
    else if (code === 0 && value.trim() === 'EOF') {
      isWhole = true
      break
    } else if (code === 0) {
      open = section === 'ENTITIES' && value.trim() !== 'ENDSEC' ? { type: value.trim(), layer: '0', tags: [] } : null
      if (open) entities.push(open)
    } else if (open) {
      if (code === 8) open.layer = value.trim()
      else open.tags.push([code, value])
    }
  }
  if (section === '') throw new Problem('E_LAYER_DXF', { file, reason: 'không có phần SECTION nào' })
  if (!isWhole) throw new Problem('E_LAYER_DXF', { file, reason: 'bị cắt ở cuối, thiếu dòng EOF' })
  return entities
}

/** Drawings since 2007 are UTF-8; older ones say their letters, and old Vietnamese fonts stand in them as Western ones. */
function textOf(bytes: Uint8Array): string {
  const text = new TextDecoder(lettersOf(bytes)).decode(bytes).normalize('NFC')
  return text.replace(/\\U\+([\dA-Fa-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Words of a TEXT or an MTEXT without the signs that shape them. */
export function wordsOf({ tags }: Entity): string {
  return tags
    .filter(([code]) => code === 3 || code === 1)
    .map(([, value]) => value)
    .join('')
    .replace(/\\P/g, ' ')
    .replace(/\\[ACcFfHKkLlOopQTW][^;\\{}]*;?/g, '')
    .replace(/[{}]/g, '')
    .replace(/%%[cdpuo]/gi, '')
    .trim()
}

export const numberOf = ({ tags }: Entity, code: number): number | null => {
  const found = tags.find(each => each[0] === code)
  return found ? Number(found[1]) : null
}
