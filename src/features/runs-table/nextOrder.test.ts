import { expect, test } from 'vitest'
import { printColumnField } from '../../domain/columnField.ts'
import type { ColumnField } from '../../domain/columnField.ts'
import type { RunOrder } from '../../domain/runOrder.ts'
import { nextOrder, orderPart } from './nextOrder.ts'

const loss = { kind: 'metrics', key: 'loss' } as const
const model = { kind: 'params', key: 'model' } as const
const started = { kind: 'attributes', key: 'start_time' } as const

const print = (order: readonly RunOrder[]) =>
  order.map(({ field, descending }) => `${printColumnField(field)} ${descending ? '↓' : '↑'}`).join(', ')

/** Clicks on columns, one after the other; `+` is with Shift. */
function after(...clicks: readonly (readonly [field: ColumnField, isNumeric: boolean, shift?: '+'])[]): string {
  return print(
    clicks.reduce<readonly RunOrder[]>(
      (order, [field, isNumeric, shift]) => nextOrder(order, field, { isNumeric, isAdding: shift === '+' }),
      [],
    ),
  )
}

test('a number starts with the largest, a text with the first; then it turns round, then the server orders', () => {
  expect(after([loss, true])).toBe('metrics.loss ↓')
  expect(after([loss, true], [loss, true])).toBe('metrics.loss ↑')
  expect(after([loss, true], [loss, true], [loss, true])).toBe('')
  expect(after([model, false])).toBe('params.model ↑')
  expect(after([started, true])).toBe('attributes.start_time ↑')
})

test('with Shift a column joins, turns round and leaves; without, it is the only one', () => {
  expect(after([loss, true], [model, false, '+'])).toBe('metrics.loss ↓, params.model ↑')
  expect(after([loss, true], [model, false, '+'], [loss, true, '+'])).toBe('metrics.loss ↑, params.model ↑')
  expect(after([loss, true], [model, false, '+'], [loss, true, '+'], [loss, true, '+'])).toBe('params.model ↑')
  expect(after([loss, true], [model, false, '+'], [model, false])).toBe('params.model ↑')
})

test('a column says which part of the order it is, and the first that it is the server’s', () => {
  const order = [
    { field: loss, descending: true },
    { field: model, descending: false },
  ]
  expect(orderPart(order, model)).toEqual({ direction: 'ascending', rank: 2 })
  expect(orderPart(order.slice(0, 1), loss)).toEqual({ direction: 'descending', rank: undefined })
  expect(orderPart([], started)).toEqual({ direction: 'descending', rank: undefined })
  expect(orderPart(order, started)).toBeUndefined()
})
