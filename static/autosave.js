// A form inside [data-autosave] is sent to that action, two seconds after the last change. Without this script there is a button.
for (const frame of document.querySelectorAll('[data-autosave]')) {
  const form = frame.querySelector('form')
  const said = frame.querySelector('[data-autosave-said]')
  if (!form || !said) continue
  let waiting
  let left = false
  const save = async () => {
    try {
      const answer = await fetch(frame.dataset.autosave, {
        method: 'POST',
        body: new FormData(form),
        headers: { accept: 'text/html' },
      })
      if (left) return
      if (!answer.ok) throw new Error(String(answer.status))
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
      said.textContent = page.querySelector('[data-autosave-said]')?.textContent ?? ''
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
