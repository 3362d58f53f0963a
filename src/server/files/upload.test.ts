import { describe, expect, test } from 'vitest'
import { fileBytesMax } from './store.ts'
import { readUpload, safeName } from './upload.ts'

const pdf = Buffer.from('%PDF-1.7\n%%EOF\n')
const jpeg = Buffer.from('ffd8ffe000104a4649460001', 'hex')
const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44', 'hex')
const file = (bytes: Uint8Array<ArrayBuffer>, name: string, type = 'application/pdf') =>
  new File([bytes], name, { type })

describe('a file that is sent', () => {
  test.each([
    ['a PDF', pdf, 'a.pdf', 'application/pdf', 'a.pdf'],
    ['a JPEG', jpeg, 'a.jpeg', 'image/jpeg', 'a.jpg'],
    ['a PNG', png, 'a.png', 'image/png', 'a.png'],
    ['a PDF that calls itself a page', pdf, 'a.html', 'application/pdf', 'a.pdf'],
  ])('is taken as what it holds: %s', async (_, bytes, name, type, kept) => {
    expect(await readUpload('licence', file(bytes, name, 'text/html'))).toMatchObject({
      attached: { size: bytes.length, type, name: kept },
    })
  })

  test.each([
    ['a page named .pdf', Buffer.from('<html><script>1</script></html>')],
    ['a drawing that can hold a program', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an archive', Buffer.from('504b0304140000000000', 'hex')],
    ['a program', Buffer.from('4d5a90000300000004000000', 'hex')],
    ['an animated picture', Buffer.from('474946383961', 'hex')],
    ['words about %PDF', Buffer.from('see %PDF-1.7')],
    ['one byte', Buffer.from('%')],
  ])('is refused by what it holds: %s', async (_, bytes) => {
    const wrong = { path: 'licence', code: 'file-type', values: {} }
    expect(await readUpload('licence', file(bytes, 'licence.pdf'))).toEqual(wrong)
  })

  test('is refused when it is empty or too large, and taken at the limit', async () => {
    expect(await readUpload('licence', file(Buffer.alloc(0), 'a.pdf'))).toMatchObject({ code: 'file-empty' })
    const large = Buffer.alloc(fileBytesMax + 1)
    pdf.copy(large)
    expect(await readUpload('licence', file(large, 'a.pdf'))).toMatchObject({
      code: 'file-too-large',
      values: { megabytes: 20 },
    })
    const full = await readUpload('licence', file(large.subarray(0, fileBytesMax), 'a.pdf'))
    expect(full).toMatchObject({ attached: { size: fileBytesMax } })
  })

  test('is none when nothing was chosen, or text was sent in its place', async () => {
    expect(await readUpload('licence', file(Buffer.alloc(0), '', 'application/octet-stream'))).toBeUndefined()
    expect(await readUpload('licence', 'a'.repeat(64))).toBeUndefined()
    expect(await readUpload('licence', null)).toBeUndefined()
  })
})

test.each([
  ['营业执照（副本）.pdf', '营业执照（副本）.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\wang\\licence.PDF', 'licence.pdf'],
  ['a\u0000b\r\nSet-Cookie: x.pdf', 'abSet-Cookie_ x.pdf'],
  ['licence\u202Efdp.exe', 'licencefdp.pdf'],
  ['"><img src=x>.pdf', '___img src=x_.pdf'],
  ['.htaccess', 'attachment.pdf'],
  ['..', 'attachment.pdf'],
  ['', 'attachment.pdf'],
  ['\uD800.pdf', 'attachment.pdf'],
  ['a.tar.gz', 'a.tar.pdf'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(80)}.pdf`],
])('the name %j is kept as %j', (name, kept) => {
  expect(safeName(name, 'application/pdf')).toBe(kept)
})
