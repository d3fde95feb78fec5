import { type SymbolSpec, symbolSvg } from '../../../db/model/sign/symbol.ts'

type Props = Pick<SymbolSpec, 'type' | 'status' | 'size'>

/** A zone's symbol: its shape says the type, its filling the class. The words stand beside it, so it is hidden from screen readers. */
export function ZoneSymbol({ type, status, size }: Props) {
  const svg = symbolSvg({ type, status, size })
  // The markup is drawn by our own pure function from fixed words, never from data.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <span aria-hidden style={{ display: 'inline-flex', flex: 'none' }} dangerouslySetInnerHTML={{ __html: svg }} />
}
