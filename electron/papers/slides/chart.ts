import type PptxGenJS from 'pptxgenjs'
import type { Bars } from '../../../db/model/brief/figure/bars.ts'
import type { Lang } from '../../../db/model/brief/say.ts'
import type { Box } from './deck.ts'
import { colours, face } from './text.ts'

const series = ['0B5A56', '9CCBC6', 'B8780C', '475055']

const nameOf = ({ title, unit }: Bars): string => (title ? `${title} (${unit})` : unit)

/** A native bar chart: its numbers stand in a sheet inside the slide and can be edited there. */
export function addBars(slide: PptxGenJS.Slide, bars: Bars, box: Box, lang: Lang): void {
  const look = { fontFace: face, color: colours.ink }
  slide.addChart(
    'bar' as PptxGenJS.CHART_NAME,
    // The first bar is drawn lowest. A gap stays an empty cell: the library writes nothing for null.
    bars.series.map(({ name, values }) => ({
      name,
      labels: bars.labels.toReversed(),
      values: values.toReversed().map(value => value ?? 0),
    })),
    {
      ...box,
      ...{ barDir: 'bar', barGapWidthPct: 60, chartColors: series.slice(0, bars.series.length) },
      ...{
        showTitle: true,
        title: nameOf(bars),
        titleFontFace: face,
        titleFontSize: 13,
        titleColor: look.color,
      },
      ...{ showValue: true, dataLabelFontFace: face, dataLabelFontSize: 11, dataLabelColor: look.color },
      // The number's own separators are those of the machine that shows it; the file carries the plain form.
      dataLabelFormatCode: '#,##0.##',
      ...{ catAxisLabelFontFace: face, catAxisLabelFontSize: 12, valAxisHidden: true },
      ...{
        valGridLine: { style: 'none' },
        valAxisMinVal: 0,
        showLegend: bars.series.length > 1,
        legendPos: 'b',
        legendFontFace: face,
      },
      altText: nameOf(bars),
      lang: lang === 'en' ? 'en-GB' : 'vi-VN',
    } as PptxGenJS.IChartOpts,
  )
}
