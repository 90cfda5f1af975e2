import { describeStatus } from '../../domain/describeStatus.ts'
import { compareCell, formatDelta, formatPercent } from '../../domain/compare/compareCell.ts'
import type { CompareCell } from '../../domain/compare/compareCell.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import { fullNumber } from '../../lib/formatNumber.ts'
import { escapeXml } from '../../lib/scene.ts'
import { textStart } from '../../lib/textStart.ts'
import { bestFinder } from './bestFinder.ts'
import type { CompareModel } from './compareModel.ts'
import { GROUP_TITLES, VERDICT_SIGN } from './groupTitles.ts'

/** Longer texts fold, and unfold without a script. */
const FOLDED = 60
const LEGEND = `· ${VERDICT_SIGN.better} better, ${VERDICT_SIGN.worse} worse than the baseline`

/**
 * The whole comparison as HTML, all rows of it: those that are equal in all runs can be hidden by the box above, without a
 * script. No `style` attributes, which the page's policy forbids. `colorOf` resolves a run's colour. On paper, which cannot
 * be scrolled, it is a table for every `mostRuns`, the baseline in each.
 */
export function printComparison(
  model: CompareModel,
  colorOf: (css: string) => string,
  mostRuns = Number.POSITIVE_INFINITY,
): string {
  const parts = partsOf(model.runs.length, mostRuns)
  const tables = parts.map((places, part) => {
    const caption = parts.length === 1 ? '' : `<caption>Table ${part + 1} of ${parts.length}</caption>`
    // What all runs have in common is said once.
    const rows = part === 0 ? model.allRows : model.allRows.filter(({ differs }) => differs)
    return `<table>${caption}\n${printHead(model, places, colorOf)}\n${printBodies(model, rows, places)}\n</table>`
  })
  return (
    `<label><input type="checkbox" id="only"${model.rows.hiddenEqual > 0 ? ' checked' : ''}> Only differences</label>\n` +
    tables.join('\n')
  )
}

/** Which runs each table shows, the baseline first. */
function partsOf(runs: number, mostRuns: number): readonly (readonly number[])[] {
  const others = Array.from({ length: Math.max(0, runs - 1) }, (_, at) => at + 1)
  if (runs <= mostRuns) return [[0, ...others]]
  return Array.from({ length: Math.ceil(others.length / (mostRuns - 1)) }, (_, part) => [
    0,
    ...others.slice(part * (mostRuns - 1), (part + 1) * (mostRuns - 1)),
  ])
}

function printHead(model: CompareModel, places: readonly number[], colorOf: (css: string) => string): string {
  const heads = places.map((place) => {
    const run = model.runs[place]
    if (run === undefined) return ''
    const { title, runId, experimentId, status, lifecycleStage, color } = run
    const facts = [model.experimentName(experimentId), describeStatus(status).word]
    const said = [...facts, ...(lifecycleStage === 'deleted' ? ['Deleted'] : [])].map(escapeXml).join(' · ')
    return (
      `<th scope="col"${place === 0 ? ' class="base"' : ''} title="${escapeXml(runId)}">${swatch(colorOf(color))}${escapeXml(title)}` +
      `${place === 0 ? ' <em>baseline</em>' : ''}<small>${said}</small></th>`
    )
  })
  return `<thead><tr><th scope="col">Key</th>${heads.join('')}</tr></thead>`
}

function printBodies(model: CompareModel, rows: readonly CompareRow[], places: readonly number[]): string {
  const groups = Object.entries(Object.groupBy(rows, ({ group }) => group))
  const bodies = groups.map(([group, inGroup]) => {
    const inAll = model.allRows.filter((row) => row.group === group)
    const differing = inAll.filter(({ differs }) => differs).length
    const legend =
      group === 'metrics' && model.delta !== 'none' && model.runs.length > 1 ? ` <small>${LEGEND}</small>` : ''
    const title = `${GROUP_TITLES[group as CompareRow['group']]} <small>${differing} of ${inAll.length} differ</small>${legend}`
    const lines = inGroup.map((row) => printRow(model, row, places))
    return `<tbody>\n<tr><th scope="rowgroup" colspan="${places.length + 1}">${title}</th></tr>\n${lines.join('\n')}\n</tbody>`
  })
  return bodies.join('\n')
}

function printRow(model: CompareModel, row: CompareRow, places: readonly number[]): string {
  const { runs, directionOf } = model
  const best = bestFinder(directionOf)(row)
  const key = `<th scope="row"><code>${escapeXml(row.key)}</code>${row.stat === undefined ? '' : ` <small>${row.stat}</small>`}</th>`
  // One value for all: 500 runs × 300 keys would otherwise be mostly repetition.
  const isOne = !row.differs && runs.length > 1
  const cells = isOne
    ? [printCell(model, row, { run: 0, isBest: false, span: places.length })]
    : places.map((run) => printCell(model, row, { run, isBest: best.has(run), span: 1 }))
  return `<tr${isOne ? ' class="equal"' : ''}>${key}${cells.join('')}</tr>`
}

interface CellPlace {
  readonly run: number
  readonly isBest: boolean
  readonly span: number
}

function printCell(model: CompareModel, row: CompareRow, { run, isBest, span }: CellPlace): string {
  const cell = compareCell(row, run, model.directionOf(row))
  const classes = [cell.tone, isBest ? 'best' : '', run === 0 && span === 1 ? 'base' : ''].filter((name) => name !== '')
  const open = `<td class="${classes.join(' ')}"${span > 1 ? ` colspan="${span}"` : ''} title="${escapeXml(cell.full)}">`
  return `${open}${printValue(cell)}${printDelta(model, row, cell)}${span > 1 ? ' <small>in all runs</small>' : ''}</td>`
}

function printValue({ text, full }: CompareCell): string {
  if (text.length <= FOLDED && !text.includes('\n')) return `<b>${escapeXml(text)}</b>`
  return `<details><summary>${escapeXml(textStart(text, FOLDED))}…</summary><pre>${escapeXml(full)}</pre></details>`
}

function printDelta({ delta: mode }: CompareModel, row: CompareRow, { delta }: CompareCell): string {
  if (delta === undefined || mode === 'none') return ''
  const { verdict = 'none', absolute, percent } = delta
  const sign = verdict === 'none' ? '' : `<i aria-label="${verdict}">${VERDICT_SIGN[verdict]}</i>`
  const distance =
    mode === 'percent' ? '' : `<span title="${fullNumber(absolute)}">${formatDelta(absolute, row)}</span>`
  const share =
    mode === 'absolute' || percent === undefined
      ? ''
      : `<span title="${fullNumber(percent)} %">${formatPercent(percent)}</span>`
  return ` <span class="${verdict}">${sign}${distance}${share}</span>`
}

function swatch(color: string): string {
  return `<svg width="10" height="10" aria-hidden="true"><rect width="10" height="10" rx="3" fill="${escapeXml(color)}"/></svg>`
}
