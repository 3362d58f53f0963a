import { z } from 'zod'

/** The shapes that acts share. A broken one is answered with its field and rule, never with a crash. */
export const id = z.uuid()
export const day = z.iso.date()
export const line = z.string().trim().min(1).max(200)
export const prose = z.string().trim().min(1).max(10_000)
export const email = z.string().trim().toLowerCase().pipe(z.email())
export const text = z.object({ zh: line, en: line.optional() })
export const longText = z.object({ zh: prose, en: prose.optional() })
export const place = z.string().regex(/^\d{2}(\d{4})?$/)
