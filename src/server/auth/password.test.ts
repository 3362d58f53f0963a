import { expect, test } from 'vitest'
import { choosing } from './password.ts'

const zhou = { email: 'zhou.ming@example.org', name: '周一鸣同志' }

test.each([
  ['elevenchars', 'password-too-short'],
  ['twelve chars', undefined],
  ['云岭茶香雨落青石板上声声', undefined],
  ['x'.repeat(129), 'password-too-long'],
  ['aaaaaaaaaaaaaaaa', 'password-too-simple'],
  ['abababababababab', 'password-too-simple'],
  ['1234567890abc', 'password-too-simple'],
  ['zyxwvutsrqponm', 'password-too-simple'],
  ['Zhou.Ming likes tea', 'password-says-who'],
  ['周一鸣同志 likes strong tea', 'password-says-who'],
  ['correct horse battery', undefined],
])('%s → %s', (password, refused) => {
  expect(choosing(password, zhou)?.refused).toBe(refused)
})
