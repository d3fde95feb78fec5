import { DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom'
import { unzipSync } from 'fflate'
import type { Block } from '../../../db/model/notice/notice.ts'
import { isTaskHead } from '../../../db/model/notice/task/table.ts'
import { Problem } from '../../../db/model/text/problem.ts'
import { attributeOf, childrenOf, elementIn } from './element.ts'
import { numbersOf } from './numbering.ts'
import { wordsOf } from './words.ts'

/** A notice with its annexes unpacks to some 2 MB of XML; as a tree it takes ten times that. */
const largest = 48 * 1024 * 1024
const wanted = /^word\/(?:document|numbering|styles|header\d*)\.xml$/

/** The lines and tables of a Word file as one reads them: automatic numbers written out, deletions left out, boxes in their place. Throws E_NOTICE_DAMAGED, E_NOTICE_LARGE. */
export function readDocx(file: string, bytes: Uint8Array): Block[] {
  const parts = unpacked(file, bytes)
  const root = (name: string): Element | null => {
    const part = parts[`word/${name}.xml`]
    return part ? parsed(file, part) : null
  }
  const body = elementIn(root('document'), 'body')
  if (!body) throw new Problem('E_NOTICE_DAMAGED', { file, reason: 'thiếu phần văn bản' })
  const blocks = blocksUnder(body, numbersOf(root('numbering'), root('styles')))
  const isHeaded = blocks.some(block => 'text' in block && /CỘNG H(?:ÒA|OÀ) XÃ HỘI|^Số ?:/iu.test(block.text))
  if (isHeaded) return blocks
  // Some offices print their letterhead as the header of the first page.
  const none = numbersOf(null, null)
  const headers = Object.keys(parts).filter(name => name.startsWith('word/header'))
  const lines = headers.flatMap(name => {
    const element = parts[name] && parsed(file, parts[name])
    return element ? blocksUnder(element, none) : []
  })
  return [...lines.filter(block => 'cells' in block || /\p{L}{2}/u.test(block.text)), ...blocks]
}

function unpacked(file: string, bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted.test(name)) return false
        if (originalSize > largest) throw new Problem('E_NOTICE_LARGE', { file, most: '48 MB chữ' })
        return true
      },
    })
  } catch (error) {
    if (error instanceof Problem) throw error
    throw new Problem('E_NOTICE_DAMAGED', { file, reason: error instanceof Error ? error.message.slice(0, 120) : '' })
  }
}

function parsed(file: string, part: Uint8Array): Element | null {
  const text = new TextDecoder().decode(part)
  // Word declares no document type; one would only be there to blow entities up.
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) throw new Problem('E_NOTICE_DAMAGED', { file, reason: 'XML khai báo lạ' })
  try {
    return new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml').documentElement
  } catch (error) {
    throw new Problem('E_NOTICE_DAMAGED', { file, reason: error instanceof Error ? error.message.slice(0, 120) : '' })
  }
}

type Numbers = ReturnType<typeof numbersOf>

function blocksUnder(holder: Node, numbers: Numbers): Block[] {
  const blocks: Block[] = []
  let carried = ''
  const visit = (node: Node) => {
    for (const child of childrenOf(node)) {
      if (child.localName === 'p') {
        const number = numbers(child)
        const { text, boxes, isJoined } = wordsOf(child)
        blocks.push(...boxes.map(line => ({ text: line })))
        const line = carried + (number && text.trim() ? `${number} ${text}` : text)
        carried = isJoined ? line : ''
        if (!isJoined) blocks.push(...linesIn(line))
      } else if (child.localName === 'tbl') blocks.push(...tableIn(child, numbers))
      else if (['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml'].includes(child.localName ?? '')) visit(child)
    }
  }
  visit(holder)
  if (carried) blocks.push({ text: carried })
  return blocks
}

/** A tab in the middle of a short line sets two columns beside each other; behind a number it is a gap. */
function linesIn(line: string): Block[] {
  const parts = line
    .split('\t')
    .map(part => part.trim())
    .filter(Boolean)
  const isColumns =
    parts.length > 1 && line.length < 160 && !/^(?:[\d.]+[.)]?|\(?\p{L}\d?[.)]|[-+•])$/u.test(parts[0] ?? '')
  return isColumns ? parts.map(text => ({ text })) : [{ text: line.replace(/\t+/g, ' ') }]
}

/** A table of tasks stays a table; one that only sets a head or signatures beside each other becomes lines. */
function tableIn(table: Element, numbers: Numbers): Block[] {
  const rows = childrenOf(table).filter(each => each.localName === 'tr')
  const cells: Block[][][] = []
  for (const row of rows) {
    const above = cells.at(-1)
    const own: Block[][] = []
    for (const cell of childrenOf(row).filter(each => each.localName === 'tc')) {
      const property = elementIn(cell, 'tcPr')
      const merge = elementIn(property, 'vMerge')
      // A cell that goes on from the row above says there what it says here.
      const isMore = merge !== null && attributeOf(merge) !== 'restart'
      const span = Math.min(60, Number(attributeOf(elementIn(property, 'gridSpan')) ?? 1) || 1)
      own.push(isMore ? (above?.[own.length] ?? []) : blocksUnder(cell, numbers))
      for (let more = 1; more < span; more++) own.push([])
    }
    cells.push(own)
  }
  const words = (blocks: Block[]) =>
    blocks
      .map(block => ('cells' in block ? block.cells.join(' ') : block.text))
      .join(' ')
      .trim()
  const [first = []] = cells
  if (first.length > 2 || isTaskHead(first.map(words))) return cells.map(row => ({ cells: row.map(words) }))
  return [...new Set(cells.flat(1))].flat(1)
}
