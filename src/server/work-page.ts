import { randomUUID } from 'node:crypto'
import { error } from '@sveltejs/kit'
import type { Disclosed, Who } from '#domain/disclosure.ts'
import type { By } from './acts/act.ts'
import { app } from './app.ts'
import type { Viewer } from './auth/viewer.ts'
import type { Looked } from './reads/work/looked.ts'
import type { EnteredFor } from './reads/work/entered-for.ts'

type Locals = { readonly viewer: Viewer | null; readonly paper?: EnteredFor | 'refused' | null }

/** Who looks at a working page. The door turns others away already; nobody is taken for somebody. */
export function whoOf(locals: Locals): Who {
  if (locals.paper === 'refused') return error(404)
  return locals.paper?.who ?? staffOf(locals)
}

/** The one who is signed in, whatever page they fill in for whom. */
function staffOf({ viewer }: Locals): Who {
  if (!viewer?.capacity) return error(404)
  const { id, role, organisationId, place } = viewer.capacity
  return { person: viewer.personId, capacity: id, role, organisation: organisationId, place }
}

/** The same, as acts know who performs them. */
export function byOf(locals: Locals): By {
  const { person, capacity, role, organisation } = staffOf(locals)
  return { actor: role, person, capacity, organisation }
}

/** No standing to know: 404. To know but not to read: 403 (decision 34). */
export function opened<T>(answer: Disclosed<T>): T {
  if (answer.seen === 'open') return answer.data
  return error(answer.seen === 'withheld' ? 403 : 404)
}

/** What a working page is drawn with: a read's data, and the key that its forms carry (decision 23). */
export async function drawn<T extends object>(
  { locals }: { locals: Locals },
  read: (who: Who, from: Looked) => Promise<Disclosed<T>>,
): Promise<T & { key: string }> {
  return { ...opened(await read(whoOf(locals), app())), key: randomUUID() }
}
