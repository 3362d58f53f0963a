import { panelConvened } from './acts/panel.ts'
import { performing, type FormEvent } from './form-action.ts'
import type { PanelKind } from '#domain/panel.ts'

/** The form that invites a panel, for schemes and for rankings. */
export const convening = (event: FormEvent, { kind, subject }: { kind: PanelKind; subject: string }) =>
  performing(event, {
    action: 'convene',
    act: panelConvened,
    labels: { experts: 'panel.experts' },
    bases: { experts: '3.3.1' },
    lists: ['experts'],
    input: ({ experts = [] }) => ({ kind, subject, experts }),
    confirm: true,
    to: ({ panel }) => `/work/panels/${panel}`,
  })
