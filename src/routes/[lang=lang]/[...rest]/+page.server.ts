import { error } from '@sveltejs/kit'

/** An address nobody answers still belongs to its language: it gets the house's own page. */
export function load(): never {
  error(404)
}
