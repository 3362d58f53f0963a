import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkCharacter } from '#domain/uscc.ts'
import type { Lang, Text } from '#ui/words/index.ts'

/*
 * Who takes part in the walk, and what it is about. Everybody in it is invented.
 */
const uscc = (letters: string, serial: string) => {
  const seventeen = `${letters}530102${serial}`
  return seventeen + checkCharacter(seventeen)
}

export const area = '切花月季（浏览器演示）'
export const call = '切花月季评估机构征集（浏览器演示）'
export const scheme = '切花月季评估方案（浏览器演示）'

const category = { zh: '庭院月季', en: 'Garden roses' }
export const ranking = { zh: `${category.zh}企业标准排行榜`, en: `Enterprise standard ranking, ${category.en}` }

const password = '晨雾 石桥 七只风筝 walk'
export const society = { name: '演示切花协会', uscc: uscc('51', 'MK7000001'), email: 'society@walk.invalid', password }

const grower = (number: number) => ({
  name: `演示花圃${number}号有限公司`,
  uscc: uscc('91', `MK800000${number}`),
  email: `grower-${number}@walk.invalid`,
  password,
  standard: `Q/HP 000${number}S-2026`,
  product: `红色单头月季${number}号`,
})
export type Grower = ReturnType<typeof grower>
export const [first, second, third] = [grower(1), grower(2), grower(3)] as const
export const growers: readonly Grower[] = [first, second, third]

/** Experts of the demonstration's pool. */
export const experts = ['钱演示', '孙演示', '李演示', '周演示', '吴演示', '郑演示', '王演示'].map((name, index) => ({
  name,
  email: `expert-${index + 1}@example.invalid`,
}))
export type Expert = (typeof experts)[number]

type Indicator = { readonly id: string; readonly name: Required<Text> }
type SchemeFile = { readonly indicators: readonly Indicator[]; readonly varieties: readonly Indicator[] }
const file = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'schemes', 'cut-rose.scheme.json')
const roses = JSON.parse(readFileSync(file, 'utf8')) as SchemeFile // the project's own file

/** The scheme for cut roses of the project's own files, under another name; one place is to be had. */
export const schemeFile = JSON.stringify({
  ...roses,
  id: 'cut-rose-walk',
  title: { zh: scheme },
  category: { name: category },
  shortlist: { rule: 'top-k', count: 1, starMin: 4, kmin: 1, kmax: 1 },
})
export const variety = roses.varieties[0]?.name ?? { zh: '' }

/** What the three enterprises promise, the first of them leading, and what was measured at each. */
const figures: Readonly<Record<string, readonly string[]>> = {
  'stem-length': ['≥80', '≥72', '≥66', '85'],
  'vase-life': ['≥12', '≥11', '≥9', '13'],
  'stem-spread': ['±0.5', '±0.8', '±1.5', '±0.4'],
  'bud-opening': ['2~3', '2~3', '2~3', '2.5'],
  precooling: ['是', '是', '是', '是'],
  carbon: ['是', '是', '是', '是'],
  'sales-covered': ['≥90', '≥85', '≥80', '95'],
}
/** By the indicators' names, as a form or a table has them. */
export const promisesOf = (grower: Grower, lang: Lang) => column(growers.indexOf(grower), lang)
export const measured = (lang: Lang) => column(growers.length, lang)

const column = (place: number, lang: Lang) =>
  Object.fromEntries(roses.indicators.map(({ id, name }) => [name[lang], figures[id]?.[place] ?? '']))
