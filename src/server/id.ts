import { randomUUID } from 'node:crypto'

/** A UUIDv7 (RFC 9562). It tells when it was made, so it stays inside: public addresses use numbers given at publication. */
export function newId(at: Date): string {
  const time = at.getTime().toString(16).padStart(12, '0')
  // Everything random, and the variant's bits, lie where version 4 has them as well.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
