import { generateTables } from '../grammars.ts'
import { type Canary, control } from './canary.ts'

const SUMS = '@top Sums { Number+ }\n@tokens { Number { $[0-9]+ } }\n'

/** For the parser tables that Lezer makes of grammars. */
export const grammarCanaries: readonly Canary[] = [
  control('src/lib/sums.grammar', SUMS),
  ...generateTables({ path: 'src/lib/sums.grammar', text: SUMS }).map(({ path, text }) => control(path, text)),
  control('src/lib/changed.grammar', SUMS),
  ...generateTables({ path: 'src/lib/changed.grammar', text: SUMS.replace('+', '*') }).map(({ path, text }) =>
    path.endsWith('.terms.gen.ts') ? control(path, text) : { path, source: text, reported: ['stale tables'] },
  ),
  { path: 'src/lib/orphan.gen.ts', reported: ['stale tables'], source: 'export const parser = 1\n' },
  {
    path: 'src/lib/ambiguous.grammar',
    reported: ['broken grammar'],
    source: '@top Sum { term }\nterm { Number | term "+" term }\n@tokens { Number { $[0-9]+ } }\n',
  },
  {
    path: 'src/lib/unused.grammar',
    reported: ['broken grammar'],
    source: `${SUMS}Product { Number }\n`,
  },
]
