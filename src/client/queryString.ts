import type { WireRequest } from '../contract/endpoint.ts'

/** Prints `?a=1&ids=x&ids=y`: lists repeat their name, as MLflow expects; `undefined` is left out. */
export function queryString(request: WireRequest): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(request)) {
    for (const item of Array.isArray(value) ? value : [value]) {
      if (item !== undefined) parameters.append(name, String(item))
    }
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}
