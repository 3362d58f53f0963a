import type { Text } from '#policy/policy.ts'
import { capacityGranted, organisationRecorded } from './acts/organisation.ts'
import { performed } from './acts/perform.ts'
import type { App } from './app.ts'

const system = { by: { actor: 'system' } } as const

export type Bodies = {
  readonly workingBody: string
  readonly regulator: string
  readonly departments: readonly string[]
}

/** The bodies that the policy names, recorded once: departments, the lead among them as regulator, the working body, the pool. */
export async function recordBodies(app: App): Promise<Bodies> {
  const { policy } = app
  const record = async (key: string, kind: 'regulator' | 'department' | 'working-body' | 'expert-pool', name: Text) => {
    const done = await performed(
      app,
      organisationRecorded,
      { name, kind, place: policy.province.code },
      { ...system, key: `body ${key}` },
    )
    return done.organisation
  }
  const departments: string[] = []
  let regulator = ''
  for (const { id, name } of policy.departments.entries) {
    const lead = id === policy.leadDepartment
    const organisation = await record(id, lead ? 'regulator' : 'department', name)
    if (lead) regulator = organisation
    else departments.push(organisation)
  }
  const workingBody = await record('working-body', 'working-body', policy.workingBody.name)
  await record('expert-pool', 'expert-pool', { zh: '专家库', en: 'Expert pool' })
  return { workingBody, regulator, departments }
}

/** The first people of an official body; later ones are invited by those. */
export const grantFirst = (
  app: App,
  organisation: string,
  role: 'working-body' | 'regulator' | 'department' | 'administrator',
  person: { name: string; email: string },
) =>
  performed(app, capacityGranted, { person, organisation, role }, { ...system, key: `first ${role} ${person.email}` })
