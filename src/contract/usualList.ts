import * as z from 'zod/mini'

type Fields = Readonly<Record<string, unknown>>

/**
 * A repeated field like `listOf(item)`, for lists that are long: `readUsual` reads an item as current servers print it, and
 * answers `undefined` to whatever else it may be. Then the schema reads the whole list, or says what is wrong with it. A
 * page of 100 runs by 300 keys is read in a third of the time.
 */
export function usualListOf<T>(item: z.ZodMiniType<T>, readUsual: (fields: Fields) => T | undefined) {
  const list = z.array(item)
  const readAll = (wire: readonly unknown[]): T[] | undefined => {
    const items: T[] = []
    for (const fields of wire) {
      const read = isFields(fields) ? readUsual(fields) : undefined
      if (read === undefined) return undefined
      items.push(read)
    }
    return items
  }
  return z._default(
    z.pipe(
      z.unknown(),
      z.transform((wire, context): T[] => {
        const usual = Array.isArray(wire) ? readAll(wire) : undefined
        if (usual !== undefined) return usual
        const result = z.safeParse(list, wire)
        if (result.success) return result.data
        for (const { message, path } of result.error.issues) {
          context.issues.push({ code: 'custom', input: wire, message, path: [...path] })
        }
        return z.NEVER
      }),
    ),
    [],
  )
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}
