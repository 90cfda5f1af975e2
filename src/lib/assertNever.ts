/** Closes an exhaustive `switch`: a new union member fails the build here. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${String(value)}`)
}
