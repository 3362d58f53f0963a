import type { App } from '../app.ts'
import { hex, sha256 } from '../hash.ts'
import { storeFile } from '../files/store.ts'
import { demoPdf } from './pdf.ts'
import type { Stage } from './stage.ts'

const similar = '演示数据：建议说明散茶与紧压茶为何分开排行，并在表1注明各自的水分限量。'

/** What waits in the running period: two comments in much the same words, and an objection with a file, to be examined. */
export async function leaveSubmissions(app: App, stage: Stage, publicity: string): Promise<void> {
  await stage.lodge({
    publicity,
    kind: 'objection',
    name: '孔演示',
    contact: 'citizen-2@example.invalid',
    text: '演示数据：紧压茶的水分限量与国家标准的数值应再核对。',
    evidence: '演示数据：国家标准条文，见附件中的检测数据。',
    files: [evidence(app)],
  })
  for (const [name, contact, text] of [
    ['周演示', 'citizen-3@example.invalid', similar],
    ['吴演示', 'citizen-4@example.invalid', `演示数据：作为消费者，${similar.replace('演示数据：', '')}谢谢。`],
  ] as const)
    await stage.lodge({ publicity, kind: 'comment', name, contact, text, evidence: '' })
}

function evidence(app: App) {
  const bytes = demoPdf(['DEMONSTRATION DATA - a test report that nobody issued', '', 'Moisture of pressed tea: 9.1 %'])
  storeFile(app, bytes)
  return {
    sha256: hex(sha256(bytes)),
    size: bytes.length,
    type: 'application/pdf' as const,
    name: '演示检测数据.pdf',
  }
}
