import type { Words } from '#ui/words/words.ts'

/** Refusals that any act can meet. */
export const houseRefusals = {
  'not-standing': {
    zh: '你现在的身份不能办理这一步。请切换到有权办理的身份，或联系你所在单位的管理员。',
    en: 'You cannot do this in your present capacity. Switch to a capacity that may, or ask the administrator of your organisation.',
  },
} as const satisfies Words
