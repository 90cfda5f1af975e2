/** Colours in the palette `--run-1` … `--run-10` of `ui/tokens.css`. */
export const RUN_COLORS = 10

/** `#rgb`, `#rrggbb` or `#rrggbbaa`: what MLflow's page writes. Anything else from a server stays out of our CSS. */
const HEX_COLOR = /^#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i

/**
 * A run's place in the palette, 1…10, from its id alone, so that it is the same on every page and after every reload
 * (FNV-1a, 32 bits).
 */
export function runColorSlot(runId: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < runId.length; index += 1) {
    hash = Math.imul(hash ^ runId.charCodeAt(index), 0x01000193)
  }
  // FNV's low bits are its weakest; folding the high half in spreads ids that differ in one digit.
  return (((hash ^ (hash >>> 15)) >>> 0) % RUN_COLORS) + 1
}

/**
 * A run's colour as CSS: the one that tag `mlflow.runColor` holds, else its palette token, e.g. `var(--run-3)`.
 * A canvas has to resolve the token first.
 */
export function runColor(runId: string, runColorTag: string | undefined, slot = runColorSlot(runId)): string {
  if (runColorTag !== undefined && HEX_COLOR.test(runColorTag)) return runColorTag
  return `var(--run-${slot})`
}

/**
 * The places in the palette of runs that are shown together, by run id, for those whose own place is taken. They are given
 * away in rounds of ten, so that ten runs have ten colours, and more have all of them equally often: whose own is gone in
 * this round gets the one that was given away longest ago. Older runs choose first, which leaves all colours as they are when
 * another run starts; what order the runs are in makes no difference.
 * @param before places that runs have elsewhere in the page, by run id: they are chosen before those of the ids.
 */
export function spreadSlots(
  runs: readonly { readonly runId: string; readonly startTimeMs: number }[],
  before: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const age = (startTimeMs: number) => (Number.isNaN(startTimeMs) ? Number.POSITIVE_INFINITY : startTimeMs)
  const oldest = runs.toSorted((a, b) =>
    age(a.startTimeMs) === age(b.startTimeMs) ? byId(a, b) : age(a.startTimeMs) - age(b.startTimeMs),
  )
  /** What this round has not given away yet, longest ago first; then what it has. */
  let left = Array.from({ length: RUN_COLORS }, (_, index) => index + 1)
  let given: number[] = []
  const moved = new Map<string, number>()
  for (const { runId } of oldest) {
    const own = runColorSlot(runId)
    const wished = before.get(runId) ?? own
    const slot = left.includes(wished) ? wished : (left[0] ?? own)
    left = left.filter((other) => other !== slot)
    given.push(slot)
    if (left.length === 0) [left, given] = [given, []]
    if (slot !== own) moved.set(runId, slot)
  }
  return moved
}

function byId(a: { readonly runId: string }, b: { readonly runId: string }): number {
  return a.runId < b.runId ? -1 : 1
}
