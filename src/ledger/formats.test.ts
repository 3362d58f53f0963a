import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { hash, verify } from '../../tests/ledger.ts'
import { ledgerExample } from '../../tests/ledger-example.ts'
import { linesOf } from './export.ts'
import { verifyExport } from './verify.ts'

const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')

/** The fenced blocks of the page that follow a comment `example: name`. */
const blocks = Object.fromEntries(
  Array.from(page.matchAll(/<!-- example: (\w+) -->\n\n```\w*\n([^]*?)\n```/g), ([, name = '', block = '']) => [
    name,
    block,
  ]),
)

it('the worked example in the docs is what the code computes', async () => {
  expect(blocks).toEqual(await ledgerExample())
})

it('the export in the docs verifies as it stands there', async () => {
  const report = await verifyExport(linesOf([`${blocks.export}\n`]), {
    hash,
    verify,
    copies: [`${blocks.checkpoint}\n`],
  })
  expect(report).toMatchObject({ findings: [], size: 3, sealed: 3 })
})
