import { UsageError } from '../usageError.ts'
import { codeOf } from './accessSources.ts'
import type { AccessSources } from './accessSources.ts'

export type ConfigSections = ReadonlyMap<string, ReadonlyMap<string, string>>

/**
 * Reads the dialect of Python's configparser, in which MLflow and Databricks write their files: `key = value` or
 * `key: value`, keys in any case, `%%` for a percent sign. Unlike most INI dialects, `#`, `;` and quotes inside a value
 * belong to the value, so that a password such as `a#b` arrives whole.
 */
function parseConfig(text: string): ConfigSections {
  const sections = new Map<string, Map<string, string>>()
  let section: Map<string, string> | undefined
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const header = /^\[([^\]]+)\]/.exec(line)
    const entry = /^\s*([^#;=:\s][^=:]*?)\s*[=:]\s*(.*?)\s*$/.exec(line)
    if (header?.[1] !== undefined) {
      section = sections.get(header[1]) ?? new Map<string, string>()
      sections.set(header[1], section)
    } else if (entry?.[1] !== undefined && entry[2] !== undefined) {
      section?.set(entry[1].toLowerCase(), entry[2].replaceAll('%%', '%'))
    }
  }
  return sections
}

/** Sections of a file, none when it does not exist. @throws UsageError when it exists and cannot be read. */
export async function readConfig(path: string, { readText }: AccessSources): Promise<ConfigSections> {
  try {
    return parseConfig(await readText(path))
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOENT' || code === 'ENOTDIR') return new Map()
    throw new UsageError(`The file ${path} cannot be read (${code}).`, { cause: error })
  }
}
