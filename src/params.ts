import { defineParams } from '@sveltejs/kit/params'

export const params = defineParams({
  lang: (value) => (value === 'zh' || value === 'en' ? value : undefined),
})
