/* The members of a capsule that count for a ranking, as docs/capsule.md and its schemas name them. */

export type Plain =
  | string
  | { byCondition: { condition: string; requirement: string }[] }
  | { relativeTo: string; bound: 'at-most' | 'at-least'; share: string }
export type Written = Plain | { byVariety: Record<string, Plain> }
export type Level = 'advanced' | 'average' | 'benchmark'

export type Indicator = {
  id: string
  name: { zh: string; en?: string }
  part: string
  class: 'basic' | 'core' | 'innovative'
  valueKind: 'number' | 'codes' | 'grade' | 'yes-no' | 'text'
  unit?: string
  domain?: { least?: string; most?: string; codes?: string[]; grades?: string[] }
  direction: string
  target?: { value: string; below?: string; above?: string }
  required?: Written
  levels?: Partial<Record<Level, Written>>
  baselines: { kind: string; requirement?: Written; mandatory?: boolean }[]
  comparison?: string
  method?: string
  methodsEquivalent?: string[]
  detectionLimit?: string
  standardLevels?: string[]
  weight?: string
  scoring?: { kind: string; anchors?: { value: string; points: string }[] }
  appliesTo?: string[]
}

export type Scheme = {
  varieties: { id: string }[]
  parts: Record<string, string>
  benefit?: { weightMax: string }
  indicators: Indicator[]
  admission: { rule: string; share?: string }
  stars: { innovativeForFive: number; innovativeForFour: number; bands?: Record<string, string> }
  scoring: { kind: string; points: Record<Level, string>; bonus?: string }
  aggregation: string
  ranking: { on: string; step: string; tieBreakers?: string[] }
  shortlist: {
    rule: string
    count?: number
    share?: string
    starMin: number
    kmin: number
    kmax: number
    shareMax?: string
    tiedCut?: string
    perEnterprise?: number
    perRegion?: number
  }
}

type Value = string | { byCondition: { condition: string; requirement: string }[] }
export type Declared = { value: Value; unit?: string; method?: string }
export type Declaration = {
  standard: string
  enterprise: { uscc: string; place?: string }
  product: string
  variety?: string
  declaredOn?: string
  values: Record<string, Declared>
}

export type Judgement = {
  kind: string
  conflict: string | null
  standard?: string
  indicator?: string
  from?: string
  to?: string | { verdict: string; tier: string }
  grades?: { seat: string; grade: string; recused?: boolean }[]
}

export type Capsule = {
  settings: { variety: string | null; keptOut: { id: string; reason: string }[]; expertsMin: number }
  scheme: Scheme
  declarations: Declaration[]
  judgements: Judgement[]
}
