import type { Words } from '#ui/words/words.ts'

/** Registration of enterprises and assessors, their verification, their people. */
export const registrationWords = {
  'registration.again': { zh: '补正后重新登记', en: 'Correct it and register again' },
} as const satisfies Words
