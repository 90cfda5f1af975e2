const KEY = 'runlens.me'

/** Who "mine" is, as this browser was told; MLflow has no notion of who asks. `''` when nobody said, or it cannot be kept. */
export function readMe(): string {
  try {
    return localStorage.getItem(KEY) ?? ''
  } catch {
    return ''
  }
}

/** Remembers who "mine" is. */
export function rememberMe(user: string): void {
  try {
    localStorage.setItem(KEY, user)
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}
