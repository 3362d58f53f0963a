import coffee from '../../fixtures/schemes/coffee.scheme.json' with { type: 'json' }
import rose from '../../fixtures/schemes/cut-rose.scheme.json' with { type: 'json' }
import puer from '../../fixtures/schemes/puer-ripe.scheme.json' with { type: 'json' }
import type { Text } from '#policy/policy.ts'

/** Schemes that an assessor may start from and change: the ones that come with the platform. */
export const templates: readonly { readonly id: string; readonly title: Text; readonly scheme: unknown }[] = [
  { id: 'coffee', title: coffee.title, scheme: coffee },
  { id: 'puer-ripe', title: puer.title, scheme: puer },
  { id: 'cut-rose', title: rose.title, scheme: rose },
]
