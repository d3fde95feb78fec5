import type { Element, Node } from '@xmldom/xmldom'
import { childrenOf, elementIn } from './element.ts'

const skipped = new Set(['del', 'moveFrom', 'pPr', 'rPr', 'instrText', 'delText', 'Fallback', 'fldSimplePr'])

/** The words of a paragraph with its tabs and breaks; those of boxes that hang on it; whether its end was deleted, so that the next goes on. */
export function wordsOf(paragraph: Element): { text: string; boxes: string[]; isJoined: boolean } {
  const boxes: string[] = []
  let text = ''
  const visit = (node: Node) => {
    for (const child of childrenOf(node)) {
      const name = child.localName ?? ''
      if (skipped.has(name)) continue
      if (name === 't') text += child.textContent ?? ''
      else if (name === 'tab') text += '\t'
      else if (name === 'br' || name === 'cr') text += '\n'
      else if (name === 'noBreakHyphen') text += '-'
      else if (name === 'txbxContent')
        boxes.push(
          ...childrenOf(child)
            .filter(each => each.localName === 'p')
            .map(each => wordsOf(each).text),
        )
      else visit(child)
    }
  }
  visit(paragraph)
  const mark = elementIn(elementIn(paragraph, 'pPr'), 'rPr')
  return { text, boxes: [...new Set(boxes)].filter(box => box.trim()), isJoined: elementIn(mark, 'del') !== null }
}
