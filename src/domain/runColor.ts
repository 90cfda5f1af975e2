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
export function runColor(runId: string, runColorTag: string | undefined): string {
  if (runColorTag !== undefined && HEX_COLOR.test(runColorTag)) return runColorTag
  return `var(--run-${runColorSlot(runId)})`
}
