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

/** Which places the next runs of a table can get: those that this round of ten has not given away, longest ago first. */
export interface ColorRound {
  readonly left: readonly number[]
  /** Given away in this round, longest ago first: with these the next one begins. */
  readonly given: readonly number[]
}

export const FIRST_ROUND: ColorRound = { left: Array.from({ length: RUN_COLORS }, (_, index) => index + 1), given: [] }

/** Places in the palette that runs had before, by run id; undefined for those that had none. */
export interface ColorsBefore {
  /** In the same table: they stay. */
  readonly kept?: (runId: string) => number | undefined
  /** In another one, as that without the filter: they are given again unless that makes neighbours alike. */
  readonly wished?: (runId: string) => number | undefined
}

/**
 * The places in the palette of runs that are shown together, by run id, and how the next ones go on. They are given away in
 * rounds of ten, so that ten runs have ten colours, and more have all of them equally often: whose own is gone in this round
 * gets the one that was given away longest ago. Older runs choose first, which leaves all colours as they are when another
 * run starts; what order the runs are in makes no difference.
 */
export function spreadSlots(
  runs: readonly { readonly runId: string; readonly startTimeMs: number }[],
  round = FIRST_ROUND,
  { kept, wished }: ColorsBefore = {},
): { readonly slots: ReadonlyMap<string, number>; readonly round: ColorRound } {
  const age = (startTimeMs: number) => (Number.isNaN(startTimeMs) ? Number.POSITIVE_INFINITY : startTimeMs)
  const oldest = runs.toSorted((a, b) =>
    age(a.startTimeMs) === age(b.startTimeMs) ? byId(a, b) : age(a.startTimeMs) - age(b.startTimeMs),
  )
  let { left, given } = round
  const slots = new Map<string, number>()
  for (const { runId } of oldest) {
    const own = wished?.(runId) ?? runColorSlot(runId)
    const slot = kept?.(runId) ?? (left.includes(own) ? own : (left[0] ?? own))
    left = left.filter((other) => other !== slot)
    given = [...given.filter((other) => other !== slot), slot]
    if (left.length === 0) [left, given] = [given, []]
    slots.set(runId, slot)
  }
  return { slots, round: { left, given } }
}

function byId(a: { readonly runId: string }, b: { readonly runId: string }): number {
  return a.runId < b.runId ? -1 : 1
}
