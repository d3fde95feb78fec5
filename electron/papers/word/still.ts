import type { Lang } from '../../../db/model/brief/say.ts'
import { escapeXml } from '../../../db/model/map/svg.ts'

/** What a file says of itself. */
export type Card = { title: string; office: { name: string }; code: string; at: string; lang: Lang }

export const corePath = 'docProps/core.xml'

/** The file's own description with the snapshot's time: the library would write the time of writing. */
export function coreProperties({ title, office, code, at, lang }: Card): string {
  const day = new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
  const time = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`
  const author = escapeXml(office.name)
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:creator>${author}</dc:creator><dc:description>Bản chụp số liệu ${escapeXml(code)}</dc:description><dc:language>${lang}</dc:language><cp:lastModifiedBy>${author}</cp:lastModifiedBy><cp:revision>1</cp:revision>${time('created')}${time('modified')}</cp:coreProperties>`
}

const localHeader = 0x04034b50
const centralHeader = 0x02014b50

/** A zip with every file dated the same moment, so that equal contents are equal bytes. The names and contents are left as they are. */
export function stillZip(zip: Uint8Array, day: Date): Uint8Array {
  const bytes = new Uint8Array(zip)
  const view = new DataView(bytes.buffer)
  const date = ((day.getUTCFullYear() - 1980) << 9) | ((day.getUTCMonth() + 1) << 5) | day.getUTCDate()
  const time = (day.getUTCHours() << 11) | (day.getUTCMinutes() << 5) | (day.getUTCSeconds() >> 1)
  const end = bytes.length - 22
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  for (let i = 0; i < count && view.getUint32(at, true) === centralHeader; i++) {
    const local = view.getUint32(at + 42, true)
    view.setUint16(at + 12, time, true)
    view.setUint16(at + 14, date, true)
    if (view.getUint32(local, true) === localHeader) {
      view.setUint16(local + 10, time, true)
      view.setUint16(local + 12, date, true)
    }
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
