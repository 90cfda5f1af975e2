import { describeStatus } from '../../domain/describeStatus.ts'
import { compareCell, formatDelta, formatPercent } from '../../domain/compare/compareCell.ts'
import type { CompareCell } from '../../domain/compare/compareCell.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import type { Scene, SceneItem } from '../../lib/scene.ts'
import { bestFinder } from './bestFinder.ts'
import type { CompareModel } from './compareModel.ts'
import { GROUP_TITLES, VERDICT_SIGN } from './groupTitles.ts'
import { rowTitle } from './plainComparison.ts'

const PAD = 12
const KEY_PX = 220
const RUN_PX = 240
const HEADER_PX = 46
const LINE_PX = 26
const VALUE_PX = 76
/** Where distances end, from a cell's left edge; percents end at its right one. */
const DELTA_END_PX = 154

const INK: Readonly<Record<CompareCell['tone'], string>> = {
  odd: 'var(--bad)',
  different: 'var(--text)',
  same: 'var(--text-3)',
  missing: 'var(--text-3)',
}

type SceneText = Extract<SceneItem, { readonly kind: 'text' }>

/** The shown rows as a picture, runs in columns; colours are CSS, for `printSvg` and `paintScene` to resolve. */
export function compareScene(model: CompareModel): Scene {
  const { runs, rows } = model
  const width = KEY_PX + RUN_PX * runs.length
  const height = HEADER_PX + LINE_PX * rows.lines.length
  const left = (run: number): number => KEY_PX + RUN_PX * run
  const best = bestFinder(model.directionOf)
  const background: SceneItem[] = [
    { kind: 'box', x: 0, y: 0, width, height, color: 'var(--bg)' },
    { kind: 'box', x: 0, y: 0, width, height: HEADER_PX, color: 'var(--bg-sunken)' },
    { kind: 'box', x: KEY_PX, y: 0, width: RUN_PX, height, color: 'var(--bg-selected)' },
  ]
  const heads = runs.flatMap((run, index): readonly SceneItem[] => {
    const below = `${index === 0 ? 'baseline · ' : ''}${model.experimentName(run.experimentId)} · ${describeStatus(run.status).word}`
    return [
      { kind: 'box', x: left(index) + PAD, y: 12, width: 10, height: 10, color: run.color },
      text(left(index) + PAD + 18, 22, RUN_PX - 42, run.title, { isBold: true }),
      text(left(index) + PAD + 18, 38, RUN_PX - 42, below, { color: 'var(--text-3)', size: 11 }),
    ]
  })
  const lines = rows.lines.flatMap((line, at): readonly SceneItem[] => {
    const y = HEADER_PX + at * LINE_PX
    const rule: SceneItem = { kind: 'box', x: 0, y: y + LINE_PX - 1, width, height: 1, color: 'var(--line)' }
    if (line.kind === 'group') {
      const words = `${GROUP_TITLES[line.group]} · ${line.differing} of ${line.total} differ`
      const band: SceneItem = { kind: 'box', x: 0, y, width, height: LINE_PX, color: 'var(--bg-sunken)' }
      return [band, rule, text(PAD, y + 17, width - PAD, words, { isBold: true, size: 12 })]
    }
    const { row } = line
    return [
      rule,
      text(PAD, y + 17, KEY_PX - 2 * PAD, rowTitle(row), { size: 12 }),
      ...runs.flatMap((_, run) =>
        cellItems(model, row, { run, x: left(run) + PAD, y: y + 17, isBest: best(row).has(run) }),
      ),
    ]
  })
  return { width, height, items: [...background, ...heads, ...lines] }
}

interface CellPlace {
  readonly run: number
  readonly x: number
  readonly y: number
  readonly isBest: boolean
}

/** Value, verdict, distance and percent in the places that they have in the table. */
function cellItems(model: CompareModel, row: CompareRow, { run, x, y, isBest }: CellPlace): readonly SceneItem[] {
  const cell = compareCell(row, run, model.directionOf(row))
  const { delta } = cell
  const color = isBest ? 'var(--accent-text)' : INK[cell.tone]
  const hasDelta = delta !== undefined && model.delta !== 'none'
  const value = text(x, y, hasDelta ? VALUE_PX : RUN_PX - 2 * PAD, cell.text.replaceAll(/\s+/g, ' '), {
    color,
    isBold: isBest,
  })
  if (!hasDelta) return [value]
  const tone = delta.verdict === 'better' ? 'var(--ok)' : delta.verdict === 'worse' ? 'var(--bad)' : 'var(--text-2)'
  const sign = delta.verdict === undefined ? '' : VERDICT_SIGN[delta.verdict]
  const words = [
    model.delta === 'percent' ? '' : formatDelta(delta.absolute, row),
    model.delta === 'absolute' || delta.percent === undefined ? '' : formatPercent(delta.percent),
  ]
  const ends = [DELTA_END_PX, RUN_PX - 2 * PAD]
  return [
    value,
    text(x + VALUE_PX + 4, y, 12, sign, { color: tone, size: 11 }),
    ...words.map((word, at) => text(x + (ends[at] ?? 0), y, RUN_PX, word, { color: tone, size: 12, align: 'end' })),
  ]
}

function text(
  x: number,
  y: number,
  width: number,
  content: string,
  look: Partial<Pick<SceneText, 'color' | 'isBold' | 'size' | 'align'>> = {},
): SceneItem {
  const { color = 'var(--text)', isBold = false, size = 13, align = 'start' } = look
  return { kind: 'text', x, y, width, text: content, color, isBold, size, align }
}
