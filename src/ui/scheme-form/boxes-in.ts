import type { Typed } from '#ui/form.ts'

/** What a form of the page would send: every value under its name. */
export function typedIn(form: HTMLFormElement): Typed {
  const data = new FormData(form)
  return Object.fromEntries([...new Set(data.keys())].map((name) => [name, data.getAll(name).map(String)]))
}

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement
type Standing = {
  readonly box: Box
  readonly value: string
  readonly checked: boolean
  readonly caret: readonly [number | null, number | null]
}

const isTicked = (box: Box): box is HTMLInputElement =>
  box instanceof HTMLInputElement && ['radio', 'checkbox'].includes(box.type)
const isBox = (element: Element): element is Box =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

/**
 * What stands in the boxes now. A page that was drawn on the server forgets, when it is drawn anew for the first time, that somebody has
 * typed since; so does the script when it comes.
 */
export function standingIn(form: HTMLFormElement | null | undefined): Standing[] {
  const boxes = form ? [...form.elements].filter(isBox) : []
  return boxes.map((box) => ({
    box,
    value: box.value,
    checked: isTicked(box) && box.checked,
    caret: box instanceof HTMLSelectElement ? [null, null] : [box.selectionStart, box.selectionEnd],
  }))
}

/** Puts it into the boxes again, with the caret where it was; says whether any had lost it. */
export function restore(standing: readonly Standing[]): boolean {
  const lost = standing.filter(({ box, value, checked }) =>
    isTicked(box) ? box.checked !== checked : box.value !== value,
  )
  for (const { box, value, checked, caret } of lost) {
    if (isTicked(box)) box.checked = checked
    else box.value = value
    if (box === document.activeElement && !(box instanceof HTMLSelectElement) && caret[0] !== null)
      box.setSelectionRange(...caret)
  }
  return lost.length > 0
}
