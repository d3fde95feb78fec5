/** Faces of the paper font, by file name in assets/fonts. */
const faces = [
  ['Tinos-Regular.ttf', 400, 'normal'],
  ['Tinos-Bold.ttf', 700, 'normal'],
  ['Tinos-Italic.ttf', 400, 'italic'],
  ['Tinos-BoldItalic.ttf', 700, 'italic'],
] as const

/** The style sheet of a brief by Nghị định 30/2020, Phụ lục I: A4, margins 20/20/20/30 mm, 13 pt, black. `fontsUrl` without a slash at its end. */
export function paperStyle(fontsUrl: string): string {
  return `${faceStyle(fontsUrl)}${layout}`
}

/** The paper font as a style sheet names it. */
export function faceStyle(fontsUrl: string): string {
  return faces
    .map(
      ([file, weight, slant]) =>
        `@font-face{font-family:Tinos;font-weight:${weight};font-style:${slant};font-display:block;src:url("${fontsUrl}/${file}")}`,
    )
    .join('')
}

const layout = `
@page{size:A4;margin:20mm 20mm 20mm 30mm}
@page:first{margin-top:8mm}
*{box-sizing:border-box}
html{font-family:Tinos,'Times New Roman',serif;font-size:13pt;line-height:1.2;color:#000;background:#fff}
body{margin:0;position:relative}
p{margin:0}
.draft{height:12mm}
.draft span{display:inline-block;border:.75pt solid #000;padding:.6mm 3mm;font-weight:700}
.head{width:100%;border-collapse:collapse;table-layout:fixed}
.head td{padding:0;vertical-align:top;text-align:center}
.head td:first-child{width:66mm}
.nation,.owner,.agency{text-transform:uppercase}
.nation,.agency,.motto{font-weight:700}
.nation,.owner,.agency{font-size:12pt}
.nation{white-space:nowrap}
.motto{font-size:13pt;display:inline-block;border-bottom:.75pt solid #000;padding-bottom:.6mm;margin-top:.3mm}
.rule{height:0;border:0;border-top:.75pt solid #000;margin:.8mm auto 0;width:24mm}
.number{padding-top:3mm!important;white-space:pre}
.date{padding-top:3mm!important;font-style:italic;font-size:13pt;white-space:pre}
h1{margin:7mm 0 0;font-size:14pt;text-align:center}
.about{font-weight:700;text-align:center;overflow-wrap:break-word}
.about+.rule{width:48mm;margin-top:1mm}
h2{margin:4mm 0 1.4mm;font-size:13pt;break-after:avoid}
.text{text-align:justify;text-indent:10mm;margin:1.5mm 0;overflow-wrap:break-word}
.text+table{margin-top:2mm}
table.grid{width:100%;border-collapse:collapse;table-layout:fixed;font-size:12pt;line-height:1.17;margin:1mm 0 2.4mm}
h1~table.grid:first-of-type{margin-top:4mm}
.grid td,.grid th{border:.75pt solid #000;padding:.7mm 1.8mm;vertical-align:top;text-align:left;overflow-wrap:break-word}
.grid thead{display:table-header-group}
.grid thead th{text-align:center;vertical-align:middle}
.grid tr{break-inside:avoid}
.grid tr.group{break-after:avoid}
.grid thead{break-inside:avoid;break-after:avoid}
.grid tbody tr:first-child{break-before:avoid}
.grid.whole{break-inside:avoid}
.grid caption{caption-side:top;text-align:left;font-style:italic;padding:0 0 1mm;break-after:avoid}
table.small{font-size:11pt}
.facts{margin-top:0}
.facts th{width:44.5mm}
.beside th{width:38mm}
.first{margin-top:4mm!important}
.grid .right{text-align:right}
.grid .center{text-align:center}
ul{list-style:none;margin:0;padding:0}
li{text-align:justify;text-indent:10mm;margin:1mm 0;overflow-wrap:break-word}
figure{margin:3mm 0 0;break-inside:avoid}
figcaption{text-align:center;font-size:12.3pt;margin-bottom:1.2mm}
figure svg{display:block;width:100%;height:auto}
.source{font-size:10pt;font-style:italic;margin-top:1mm}
.gap{font-style:italic;color:#333}
.mark{white-space:nowrap}
.end{break-before:avoid;width:100%;table-layout:fixed;border-collapse:collapse;margin-top:7mm;break-inside:avoid}
.end td{padding:0;vertical-align:top}
.to{font-size:12pt;font-style:italic;font-weight:700}
.copies{font-size:11pt}
.signer{text-align:center;font-weight:700}
.signer .name{padding-top:24mm;line-height:0}
.code{font-size:10pt;font-style:italic;margin-top:3mm}
h2.anew{break-before:page}
.subject{font-size:12pt;margin-top:1mm;white-space:normal}
.urgency{margin-top:3mm}
.urgency span{display:inline-block;height:8mm;line-height:7.4mm;border:1pt solid #f00;color:#f00;font-size:13pt;font-weight:700;width:30mm}
.urgency .short{width:20mm}
.urgency .long{width:40mm}
.ground{font-style:italic;text-align:justify;text-indent:10mm;margin:1mm 0}
.ground:first-of-type{margin-top:5mm}
.addressee{margin:6mm 0 4mm;text-align:center}
.addressed{margin:6mm 0 4mm 30mm}
.addressed .one{margin-left:20mm;text-indent:-3mm}
.annex{break-before:page}
.annex.wide{page:wide}
.annex h1{margin:0;font-size:13pt}
.ordinal{min-height:.3mm;font-size:14pt;font-weight:700;text-align:center}
.with{text-align:center;font-style:italic;margin-bottom:4mm}
@page wide{size:A4 landscape;margin:20mm 20mm 20mm 30mm}
@media screen{html{background:#e8e4da;scrollbar-width:thin;scrollbar-color:#a9a392 transparent}body{width:210mm;min-height:297mm;margin:6mm auto;padding:8mm 20mm 20mm 30mm;background:#fff;box-shadow:0 1px 4px rgb(0 0 0/.25)}}
`
