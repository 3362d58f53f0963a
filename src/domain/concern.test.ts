import { expect, test } from 'vitest'
import { aboutWhom, handling, namedIn, officeFor, referring, replying } from '#domain/concern.ts'
import { refuse } from '#domain/refusal.ts'
import { clause } from '../../tests/clause.ts'
import { everyCodeOccurs } from '../../tests/codes.ts'

const lodged = {
  about: 'assessor',
  state: 'lodged',
  handler: 'body',
  handlerRole: 'working-body',
  closedTo: ['wang'],
} as const
const li = { organisation: 'body', person: 'li' }

clause('6.2', 'nobody deals with a concern about itself', () => {
  const office = (namesStaff: boolean) => aboutWhom.map((about) => officeFor({ about, namesStaff }))
  expect(office(false)).toEqual([
    'working-body',
    'working-body',
    'working-body',
    'regulator',
    'regulator',
    'working-body',
  ])
  expect(new Set(office(true))).toEqual(new Set(['regulator']))
})

test.each([
  ['王小明收了钱', '王小明', true],
  ['王 小 明 收了钱', '王小明', true],
  ['ＷＡＮＧ Ming took it', 'Wang Ming', true],
  ['王小红收了钱', '王小明', false],
  ['王收了钱', '王', false],
  ['谁也没写', null, false],
])('who is named: “%s”, %s: %s', (words, name, named) => {
  expect(namedIn(words, name)).toBe(named)
})

clause('6.2', 'a concern is there for the office that deals with it, and not for whom it names', () => {
  const unknown = refuse('concern-unknown', '6.2')
  expect(handling(lodged, li)).toBeUndefined()
  expect(handling(undefined, li)).toEqual(unknown)
  expect(handling(lodged, { organisation: 'assessor', person: 'li' })).toEqual(unknown)
  expect(handling(lodged, { organisation: 'body', person: 'wang' })).toEqual(unknown)
  expect(handling({ ...lodged, state: 'passed-on' }, li)).toEqual(refuse('concern-settled', '6.2'))
})

clause('6.2', 'it is handed to the other office, but never to the one that it is about', () => {
  const own = { ...lodged, handler: 'regulator', handlerRole: 'regulator' } as const
  const by = { organisation: 'regulator', person: 'li' }
  const about = refuse('concern-about-the-receiver', '6.2')
  expect(referring(lodged, li, { namesStaff: true })).toBeUndefined()
  expect(referring(own, by, { namesStaff: false })).toBeUndefined()
  expect(referring(own, by, { namesStaff: true })).toEqual(about)
  expect(referring({ ...own, about: 'working-body' }, by, { namesStaff: false })).toEqual(about)
  expect(referring(own, li, { namesStaff: false })).toEqual(refuse('concern-unknown', '6.2'))
})

clause('6.2', 'whoever holds the receipt may add until it is settled', () => {
  expect([replying({ state: 'lodged' }), replying({ state: 'case-opened' })]).toEqual([undefined, undefined])
  expect(replying({ state: 'not-followed' })).toEqual(refuse('concern-closed', '6.2'))
  expect(replying({ state: 'passed-on' })).toEqual(refuse('concern-closed', '6.2'))
  expect(replying(undefined)).toEqual(refuse('receipt-unknown', '6.2'))
})

everyCodeOccurs(import.meta.url)
