import { expect, test } from 'vitest'
import { seal } from '#server/proof/seal.ts'
import { verifyDatabase } from '#server/proof/verify-database.ts'
import { rotateKey } from '#server/rotate.ts'
import { openWorld } from '../world.ts'

test('a key is rotated: checkpoints before it are the old key’s, those after it the new one’s, and all verify', async () => {
  const w = await openWorld()
  try {
    await seal(w.app)
    const first = await rotateKey(w.app)
    await w.official('a', 'working-body')
    await seal(w.app)
    const second = await rotateKey(w.app)
    expect(second.vkey).not.toBe(first.vkey)
    const { report, findings } = await verifyDatabase(w.app.reader)
    expect(findings).toEqual([])
    expect(report.keys.length).toBe(3)
  } finally {
    await w.close()
  }
})
