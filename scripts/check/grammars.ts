import { buildParserFile, GenError } from '@lezer/generator'
import type { Finding, SourceFile } from './houseRules.ts'

const GRAMMAR = /\.grammar$/

/**
 * The two files that Lezer makes of `x.grammar`: the parser's tables, `x.gen.ts`, and the numbers of its terms,
 * `x.terms.gen.ts`. They are kept in git, so that plain Node can import them. Nothing for other files.
 * @throws GenError for a grammar with an ambiguity, an unused rule or any other mistake.
 */
export function generateTables({ path, text }: SourceFile): SourceFile[] {
  if (!GRAMMAR.test(path)) return []
  const warn = (message: string): never => {
    throw new GenError(message)
  }
  const { parser, terms } = buildParserFile(text, { typeScript: true, fileName: path, warn })
  return [
    { path: path.replace(GRAMMAR, '.gen.ts'), text: parser },
    { path: path.replace(GRAMMAR, '.terms.gen.ts'), text: terms },
  ]
}

/** Generated files that are not what their grammar gives, or have none, and grammars that give nothing. */
export function findStaleTables(files: readonly SourceFile[]): Finding[] {
  const broken: Finding[] = []
  const generated = files.flatMap((file) => {
    try {
      return generateTables(file)
    } catch (error) {
      if (!(error instanceof GenError)) throw error
      broken.push({ path: file.path, rule: 'broken grammar', detail: error.message })
      return []
    }
  })
  const made = new Map(generated.map(({ path, text }) => [path, text]))
  const kept = new Map(files.filter(({ path }) => path.endsWith('.gen.ts')).map(({ path, text }) => [path, text]))
  const stale = [...new Set([...made.keys(), ...kept.keys()])].filter((path) => made.get(path) !== kept.get(path))
  return [...broken, ...stale.map((path) => ({ path, rule: 'stale tables', detail: 'run `npm run grammar`' }))]
}
