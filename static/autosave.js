// A form inside [data-autosave] is sent to that address, two seconds after the last change. Files, and fields that it is told to
// skip, wait for the button, which there is without this script too.
for (const frame of document.querySelectorAll('[data-autosave]')) {
  const form = frame.querySelector('form')
  const said = frame.querySelector('[data-autosave-said]')
  if (!form || !said) continue
  let waiting
  let left = false
  const typed = () => {
    const data = new FormData(form)
    for (const { name } of form.querySelectorAll('input[type=file]')) data.delete(name)
    for (const name of (frame.dataset.skip ?? '').split(' ')) data.delete(name)
    return data
  }
  const save = async () => {
    try {
      const answer = await fetch(frame.dataset.autosave, {
        method: 'POST',
        body: typed(),
        headers: { accept: 'text/html' },
      })
      if (left) return
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const words = page.querySelector(answer.ok ? '[data-autosave-said]' : '[data-autosave-not]')
      if (!answer.ok && !words) throw new Error(String(answer.status))
      said.textContent = words?.textContent ?? ''
    } catch {
      if (!left) said.textContent = frame.dataset.failed
    }
  }
  const later = () => {
    clearTimeout(waiting)
    waiting = setTimeout(save, 2000)
  }
  form.addEventListener('input', later)
  form.addEventListener('submit', () => {
    left = true
    clearTimeout(waiting)
  })
}
