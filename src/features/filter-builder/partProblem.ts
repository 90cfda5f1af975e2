import type { WrittenFilter } from '../../domain/filter/written/readWritten.ts'
import type { Diagnostic } from '../../domain/filter/diagnostic.ts'

/** What is wrong with one part, errors first; nothing of what is switched off. */
export function partDiagnostics({ parts, diagnostics }: WrittenFilter, index: number): readonly Diagnostic[] {
  const part = parts[index]
  if (part === undefined || part.isDisabled) return []
  return diagnostics
    .filter(({ span }) => span.from >= part.span.from && span.to <= part.span.to)
    .toSorted((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
}

/** Why a part cannot be sent; `undefined` when it can. */
export function partProblem(filter: WrittenFilter, index: number): string | undefined {
  return partDiagnostics(filter, index).find(({ severity }) => severity === 'error')?.message
}
