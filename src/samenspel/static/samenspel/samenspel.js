// Makes pages pleasanter; every page works without it. No library, nothing stored, nothing sent.
(() => {
  'use strict'

  // The list of mistakes takes the focus, so that it is read first. Also after htmx put a form back.
  // An address that ends in #inhoud, after the skip link, would take the focus there; so that end goes.
  const focusSummary = (root) => {
    const summary = root.querySelector('[data-focus]')
    if (!summary) return
    if (location.hash) history.replaceState(history.state, '', location.pathname + location.search)
    summary.focus()
  }

  // Away from here, without this page staying behind the back button. A plain link without this script.
  const leave = (link) => {
    document.title = ' '
    document.body.hidden = true
    location.replace(link.href)
  }

  // Says how many characters are left once the end comes near.
  const countCharacters = (help) => {
    const field = help.parentElement.querySelector('textarea')
    const longest = Number(help.dataset.longest)
    const sentence = help.textContent
    const tell = () => {
      const left = longest - [...field.value.replaceAll('\r\n', '\n')].length
      help.toggleAttribute('data-over', left < 0)
      if (left < 0) help.textContent = `${-left} ${help.dataset.tooLong}`
      else if (left < longest * 0.2) help.textContent = `${left} ${help.dataset.left}`
      else help.textContent = sentence
      help.hidden = left >= longest * 0.2 // far from full there is nothing to say about it
    }
    field.addEventListener('input', tell)
    tell()
  }

  // Reads the page aloud, sentence by sentence, because long texts make some browsers fall silent.
  const offerReading = (button) => {
    const speech = window.speechSynthesis
    if (!speech || !window.SpeechSynthesisUtterance) return
    const words = button.querySelector('span')
    const start = words.textContent
    const stopped = () => {
      button.setAttribute('aria-pressed', 'false')
      words.textContent = start
    }
    const stop = () => {
      speech.cancel()
      stopped()
    }
    const read = () => {
      const main = document.getElementById('inhoud')
      const sentences = main.innerText.split(/\n+|(?<=[.!?؟])\s+/).map((part) => part.trim()).filter(Boolean)
      sentences.forEach((sentence, index) => {
        const utterance = new SpeechSynthesisUtterance(sentence)
        utterance.lang = document.documentElement.lang
        if (index === sentences.length - 1) utterance.onend = stopped
        speech.speak(utterance)
      })
      button.setAttribute('aria-pressed', 'true')
      words.textContent = button.dataset.stop
    }
    button.hidden = false
    button.addEventListener('click', () => (button.getAttribute('aria-pressed') === 'true' ? stop() : read()))
    window.addEventListener('pagehide', stop)
  }

  const offerPaper = (button) => {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }

  const prepare = (root) => {
    focusSummary(root)
    root.querySelectorAll('[data-print]').forEach(offerPaper)
    root.querySelectorAll('[data-longest]').forEach(countCharacters)
  }

  // The list of languages closes like any menu: by Escape, and by pressing elsewhere.
  const closeMenus = (event) => {
    document.querySelectorAll('details.ss-language[open]').forEach((menu) => {
      if (event.type === 'keydown' ? event.key !== 'Escape' : menu.contains(event.target)) return
      menu.open = false
      if (event.type === 'keydown') menu.querySelector('summary').focus()
    })
  }

  // Without a connection a form stays where it is, with everything in it.
  const noConnection = document.querySelector('[data-no-connection]')
  const sayNoConnection = (lost) => {
    noConnection.hidden = !lost
    if (lost) noConnection.scrollIntoView({ block: 'center' })
  }
  const holdWithoutConnection = (event) => {
    if (navigator.onLine) return
    event.preventDefault()
    sayNoConnection(true)
  }

  // A second press of the same button while the answer is on its way would throw that answer away, and with it what it
  // carries: after signing in, the new session. Ten seconds, because an answer that never came must be asked for again.
  const pressed = new WeakMap()
  const sendOnce = (event) => {
    const { target: form, submitter, timeStamp } = event
    if (event.defaultPrevented || form.method !== 'post') return
    const before = pressed.get(form)
    if (before?.submitter === submitter && timeStamp - before?.timeStamp < 10_000) event.preventDefault()
    else pressed.set(form, { submitter, timeStamp })
  }

  // A refusal or a mistake is a whole page: htmx shows it instead of nothing.
  const showErrorPage = (event) => {
    if (event.detail.xhr.status < 400) return
    event.detail.shouldSwap = true
    event.detail.target = document.body
    event.detail.swapOverride = 'innerHTML'
  }

  prepare(document)
  document.querySelectorAll('[data-read-aloud]').forEach(offerReading)
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('[data-quick-exit]')
    if (!link) return
    event.preventDefault()
    leave(link)
  })
  document.addEventListener('click', closeMenus)
  document.addEventListener('keydown', closeMenus)
  if (noConnection) {
    document.addEventListener('submit', holdWithoutConnection)
    document.addEventListener('htmx:sendError', () => sayNoConnection(true))
    window.addEventListener('online', () => sayNoConnection(false))
  }
  document.addEventListener('submit', sendOnce)
  document.addEventListener('htmx:beforeSwap', showErrorPage)
  document.addEventListener('htmx:afterSwap', (event) => prepare(event.target))
  // A page from the browser's own memory may be another person's: ask the server again.
  window.addEventListener('pageshow', (event) => event.persisted && location.reload())
})()
