import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appDir } from '../../electron/runtime/prepare.mjs'
import { aFolder, atlas } from './atlas.ts'

/** A headless command with its answer as JSON. */
async function ask(data: string, ...words: string[]) {
  const { status, out, err } = await atlas(...words, '--data', data, '--json')
  // What the launcher and the progress say is not an error.
  expect(err.replace(/^(\d+ trên|Đang dựng) .*\n/gm, ''), words.join(' ')).toBe('')
  expect(status).toBe(0)
  return JSON.parse(out)
}

describe('the headless commands in the real Electron', () => {
  test('add, set with a source, history, undo and redo work from outside', async () => {
    const data = join(aFolder(), 'a.atlas')
    const added = await ask(data, 'add', 'zone', 'code=KCN-THU', 'name=KCN Thử "nghiệm" <b>', 'type=kcn', '--by', 'Lan')
    expect(added).toMatchObject({ batch: expect.any(String), record: { code: 'KCN-THU', area_ha: null } })
    await ask(data, 'set', 'zone', 'KCN-THU', 'area_ha=1.234,5', '--source', '1289/QĐ-TTg', '--by', 'Lan')
    const shown = await ask(data, 'show', 'zone', 'KCN-THU')
    expect(shown).toMatchObject({ area_ha: 1234.5, figures: { area_ha: { value: 1234.5, source: 'QĐ 1289/QĐ-TTg' } } })
    const [last] = await ask(data, 'history', 'zone', 'KCN-THU')
    expect(last).toMatchObject({ field: 'area_ha', old: null, new: 1234.5, by: 'Lan', documentName: '1289/QĐ-TTg' })
    await ask(data, 'undo')
    expect((await ask(data, 'show', 'zone', 'KCN-THU')).area_ha).toBeNull()
    await ask(data, 'redo')
    expect((await ask(data, 'list', 'zone', '--where', 'code=KCN-THU'))[0].area_ha).toBe(1234.5)
    expect(await ask(data, 'verify')).toEqual({ ok: true, problems: [] })
  })

  test('an answer of which only the beginning is wanted ends with whoever reads it', () => {
    const [run, data] = [join(appDir, 'electron/runtime/run.mjs'), join(aFolder(), 'a.atlas')]
    const words = `"${process.execPath}" "${run}" headless kinds --data "${data}" | head -c 10`
    expect(execFileSync('sh', ['-c', words], { timeout: 60_000 }).toString()).toHaveLength(10)
  })

  test('refusals keep their code, say what to do, and leave the data as it was', async () => {
    const data = join(aFolder(), 'a.atlas')
    await ask(data, 'kinds')
    const refused = await atlas('set', 'zone', 'KCN-THANH-LOC', 'area_ha=1.234', '--data', data, '--json')
    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toMatch(/^E_NUMBER_AMBIGUOUS: .*Gõ 1234 hoặc 1,2340/)
    expect((await atlas('show', 'zone', 'KHONG-CO', '--data', data)).err).toMatch(/^E_RECORD_MISSING: /)
    expect((await atlas('nonsense', '--data', data)).status).toBe(2)
    expect((await ask(data, 'show', 'zone', 'KCN-THANH-LOC')).area_ha).toBe(250)
  })

  test('a damaged file is refused and kept byte for byte', async () => {
    const data = join(aFolder(), 'a.atlas')
    await ask(data, 'totals')
    const bytes = readFileSync(data)
    bytes.fill(0, 8192, 40_960)
    writeFileSync(data, bytes)
    const { status, err } = await atlas('list', 'zone', '--data', data)
    expect(status).toBe(1)
    expect(err).toMatch(/^E_DATA_DAMAGED: /)
    expect(readFileSync(data)).toEqual(bytes)
  })

  test('the briefs of all calls are PDF with their fonts and Word that LibreOffice opens', async () => {
    const folder = aFolder()
    const made = await ask(join(folder, 'a.atlas'), 'briefs', '--out', folder)
    expect(made.map((each: { call: string }) => each.call).sort()).toEqual([
      'KG-KCN-THANH-LOC-2',
      'KG-KCN-XEO-RO',
      'KG-NHIET-DIEN-XEO-RO',
      'KG-NO-THANH-LOC',
    ])
    const files = made.flatMap((each: { files: string[] }) => each.files) as string[]
    for (const file of files.filter(each => each.endsWith('.pdf'))) {
      const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2).filter(Boolean)
      expect(fonts.length).toBeGreaterThan(0)
      for (const line of fonts) expect(line).toMatch(/\s+yes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+$/)
    }
    const thanhLoc = files.find(each => each.includes('THANH-LOC-2') && each.endsWith('.pdf')) ?? ''
    const text = execFileSync('pdftotext', ['-layout', thanhLoc, '-'], { encoding: 'utf8' })
    expect(text).toContain('Khu công nghiệp Thạnh Lộc giai đoạn 2')
    expect(text).toContain('1.800 tỷ đồng')
    const words = files.filter(each => each.endsWith('.docx'))
    execFileSync(
      'soffice',
      [
        '--headless',
        `-env:UserInstallation=file://${join(folder, 'office')}`,
        '--convert-to',
        'pdf',
        '--outdir',
        join(folder, 'word'),
        ...words,
      ],
      { stdio: 'pipe' },
    )
    for (const file of words)
      expect(existsSync(join(folder, 'word', file.slice(folder.length + 1).replace(/docx$/, 'pdf')))).toBe(true)
  })
})
