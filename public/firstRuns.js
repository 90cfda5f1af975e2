// Says what is the matter when the page's own code does not come: else nothing would, and the picture of the first rows stayed.
{
  const fail = () => {
    const root = document.getElementById('root')
    if (root === null) {
      addEventListener('DOMContentLoaded', fail, { once: true })
      return
    }
    const text = (name, content) => Object.assign(document.createElement(name), { textContent: content })
    const main = document.createElement('main')
    const notice = document.createElement('div')
    notice.setAttribute('role', 'alert')
    main.style.cssText = 'padding: min(14vh, 120px) 24px; text-align: center'
    const reload = text('button', 'Reload')
    reload.addEventListener('click', () => location.reload())
    notice.append(
      text('h1', 'This page could not be loaded'),
      text('p', 'Its code did not arrive. Check that Runlens runs, then reload.'),
      reload,
    )
    main.append(notice)
    root.replaceChildren(main)
  }
  // The error of an element does not bubble: it is seen on its way down.
  addEventListener(
    'error',
    ({ target }) => target instanceof HTMLScriptElement && target.type === 'module' && fail(),
    true,
  )
}

// Asks for what a link to an experiment shows before any of the page's code has run: its runs, whose answer takes the longest,
// and the code that shows them, which would be asked for when all other code is here.
{
  // Names of files, written by the build (scripts/codeAhead.ts).
  const { code = '', painter } = document.currentScript?.dataset ?? {}
  const path = /^#\/(?:experiments\/([^/?]+)(?:\/runs)?|compare-experiments(?:\/[^?]*)?)(?:\?(.*))?$/i.exec(
    location.hash,
  )
  const [, experimentId = '', query = ''] = path ?? []
  // Only for links that neither filter nor order. `app/clients.ts` hands the answer to the page, which asks the very same.
  if (/^[\w-]+$/.test(experimentId) && !/filter|order|view|time/i.test(query)) {
    const url = '/api/2.0/mlflow/runs/search'
    const request = { experiment_ids: [experimentId], run_view_type: 'ACTIVE_ONLY', max_results: 32, order_by: [] }
    const leave = new AbortController()
    const body = JSON.stringify(request)
    const headers = { 'Content-Type': 'application/json' }
    // Read once, for the page and for the picture: in one of two hundred visits, Chromium never had the bytes of a clone.
    const read = fetch(url, { method: 'POST', headers, body, signal: leave.signal }).then(async (response) => ({
      response,
      bytes: await response.arrayBuffer(),
    }))
    const answer = read.then(({ response, bytes }) => new Response(bytes.byteLength > 0 ? bytes : null, response))
    // The page hears of it when it asks, and says so then.
    answer.catch(() => undefined)
    globalThis.firstRuns = { experimentId, url, body, answer, leave }
    // A link that says nothing of how they are shown: they are painted before the page is ready to (`app/firstRows.ts`).
    if (painter !== undefined && query === '') {
      Promise.all([import(painter), read]).then(
        ([{ paintFirstRows }, { response, bytes }]) => response.ok && paintFirstRows(bytes),
        // Whatever keeps it from being painted, the page has it, too.
        () => undefined,
      )
    }
  }
  for (const file of path === null ? [] : code.split(' ').filter((name) => name !== '')) {
    const link = document.createElement('link')
    // The page's loader adds the styles, and takes them from here.
    if (file.endsWith('.css')) Object.assign(link, { rel: 'preload', as: 'style' })
    else link.rel = 'modulepreload'
    link.crossOrigin = ''
    link.href = file
    document.head.append(link)
  }
}
