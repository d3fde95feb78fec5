import type { Element, Node } from '@xmldom/xmldom'

/** The elements under a node, text left out. */
export function childrenOf(node: Node): Element[] {
  const found: Element[] = []
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === 1) found.push(child as Element)
  return found
}

/** The first element of that name right under a node, prefixes aside. */
export function elementIn(node: Node | null | undefined, name: string): Element | null {
  return node ? (childrenOf(node).find(each => each.localName === name) ?? null) : null
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** An attribute of WordprocessingML; `val` unless another is named. */
export function attributeOf(element: Element | null | undefined, name = 'val'): string | null {
  if (!element) return null
  return element.getAttributeNS(word, name) || element.getAttribute(`w:${name}`) || null
}
