/** A page of plain lines as a PDF, in a font that every reader has: enough for a sheet of the demonstration. */
export function demoPdf(lines: readonly string[]): Uint8Array<ArrayBuffer> {
  const text = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n')
  const stream = `BT /F1 12 Tf 16 TL 72 770 Td\n${text}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(at).padStart(10, '0')
  })
  const start = body.length
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`
  body += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(new TextEncoder().encode(body))
}

export const sheetLines = [
  'DEMONSTRATION DATA - what an application contains',
  '',
  '1  Statement: the sector, standardization work, people',
  '2  No fee of any kind from enterprises that are evaluated',
  '3  Independence: stakes and paid work, or that there are none',
  '4  Evaluation scheme in the format lingpao-scheme@1',
  '5  Attachments: PDF, JPEG or PNG, 20 at most',
  '',
  'Joint applications: one lead; each supporting body agrees at its own desk.',
]
