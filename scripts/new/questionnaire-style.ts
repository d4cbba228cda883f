/** One A4 sheet a firm, letters of 9 pt and more; on screen the same with a hint above. */
export const QUESTIONNAIRE_STYLE = `
@page { size: A4; margin: 9mm 14mm }
body { font: 10pt/1.35 "BIZ UDPGothic", "Yu Gothic", Meiryo, "Hiragino Sans", "Noto Sans CJK JP", sans-serif; color: #000; background: #fff; max-width: 182mm; margin: 0 auto }
section { break-after: page; padding: 0 }
h1 { font-size: 14pt; margin: 0 0 2mm }
h2 { font-size: 10.5pt; margin: 1.5mm 0 .5mm; break-after: avoid }
p { margin: 0 0 1.5mm }
.promise, footer { font-size: 9pt }
.sample { border: 1px solid; padding: 1mm 2mm; font-weight: bold }
.hint { background: #fff3bf; padding: 2mm }
table { border-collapse: collapse; width: 100%; margin: 0 0 2mm }
th, td { border: 1px solid #555; padding: .7mm 2mm; text-align: left }
.who th { font-weight: normal; background: #eee; white-space: nowrap }
.items td { text-align: center; width: 19% }
.items th { font-weight: normal }
.items .basis { background: #eee; font-weight: bold }
.line, .write { border: 1px solid #555; padding: 1mm 2mm; margin: 0 0 1.2mm; break-inside: avoid }
.write { min-height: 9mm }
ul { list-style: none; display: inline; margin: 0; padding: 0 }
.line li { display: inline-block; margin: 0 0 0 5mm; white-space: nowrap }
.ranks { display: block; columns: 2; margin: 0 0 2mm }
footer { border-top: 1px solid #555; padding-top: 1mm; margin-top: 2mm }
@media print { .hint { display: none } }
`;
