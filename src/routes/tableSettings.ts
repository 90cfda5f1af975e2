import { GROUP_MEASURES } from '../domain/aggregate.ts'
import { parseColumnField } from '../domain/columnField.ts'
import { parseRunField } from '../domain/runField.ts'
import {
  CELL_DRAWINGS,
  DEFAULT_TABLE,
  NARROWEST_COLUMN_PX,
  NUMBER_FORMATS,
  PLAIN_LOOK,
  REFRESH_INTERVALS_S,
  WIDEST_COLUMN_PX,
} from '../domain/tableSettings.ts'
import type { ColumnLook, TableSettings } from '../domain/tableSettings.ts'

/** Ends a list of columns after which all others follow. */
const REST = '*'
const RUN_ID = /^[\w-]+$/

/**
 * Reads what a person made of the runs table; total: unknown columns, widths and words are dropped. Lists have commas
 * between their members, `columns=metrics.loss,params.lr,*`; a comma or a backslash in a key has a backslash before it.
 */
export function decodeTableSettings(parameters: URLSearchParams): TableSettings {
  const fields = (name: string): readonly string[] => decodeList(parameters.get(name)).filter(isColumn)
  const runIds = (name: string): readonly string[] => decodeList(parameters.get(name)).filter((id) => RUN_ID.test(id))
  const columns = decodeList(parameters.get('columns'))
  return {
    first: columns.filter(isColumn),
    isOnlyFirst: parameters.has('columns') && columns.at(-1) !== REST,
    hidden: fields('hide'),
    computed: fields('compute').filter((id) => parseColumnField(id)?.kind === 'history'),
    pinned: parameters.has('pins') ? fields('pins') : DEFAULT_TABLE.pinned,
    widths: new Map(decodePairs(parameters.get('widths')).flatMap(([word, id]) => decodeWidth(word, id))),
    looks: new Map(decodePairs(parameters.get('looks')).flatMap(([word, id]) => decodeLook(word, id))),
    isOnlyDifferent: parameters.get('differs') === '1',
    group: fields('group').filter((id) => parseRunField(id) !== undefined),
    groupMeasure: GROUP_MEASURES.find((measure) => measure === parameters.get('show')) ?? DEFAULT_TABLE.groupMeasure,
    isTree: parameters.get('nested') === '1',
    refreshS:
      REFRESH_INTERVALS_S.find((seconds) => String(seconds) === parameters.get('every')) ?? DEFAULT_TABLE.refreshS,
    pinnedRunIds: runIds('pinRuns'),
  }
}

/** Adds the settings to a query; defaults are left out. */
export function encodeTableSettings(settings: TableSettings, parameters: URLSearchParams): void {
  const { first, isOnlyFirst, hidden, pinned, widths, looks, isOnlyDifferent, group, isTree } = settings
  const setList = (name: string, list: readonly string[], fallback: readonly string[] = []): void => {
    if (list.join('\n') !== fallback.join('\n')) parameters.set(name, encodeList(list))
  }
  if (isOnlyFirst || first.length > 0) parameters.set('columns', encodeList(isOnlyFirst ? first : [...first, REST]))
  setList('hide', hidden)
  setList('compute', settings.computed)
  setList('pins', pinned, DEFAULT_TABLE.pinned)
  setList(
    'widths',
    [...widths].map(([id, width]) => `${width}:${id}`),
  )
  setList(
    'looks',
    [...looks].map(([id, look]) => `${encodeLook(look)}:${id}`),
  )
  if (isOnlyDifferent) parameters.set('differs', '1')
  setList('group', group)
  if (settings.groupMeasure !== DEFAULT_TABLE.groupMeasure) parameters.set('show', settings.groupMeasure)
  if (isTree) parameters.set('nested', '1')
  if (settings.refreshS !== DEFAULT_TABLE.refreshS) parameters.set('every', String(settings.refreshS))
  setList('pinRuns', settings.pinnedRunIds)
}

/** What of a query says how columns are arranged. */
const COLUMN_PARAMETERS = ['columns', 'hide', 'compute', 'pins', 'widths', 'looks'] as const

/** Whether a query says anything of columns. */
export function hasColumns(parameters: URLSearchParams): boolean {
  return COLUMN_PARAMETERS.some((name) => parameters.has(name))
}

/** How the columns are arranged, as a query; `''` for as they come. */
export function printColumns(settings: TableSettings): string {
  const parameters = new URLSearchParams()
  encodeTableSettings(settings, parameters)
  return new URLSearchParams(
    [...parameters].filter(([name]) => COLUMN_PARAMETERS.some((ofColumns) => ofColumns === name)),
  ).toString()
}

function isColumn(id: string): boolean {
  return parseColumnField(id) !== undefined
}

function encodeList(list: readonly string[]): string {
  return list.map((member) => member.replace(/[\\,]/g, String.raw`\$&`)).join(',')
}

/** Each member once; none of the empty text. */
function decodeList(text: string | null): readonly string[] {
  if (text === null || text === '') return []
  const members = [...text.matchAll(/((?:[^\\,]|\\[^])*)(?:,|$)/g)].map(([, member = '']) =>
    member.replace(/\\([^])/g, '$1'),
  )
  return [...new Set(members.filter((member) => member !== ''))]
}

function decodePairs(text: string | null): readonly (readonly [word: string, id: string])[] {
  return decodeList(text).flatMap((member) => {
    const colon = member.indexOf(':')
    const id = member.slice(colon + 1)
    return colon > 0 && isColumn(id) ? [[member.slice(0, colon), id] as const] : []
  })
}

function decodeWidth(word: string, id: string): readonly (readonly [string, number])[] {
  const width = /^\d{2,4}$/.test(word) ? Number(word) : 0
  return width >= NARROWEST_COLUMN_PX && width <= WIDEST_COLUMN_PX ? [[id, width]] : []
}

/** `heat`, `percent` or `heat.percent`. */
function encodeLook({ drawing, format }: ColumnLook): string {
  return [drawing, format].filter((word) => word !== PLAIN_LOOK.drawing && word !== PLAIN_LOOK.format).join('.')
}

function decodeLook(word: string, id: string): readonly (readonly [string, ColumnLook])[] {
  const words = word.split('.')
  const drawing = CELL_DRAWINGS.find((known) => words.includes(known)) ?? PLAIN_LOOK.drawing
  const format = NUMBER_FORMATS.find((known) => words.includes(known)) ?? PLAIN_LOOK.format
  return drawing === PLAIN_LOOK.drawing && format === PLAIN_LOOK.format ? [] : [[id, { drawing, format }]]
}
