import { crc32 } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Brief } from '../../../db/model/brief/brief.ts'
import { stoodFor } from '../figure/stand-in.ts'
import { corePath, coreProperties } from '../word/still.ts'

type Files = Record<string, Uint8Array>

/**
 * The library's file as PowerPoint takes it without repairing: content types name only parts that are there, and the empty notes, whose master
 * PowerPoint refuses, are left out; its maps come in the place of what stood for them. Everything is dated with the snapshot, so that the same brief gives the same bytes.
 */
export function mendSlides(bytes: Uint8Array, brief: Brief, pictures: readonly Uint8Array[]): Uint8Array {
  const files: Files = {}
  const day = new Date(brief.at)
  const read = unzipSync(bytes)
  const rename = renumbering(Object.keys(read))
  for (const [name, data] of Object.entries(read)) {
    if (name.endsWith('/') || /^ppt\/notes(?:Master|Slide)s\//u.test(name)) continue
    const picture = name.endsWith('.png') && pictures[stoodFor(crc32(data), pictures.length)]
    files[rename(name)] = picture || (name.endsWith('.xlsx') ? stillBook(data, day) : data)
  }
  for (const name of Object.keys(files).filter(each => each.endsWith('.rels')))
    edit(files, name, text =>
      rename(text.replace(/<Relationship [^>]*\/relationships\/notes(?:Master|Slide)"[^>]*\/>/gu, '')),
    )
  edit(files, 'ppt/presentation.xml', text => text.replace(/<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/su, ''))
  edit(files, '[Content_Types].xml', text =>
    rename(text).replace(/<Override PartName="\/([^"]*)"[^>]*\/>/gu, (whole, part: string) =>
      part in files ? whole : '',
    ),
  )
  files[corePath] = strToU8(coreProperties(brief))
  // The first file of the package is its list of types.
  const order = Object.keys(files).sort(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml'),
  )
  // A picture is pressed already.
  const pressed = order.map((name): [string, [Uint8Array, { level: 0 | 6 }]] => [
    name,
    [files[name] ?? new Uint8Array(), { level: name.endsWith('.png') ? 0 : 6 }],
  ])
  return zipSync(Object.fromEntries(pressed), { mtime: day })
}

/** The library counts charts over all files it ever wrote; here they are counted from 1 in each. */
function renumbering(names: string[]): (text: string) => string {
  const chart = /(charts\/chart|charts\/_rels\/chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/gu
  const numbers = names.flatMap(name => /^ppt\/charts\/chart(\d+)\.xml$/u.exec(name)?.[1] ?? [])
  const order = numbers.map(Number).sort((a, b) => a - b)
  return text =>
    text.replace(chart, (whole, before: string, number: string) => {
      const at = order.indexOf(Number(number))
      return at < 0 ? whole : `${before}${at + 1}`
    })
}

/** The sheet behind a chart, dated with the snapshot. */
function stillBook(bytes: Uint8Array, day: Date): Uint8Array {
  const files = unzipSync(bytes)
  for (const name of Object.keys(files)) if (name.endsWith('/')) delete files[name]
  edit(files, corePath, text => text.replace(/(<dcterms:\w+ [^>]*>)[^<]*/gu, `$1${day.toISOString()}`))
  return zipSync(files, { mtime: day, level: 6 })
}

function edit(files: Files, name: string, change: (text: string) => string): void {
  const data = files[name]
  if (data) files[name] = strToU8(change(strFromU8(data)))
}
