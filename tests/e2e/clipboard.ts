import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzip } from '../electron/papers/unzip.ts'
import { type Atlas, aFolder } from './atlas.ts'

/** The clipboard of the Electron that the checks run in. */
type Held = { readHTML: () => string; readText: () => string }

/** What stands on the clipboard: as HTML, and as text by rows and cells. */
export async function clipboardOf(app: Atlas['app']): Promise<{ html: string; rows: string[][] }> {
  const read = await app.evaluate(({ clipboard }) => {
    const held = clipboard as unknown as Held
    return { html: held.readHTML(), text: held.readText() }
  })
  return { html: read.html, rows: read.text.split(/\r?\n/u).map(line => line.split('\t')) }
}

/** What another office program makes of the HTML that is pasted into it: the text of its Word file. */
export function inWriter(html: string): string {
  const folder = aFolder()
  writeFileSync(join(folder, 'a.html'), `<meta charset="utf-8">${html}`)
  const profile = `-env:UserInstallation=file://${join(folder, 'office')}`
  const how = ['--headless', profile, '--infilter=HTML (StarWriter)', '--convert-to', 'docx:MS Word 2007 XML']
  execFileSync('soffice', [...how, '--outdir', folder, join(folder, 'a.html')], { stdio: 'pipe' })
  return (
    unzip(readFileSync(join(folder, 'a.docx')))
      .get('word/document.xml')
      ?.toString('utf8') ?? ''
  )
}

/** The rows of the tables in a Word file's text, cell by cell. */
export const tableIn = (markup: string): string[][] =>
  [...markup.matchAll(/<w:tr[ >].*?<\/w:tr>/gsu)].map(([row]) =>
    [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) =>
      cell
        .replace(/<[^>]*>/gu, '')
        .replace(/&amp;/gu, '&')
        .replace(/&lt;/gu, '<')
        .trim(),
    ),
  )
