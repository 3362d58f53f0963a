import type { Trial } from '#domain/laboratory.ts'
import type { Scheme } from '#domain/scheme.ts'
import { nearly, sayCut } from '#ui/firmness.ts'
import { sayBecause } from '#ui/because.ts'
import { isUndecided, remarksOn } from '#ui/laboratory.ts'
import { signsOf } from '#ui/signs.ts'
import { say, words, type Lang, type WordId } from '#ui/words/index.ts'

const isWord = (id: string): id is WordId => id in words

/** What a page of the laboratory shows, as lines of text. */
export function laboratoryText(trials: readonly Trial[], scheme: Scheme, lang: Lang): string {
  const word = say(lang)
  const names = new Map(scheme.indicators.map(({ id, name }) => [id, name[lang] ?? name.zh]))
  const nameOf = (id: string) => names.get(id) ?? id
  const known = (id: string, otherwise: string) => (isWord(id) ? word(id as WordId) : otherwise) // just looked up
  const { colon } = signsOf(lang)
  const percent = (share: string | null) =>
    share === null ? '—' : `${nearly(String(100 * Number(nearly(share, 6))), 1)} %`
  const lines = trials.flatMap((trial) => [
    '',
    `## ${trial.variety.name[lang] ?? trial.variety.name.zh}`,
    word('laboratory.rankable-says', { declared: trial.declared, ranked: trial.ranked }),
    ...trial.reasons.map(({ outcome, indicator, code, count }) => {
      const why = [known(`outcome.${outcome}`, outcome), indicator && nameOf(indicator), code && sayBecause(lang, code)]
      return `  ${String(count).padStart(5)}  ${why.filter(Boolean).join(colon)}`
    }),
    '',
    `${word('laboratory.findings')}${colon}`,
    ...orNothing(remarksOn(trial, { say: word, nameOf }), word('laboratory.nothing')),
    '',
    `${word('firmness.indicators')}${colon}`,
    ...trial.indicators
      .filter(({ weight }) => weight !== null)
      .map(
        ({ indicator, weight, influence }) =>
          `  ${percent(weight).padStart(8)} ${percent(influence).padStart(8)}  ${nameOf(indicator)}`,
      ),
    '',
    `${word('laboratory.firm')}${colon}${firm(trial, lang)}`,
    '',
    `${word('laboratory.rules')}${colon}`,
    ...trial.rules.map(
      ({ rule, places, own }) =>
        `  ${String(places ?? '—').padStart(5)}  ${known(`cut.${rule}`, rule)}${own ? word('laboratory.rule-own') : ''}`,
    ),
  ])
  return [scheme.title[lang] ?? scheme.title.zh, ...lines, ''].join('\n')
}

const orNothing = (remarks: readonly string[], nothing: string) =>
  remarks.length > 0 ? remarks.map((one) => `  · ${one}`) : [`  ${nothing}`]

function firm(trial: Trial, lang: Lang): string {
  const word = say(lang)
  const { robustness } = trial
  if (isUndecided(trial)) return word('laboratory.firm-undecided')
  if (!robustness) return '—'
  const { firmness } = robustness
  const says = sayCut(word, robustness).join(signsOf(lang).space)
  return firmness ? `${word(`firmness.${firmness}`)}${signsOf(lang).colon}${says}` : says
}
