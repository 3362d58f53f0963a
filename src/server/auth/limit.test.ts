import { expect, test } from 'vitest'
import { limits, network, take } from './limit.ts'
import { accountsWorld } from './test-accounts.ts'

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001::1:2:3:4:5', '2001:0:0:1'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['::1', '0:0:0:0'],
  ['someone@example.org', 'someone@example.org'],
])('%s is counted as %s', (address, counted) => {
  expect(network(address)).toBe(counted)
})

test('another address of the same network brings no new tries', async () => {
  const w = await accountsWorld()
  const tries = (limit: keyof typeof limits) => Array.from({ length: limits[limit].times + 1 }, (_, at) => at)
  const taken = []
  for (const at of tries('concern-address')) taken.push(await take(w.auth, 'concern-address', `2001:db8:1:2::${at}`))
  expect(taken.at(0)).toBe(true)
  expect(taken.at(-1)).toBe(false)
  expect(await take(w.auth, 'concern-address', '2001:db8:1:3::1')).toBe(true)
  await w.close()
})
