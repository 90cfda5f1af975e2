import { fileURLToPath } from 'node:url'

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null
}

/**
 * One chunk for all that a module of ours imports before it runs. By itself the build makes one for each set of modules that
 * some pages share, of which a page then has sixty to fetch, six at a time. What packages give follows its importers.
 * @param sharers only what one of these imports, too: pages that need it do not fetch all the rest
 */
export function chunkOf(chunk: string, entry: string, priority: number, sharers?: readonly string[]) {
  let reached: ReadonlySet<string> | undefined
  let shared: ReadonlySet<string> | undefined
  const name = (id: string, modules: Modules): string | null => {
    reached ??= reach([entry], modules)
    shared ??= sharers === undefined ? reached : reach(sharers, modules)
    return reached.has(id) && shared.has(id) ? chunk : null
  }
  return { name, debugName: chunk, priority }
}

function reach(entries: readonly string[], modules: Modules): Set<string> {
  const reached = new Set(entries.map((entry) => fileURLToPath(new URL(`../${entry}`, import.meta.url))))
  for (const id of reached) {
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (!imported.includes('/node_modules/')) reached.add(imported)
    }
  }
  return reached
}
