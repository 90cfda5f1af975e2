// Asks for the runs that a link to an experiment shows, before any of the page's code is here: the answer takes the longest.
// Only for links that neither filter nor order. `app/clients.ts` hands the answer to the page, which asks the very same.
{
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
}
