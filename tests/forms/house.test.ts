import { afterAll, beforeAll, expect, test } from 'vitest'
import { provideApp } from '#server/app.ts'
import { provideMail } from '#server/auth/house.ts'
import * as kites from '../stories/kites.ts'
import { openWorld, type World } from '../world.ts'
import { answeredEmpty, answeredRightly } from './answers.ts'
import { houseForms } from './house-cases.ts'
import { call } from './sending.ts'

let w: World
let forms: Awaited<ReturnType<typeof houseForms>>

beforeAll(async () => {
  w = await openWorld()
  provideApp(w.app)
  provideMail(async () => undefined)
  forms = await houseForms(w)
}, 120_000)
afterAll(() => w.close())

test('a form of the house that is filled in wrongly comes back with field, rule, clause and what was typed', async () => {
  for (const one of forms.cases) await answeredRightly(one)
})

test('a code in full-width figures and small letters, a mail address with capitals and blanks: both are read', async () => {
  const code = kites.uscc(78)
  const wide = [...code.toLowerCase()].map((one) =>
    /\d/.test(one) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one,
  )
  const typed = { ...forms.register.typed, uscc: ` ${wide.join('')} `, 'applicant.email': ' Y@Test.invalid ' }
  await expect(call({ ...forms.register, typed }, 'zh')).rejects.toMatchObject({ status: 303 })
  const { uscc, email } = await w.app.reader
    .selectFrom('capacity')
    .innerJoin('organisation', 'organisation.id', 'capacity.organisation')
    .innerJoin('person', 'person.id', 'capacity.person')
    .select(['organisation.uscc', 'person.email'])
    .where('organisation.uscc', '=', code)
    .executeTakeFirstOrThrow()
  expect([uscc, email]).toEqual([code, 'y@test.invalid'])
})

test('a form sent empty names each of its fields as the page does, in their order', async () => {
  const { register, invite, correct, admit } = forms
  const person = ['person.name', 'person.email']
  await answeredEmpty(register, ['uscc', 'name.zh', 'place', 'applicant.name', 'applicant.email', 'licence', 'letter'])
  await answeredEmpty(invite, person)
  await answeredEmpty(admit, [...person, 'fields', 'employer'])
  await answeredEmpty(correct, ['of', 'number', 'to.zh', 'reason'])
})
