// Asks for what a link to an experiment shows before any of the page's code has run: its runs, whose answer takes the longest,
// and the code that shows them, which would be asked for when all other code is here.
{
  // Only for links that neither filter nor order. `app/clients.ts` hands the answer to the page, which asks the very same.
  const plain = /^#\/experiments\/([\w-]+)(?:\/runs)?(?:\?(?!.*(?:filter|order|view|time)).*)?$/i
  const experimentId = plain.exec(location.hash)?.[1]
  if (experimentId !== undefined) {
    const url = '/api/2.0/mlflow/runs/search'
    const request = { experiment_ids: [experimentId], run_view_type: 'ACTIVE_ONLY', max_results: 32, order_by: [] }
    const leave = new AbortController()
    const body = JSON.stringify(request)
    const headers = { 'Content-Type': 'application/json' }
    const answer = fetch(url, { method: 'POST', headers, body, signal: leave.signal })
    // The page hears of it when it asks, and says so then.
    answer.catch(() => undefined)
    globalThis.firstRuns = { experimentId, url, body, answer, leave }
  }
  const isOfRuns = /^#\/(?:experiments\/[^/?]+(?:\/runs)?|compare-experiments(?:\/[^?]*)?)(?:\?|$)/i.test(location.hash)
  // Named by the build (scripts/codeAhead.ts).
  const code = isOfRuns ? (document.currentScript?.dataset.code ?? '').split(' ') : []
  for (const file of code.filter((name) => name !== '')) {
    const link = document.createElement('link')
    // The page's loader adds the styles, and takes them from here.
    if (file.endsWith('.css')) Object.assign(link, { rel: 'preload', as: 'style' })
    else link.rel = 'modulepreload'
    link.crossOrigin = ''
    link.href = file
    document.head.append(link)
  }
}
