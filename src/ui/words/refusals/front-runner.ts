import type { Words } from '#ui/words/words.ts'

export const frontRunnerRefusals = {
  'front-runner-unknown': {
    zh: '没有这个称号。请核对证书编号。',
    en: 'There is no such title. Check the number of the certificate.',
  },
  'front-runner-not-valid': {
    zh: '这个称号已经过期或撤销。',
    en: 'This title has expired or been revoked already.',
  },
  'front-runner-still-valid': {
    zh: '这个称号到{day}24时才到期。',
    en: 'This title is valid to the end of {day}.',
  },
} as const satisfies Words
