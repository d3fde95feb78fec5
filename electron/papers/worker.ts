import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Brief } from '../../db/model/brief/brief.ts'
import { fontFiles } from '../plates/ground.ts'
import { errands } from '../thread/errand.ts'
import { mapOf, mapsOf, viewsOf } from './figure/maps.ts'
import { dismissDrawer, dotsOf, svgToPng } from './figure/picture.ts'
import type { BriefText, Job, Start } from './job.ts'
import { lately } from './lately.ts'
import { briefPage } from './page.ts'
import { stampOfficial, stampPages } from './stamp.ts'

/** A thread of its own draws maps and writes files: no paper holds up a window. */
const { start, serve } = errands<Start, Job>()
const { root, fontsUrl } = start
const briefs = lately<Brief>(4)
// A picture is kept; everything else is made for whoever asks.
serve(answer, dismissDrawer, job => job.do !== 'map')

/** A brief in composed letters (NFC), also one that was frozen before the register composed what is typed. */
const composed = (text: BriefText): Brief => briefs.of(text, () => JSON.parse(text.normalize('NFC')) as Brief)

async function answer(job: Job): Promise<Uint8Array> {
  switch (job.do) {
    case 'page':
      return pageOf(composed(job.brief))
    case 'stamp':
      return stampPages(job.pdf, composed(job.brief), await digits())
    case 'official-page':
      return new TextEncoder().encode((await import('./official-page.ts')).officialPage(job.paper, fontsUrl))
    case 'official-stamp':
      return stampOfficial(job.pdf, job.paper, await digits())
    case 'map':
      return picture(composed(job.brief), job.at, job.dpi)
    case 'write':
      return writers[job.format](composed(job.brief))
    case 'ahead':
      return ahead(composed(job.brief))
    case 'official':
      return job.format === 'docx'
        ? (await import('./word/official.ts')).writeOfficial(job.paper)
        : (await import('./excel/official.ts')).writeOfficialXlsx(job.paper)
  }
}

const pageOf = (brief: Brief) => new TextEncoder().encode(briefPage(brief, { maps: mapsOf(root, brief), fontsUrl }))

/** Reads the libraries of the other formats and draws the maps as they want them, for whoever looks at a brief soon saves it. */
async function ahead(brief: Brief): Promise<Uint8Array> {
  const drawn = pictures(brief)
  await Promise.all([import('./word/docx.ts'), import('docx'), import('./excel/xlsx.ts')])
  await Promise.all([import('./slides/pptx.ts'), import('./slides/mend.ts'), import('pptxgenjs')])
  await Promise.all(drawn)
  return new Uint8Array()
}

const digits = () => readFile(join(root, 'assets/fonts/Tinos-Digits.ttf'))

const writers: Record<'docx' | 'xlsx' | 'pptx', (brief: Brief) => Promise<Uint8Array>> = {
  docx: async brief =>
    (await import('./word/docx.ts')).writeDocx(brief, { maps: pictures(brief), fontFiles: fontFiles(root) }),
  xlsx: async brief => (await import('./excel/xlsx.ts')).writeBriefXlsx(brief, { maps: pictures(brief) }),
  pptx: async brief => (await import('./slides/pptx.ts')).writePptx(brief, { maps: pictures(brief) }),
}

/** The maps of a brief as pictures of 300 dots an inch, drawn at the same time. */
const pictures = (brief: Brief): Promise<Uint8Array>[] =>
  viewsOf(brief).map((_, at) => {
    const drawn = picture(brief, at, 300)
    // A file that fails for another reason leaves them behind: nobody then waits for what they throw.
    drawn.catch(() => undefined)
    return drawn
  })

/** One map of a brief as a picture of so many dots an inch. Throws E_MAP_MISSING. */
async function picture(brief: Brief, at: number, dpi: number): Promise<Uint8Array> {
  const svg = mapOf(root, brief, at)
  return svgToPng(root, svg, dotsOf(viewsOf(brief)[at]?.widthMm ?? 0, dpi))
}
