import { describeStatus } from '../../domain/describeStatus.ts'
import { compareCell, formatDelta, formatPercent } from '../../domain/compare/compareCell.ts'
import type { CompareCell } from '../../domain/compare/compareCell.ts'
import type { CompareRow } from '../../domain/compare/comparison.ts'
import { fullNumber } from '../../lib/formatNumber.ts'
import { escapeXml } from '../../lib/scene.ts'
import { textStart } from '../../lib/textStart.ts'
import { bestFinder } from './bestFinder.ts'
import type { CompareModel } from './compareModel.ts'
import { GROUP_TITLES } from './groupTitles.ts'

/** Longer texts fold, and unfold without a script. */
const FOLDED = 60

/**
 * The whole comparison as HTML, all rows of it: those that are equal in all runs can be hidden by the box above, without a
 * script. No `style` attributes, which the page's policy forbids. `colorOf` resolves a run's colour.
 */
export function printComparison(model: CompareModel, colorOf: (css: string) => string): string {
  const { runs, allRows: rows } = model
  const groups = Object.entries(Object.groupBy(rows, ({ group }) => group))
  const heads = runs.map(
    ({ title, runId, experimentId, status, color }, index) =>
      `<th scope="col"${index === 0 ? ' class="base"' : ''} title="${escapeXml(runId)}">${swatch(colorOf(color))}${escapeXml(title)}` +
      `${index === 0 ? ' <em>baseline</em>' : ''}<small>${escapeXml(model.experimentName(experimentId))} · ${describeStatus(status).word}</small></th>`,
  )
  const bodies = groups.map(([group, inGroup]) => {
    const differing = inGroup.filter(({ differs }) => differs).length
    const title = `${GROUP_TITLES[group as CompareRow['group']]} <small>${differing} of ${inGroup.length} differ</small>`
    const lines = inGroup.map((row) => printRow(model, row))
    return `<tbody>\n<tr><th scope="rowgroup" colspan="${runs.length + 1}">${title}</th></tr>\n${lines.join('\n')}\n</tbody>`
  })
  return (
    `<label><input type="checkbox" id="only"${model.rows.hiddenEqual > 0 ? ' checked' : ''}> Only differences</label>\n` +
    `<table>\n<thead><tr><th scope="col">Key</th>${heads.join('')}</tr></thead>\n${bodies.join('\n')}\n</table>`
  )
}

function printRow(model: CompareModel, row: CompareRow): string {
  const { runs, directionOf } = model
  const best = bestFinder(directionOf)(row)
  const key = `<th scope="row"><code>${escapeXml(row.key)}</code>${row.stat === undefined ? '' : ` <small>${row.stat}</small>`}</th>`
  // One value for all: 500 runs × 300 keys would otherwise be mostly repetition.
  const isOne = !row.differs && runs.length > 1
  const cells = isOne
    ? [printCell(model, row, { run: 0, isBest: false, span: runs.length })]
    : runs.map((_, run) => printCell(model, row, { run, isBest: best.has(run), span: 1 }))
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
  const arrow = verdict === 'none' ? '' : `<i aria-label="${verdict}">${verdict === 'better' ? '▲' : '▼'}</i>`
  const distance =
    mode === 'percent' ? '' : `<span title="${fullNumber(absolute)}">${formatDelta(absolute, row)}</span>`
  const share =
    mode === 'absolute' || percent === undefined
      ? ''
      : `<span title="${fullNumber(percent)} %">${formatPercent(percent)}</span>`
  return ` <span class="${verdict}">${arrow}${distance}${share}</span>`
}

function swatch(color: string): string {
  return `<svg width="10" height="10" aria-hidden="true"><rect width="10" height="10" rx="3" fill="${escapeXml(color)}"/></svg>`
}
