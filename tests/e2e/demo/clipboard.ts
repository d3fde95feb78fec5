import { aRing, moved, rowsOf } from '../../db/model/vn2000/made.ts'

const cell = (text: string, more = '') =>
  `<td width=120 valign=top style='width:90.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0in 5.4pt 0in 5.4pt'${more}>
  <p class=MsoNormal align=center style='margin-bottom:0in;text-align:center'><span lang=VI style='font-size:13.0pt;mso-bidi-font-size:11.0pt;font-family:"Times New Roman",serif'>${text}<o:p></o:p></span></p>
  </td>`

/** A row's number with its words wrapped as Word wraps its source, the blanks in it as entities. */
const wrapped = (text: string) => text.replace(' ', '&nbsp;').replace(' ', '\n  ')

/** What Word puts on the clipboard for a decision's table of two lots: classes, conditional comments, merged cells, lines broken anywhere. */
export function wordClipboard(codes: [string, string]): string {
  const rings = [aRing, moved(aRing, 0, 1200)]
  const rows = rings.flatMap((ring, lot) =>
    rowsOf(ring, { from: lot * 7 + 1 }).map((row, at) => {
      const merged = at === 0 ? cell(codes[lot] ?? '', ' rowspan=8') : ''
      return `<tr style='mso-yfti-irow:${at + 1}'>${merged}${row.map(text => cell(wrapped(text))).join('')}</tr>`
    }),
  )
  const head = ['Tên lô', 'STT', 'Tên điểm mốc', 'Tọa độ']
  const [name = '', order = '', point = '', place = ''] = head
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->
<style>p.MsoNormal{margin:0in} table.MsoTableGrid{border:solid windowtext 1.0pt}</style></head>
<body lang=EN-US><!--StartFragment-->
<p class=MsoNormal><b><span lang=VI>Hệ tọa độ VN-2000, kinh tuyến
trục 104°30', múi chiếu 3°<o:p></o:p></span></b></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
<tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>${cell(name, ' rowspan=2')}${cell(order, ' rowspan=2')}${cell(point, ' rowspan=2')}${cell(place, ' colspan=2')}</tr>
<tr>${cell('X (m)')}${cell('Y (m)')}</tr>
${rows.join('\n')}
</table><p class=MsoNormal><o:p>&nbsp;</o:p></p><!--EndFragment--></body></html>`
}

/** What Excel puts on the clipboard: bare cells with number formats, a caption over merged columns, empty cells as blanks. */
export function excelClipboard(): string {
  const rows = rowsOf(aRing).map(
    ([order = '', name = '', x = '', y = '']) =>
      `<tr height=20 style='height:15.0pt'><td height=20 align=right style='height:15.0pt'>${order}</td><td>${name}</td><td class=xl65 align=right x:num style='mso-number-format:"\\#\\,\\#\\#0\\.000"'>${x.replace(/ /g, '.')}</td><td class=xl65 align=right>${y.replace(/ /g, '.')}</td><td>&nbsp;</td></tr>`,
  )
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=ProgId content=Excel.Sheet><style>.xl65{mso-style-parent:style0}</style></head>
<body link=blue vlink=purple><table border=0 cellpadding=0 cellspacing=0 width=360 style='border-collapse:collapse'>
<!--StartFragment--><col width=64 span=5 style='width:48pt'>
<tr height=20><td colspan=5 height=20 class=xl66 width=360>Bảng kê tọa độ (số liệu thử)</td></tr>
<tr height=20><td>STT</td><td>Tên điểm mốc</td><td>X (m)</td><td>Y (m)</td><td>Ghi chú</td></tr>
${rows.join('\n')}
<!--EndFragment--></table></body></html>`
}
