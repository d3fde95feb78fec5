import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type Brief, figuresIn, type Run, sectionsOf } from '../../../db/model/brief/brief.ts'
import { setRecord } from '../../../db/store/record.ts'
import { openFile } from '../../bench/data.ts'
import { fromMarkup } from '../../electron/papers/sample.ts'
import { unzip } from '../../electron/papers/unzip.ts'
import { aFolder, atlas } from '../atlas.ts'

type Made = { call: string; snapshot: string; files: string[] }[]

async function briefs(data: string, ...words: string[]): Promise<Made> {
  const run = await atlas('briefs', '--data', data, '--json', ...words)
  expect(run.err + String(run.status)).toMatch(/0$/u)
  return JSON.parse(run.out) as Made
}

/** Words without their spaces: a line of a page may break anywhere. */
const tight = (text: string) => text.normalize('NFC').replace(/[\s\u00a0]+/gu, '')
const office = (folder: string, ...words: string[]) =>
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${join(folder, 'office')}`, ...words], {
    stdio: 'pipe',
  })

function textIn(file: string, parts: RegExp, mark: RegExp): string {
  const zip = [...unzip(readFileSync(file))].filter(([name]) => parts.test(name))
  return zip
    .flatMap(([, xml]) => [...xml.toString('utf8').matchAll(mark)].map(match => fromMarkup(match[1] ?? '')))
    .join('\n')
}

const isNumber = (run: Run) => typeof run.figure?.value === 'number'

test('every figure is the same in the four formats, read back by programs that did not write them', async () => {
  const folder = aFolder()
  const data = join(folder, 'a.atlas')
  const [made] = await briefs(data, '--out', folder, '--call', 'KG-KCN-THANH-LOC-2')
  const file = (extension: string) => made?.files.find(each => each.endsWith(extension)) ?? ''
  const db = new Database(data, { readonly: true })
  const row = db.prepare('SELECT brief FROM snapshot WHERE code = ?').pluck().get(made?.snapshot) as string
  db.close()
  const brief = JSON.parse(row) as Brief
  const all = figuresIn(brief).filter(run => !run.gap)
  expect(all.length).toBeGreaterThan(25)

  const pdf = tight(execFileSync('pdftotext', ['-raw', file('.pdf'), '-'], { encoding: 'utf8' }))
  const docx = textIn(file('.docx'), /^word\/document\.xml$/u, /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu).split('\n')
  for (const { text } of all) {
    expect(pdf).toContain(tight(text))
    expect(docx).toContain(text)
  }

  const steps = new Set(
    sectionsOf(brief.blocks).flatMap(({ part, blocks }) => (part === 'steps' ? figuresIn({ blocks }) : [])),
  )
  const slides = textIn(file('.pptx'), /^ppt\/slides\/slide\d+\.xml$/u, /<a:t>([^<]*)<\/a:t>/gu).split('\n')
  for (const run of all) if (!steps.has(run)) expect(slides).toContain(run.text)

  office(
    folder,
    '--convert-to',
    'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1',
    '--outdir',
    join(folder, 'csv'),
    file('.xlsx'),
  )
  const lines = readdirSync(join(folder, 'csv')).flatMap(name =>
    readFileSync(join(folder, 'csv', name), 'utf8').split('\n'),
  )
  const cells = lines.map(line => line.split('\t').map(cell => cell.replace(/^"|"$/gu, '')))
  for (const { figure, text } of all.filter(isNumber)) {
    const found = cells.some(
      line => line.some(cell => Number(cell) === figure?.value) && (!figure?.unit || line.includes(figure.unit)),
    )
    expect(found, `${figure?.label}: ${text}`).toBe(true)
  }
  for (const [name, print] of [
    ['.pdf', pdf],
    ['.docx', docx.join('')],
    ['.pptx', textIn(file('.pptx'), /slideLayout\d+\.xml$/u, /<a:t>([^<]*)<\/a:t>/gu)],
    ['.xlsx', cells.flat().join('')],
  ] as const)
    expect(print, name).toContain(made?.snapshot)

  for (const kind of ['.docx', '.pptx']) {
    office(folder, '--convert-to', 'pdf', '--outdir', join(folder, kind), file(kind))
    expect(readdirSync(join(folder, kind))).toHaveLength(1)
  }
})

test('a brief of one page or two fits them in each language', async () => {
  const folder = aFolder()
  const data = join(folder, 'a.atlas')
  const wrong: string[] = []
  for (const [length, most] of [
    ['one', 1],
    ['two', 2],
  ] as const)
    for (const lang of ['vi', 'en', 'vi-en'])
      for (const { call, files } of await briefs(
        data,
        '--out',
        folder,
        '--format',
        'pdf',
        '--lang',
        lang,
        '--length',
        length,
      )) {
        const pages = Number(
          /Pages:\s+(\d+)/u.exec(execFileSync('pdfinfo', [files[0] ?? ''], { encoding: 'utf8' }))?.[1],
        )
        if (pages > most) wrong.push(`${call} ${lang} ${length}: ${pages}`)
      }
  expect(wrong).toEqual([])
})

test('the PDF of a call with 60,000 letters, emoji and accents typed apart cuts nothing', async () => {
  const folder = aFolder()
  const data = join(folder, 'a.atlas')
  const words = Array.from({ length: 1990 }, (_, at) => `chữ${String(at).padStart(5, '0')}`)
  const long = `${words.join(' ')} 🏭 ${'Thạnh Lộc'.normalize('NFD')} hết`
  const db = openFile(data)
  const call = db.prepare("SELECT id FROM call WHERE code = 'KG-KCN-THANH-LOC-2'").pluck().get() as string
  setRecord(db, 'call', call, { objective: long, sectors: long, incentives: long }, { by: 'thử', why: 'thử' })
  db.close()
  const [made] = await briefs(data, '--out', folder, '--call', 'KG-KCN-THANH-LOC-2', '--format', 'pdf')
  const text = execFileSync('pdftotext', ['-raw', made?.files[0] ?? '', '-'], { encoding: 'utf8' }).normalize('NFC')
  const read = text.match(/chữ\d{5}/gu) ?? []
  expect(words.filter(word => read.filter(each => each === word).length !== 3)).toEqual([])
  expect(text.replace(/\s+/gu, ' ').match(/🏭 Thạnh Lộc hết/gu)).toHaveLength(3)
}, 120_000)
