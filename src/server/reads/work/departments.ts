import { joiningIn } from '#domain/department.ts'
import type { Who } from '#domain/disclosure.ts'
import { provincial } from '#domain/key-area.ts'
import { departmentPeople, departmentsOf } from '#server/facts/departments.ts'
import { firstNo, inRoom, notYours, todayOf, type Looked } from './looked.ts'

/** Who takes part in joint opinions: the plan's departments of today, the regulators of sectors, and whether anybody acts for them. */
export const departments = (who: Who, from: Looked) =>
  inRoom(who, 'key-areas', async () => {
    const today = todayOf(from)
    const known = await departmentsOf(from.reader, from.policy, today)
    const peopled = (sector: boolean) => async (one: (typeof known.departments)[number]) => {
      const recorded = await departmentPeople(from.reader, one.id, today)
      return { ...one, sector, people: recorded?.people ?? 0, mayJoin: !joiningIn({ recorded }) }
    }
    return {
      departments: [
        ...(await Promise.all(known.departments.map(peopled(false)))),
        ...(await Promise.all(known.sectors.map(peopled(true)))),
      ],
      impossible: firstNo(notYours(who, ['regulator'], '3.1'), provincial(who.place, from.policy.province.code)),
    }
  })
