/** The run that a text names: 32 hex digits, or a link to a run; `undefined` when it names none. */
export function runIdIn(text: string): string | undefined {
  const trimmed = text.trim()
  if (/^[\da-f]{32}$/i.test(trimmed)) return trimmed.toLowerCase()
  return /\/runs\/([\w-]+)/.exec(trimmed)?.[1]
}
