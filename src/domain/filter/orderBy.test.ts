import { describe, expect, it } from 'vitest'
import fixture from '../../../fixtures/filter/evaluation-fixture.json' with { type: 'json' }
import vectors from '../../../fixtures/filter/order-by.json' with { type: 'json' }
import { runComparator } from './compareRuns.ts'
import { EXPERIMENTS, RUNS } from './language.ts'
import { checkOrderBy, readOrderBy, type OrderBy } from './orderBy.ts'
import { isRefusal } from './refusal.ts'
import { fromFixture } from './runFixture.ts'

interface Vector {
  readonly order_by: string
  readonly ok: boolean
  readonly internal?: boolean
  readonly error_contains?: string
  readonly parsed?: object
}

const all: readonly Vector[] = vectors

function read(text: string): OrderBy {
  const order = readOrderBy(text, RUNS)
  if (isRefusal(order)) throw new Error(order.message)
  return order
}

describe('readOrderBy', () => {
  it.each(all.filter(({ ok }) => ok))('reads $order_by', ({ order_by, parsed }) => {
    const { entity, ...rest } = read(order_by)
    expect({ type: entity, ...rest }).toEqual(parsed)
  })

  it.each(all.filter(({ ok }) => !ok))('refuses "$order_by"', ({ order_by, error_contains, internal }) => {
    expect(readOrderBy(order_by, RUNS)).toMatchObject({
      message: expect.stringContaining(error_contains ?? '') as unknown,
      errorCode: internal ? 'INTERNAL_ERROR' : 'INVALID_PARAMETER_VALUE',
    })
  })

  it.each(['name', 'experiment_id DESC', 'attribute.creation_time asc', 'last_update_time'])(
    'reads %s for experiments',
    (text) => {
      expect(readOrderBy(text, EXPERIMENTS)).not.toHaveProperty('errorCode')
    },
  )
})

describe('checkOrderBy', () => {
  const check = (...texts: string[]) => checkOrderBy(texts.map(read), texts, RUNS)

  it('refuses a field named twice, aliases resolved', () => {
    expect(check('start_time', 'created DESC')?.message).toBe(
      "`order_by` contains duplicate fields: ['start_time', 'created DESC']",
    )
    expect(check('metrics.a', 'params.a')).toBeUndefined()
  })

  it('refuses datasets', () => {
    expect(check('dataset.name')?.message).toBe("Invalid identifier type 'dataset'")
  })

  it('refuses experiment tags', () => {
    const order = { entity: 'tag', key: 'a', ascending: true } as const
    expect(checkOrderBy([order], ['tags.a'], EXPERIMENTS)?.message).toBe('Invalid order_by entity: tag')
  })
})

describe('runComparator', () => {
  it.each([
    [['metrics.acc ASC'], 'c3 a1 b2'],
    [['metrics.acc DESC'], 'c3 a1 b2'],
    [['metrics.loss DESC'], 'b2 a1 c3'],
    [['metrics.loss'], 'c3 a1 b2'],
    [['end_time DESC'], 'a1 c3 b2'],
    [['end_time'], 'c3 a1 b2'],
    [[], 'a1 b2 c3'],
    [['created'], 'c3 a1 b2'],
    [['user_id', 'run_id DESC'], 'c3 a1 b2'],
    [['params.lr DESC'], 'b2 a1 c3'],
    [['tags.env'], 'b2 a1 c3'],
  ])('sorts by %j to %s', (order, ids) => {
    const runs = fixture.map(fromFixture).toSorted(runComparator(order.map(read), 'sqlite'))
    expect(runs.map(({ info }) => info.runId).join(' ')).toBe(ids)
  })

  it.each([
    ['sqlite', [Number.MAX_VALUE, Number.POSITIVE_INFINITY, 1]],
    ['file', [Number.POSITIVE_INFINITY, Number.MAX_VALUE, 1]],
  ] as const)('of %s tells an infinite metric from the largest number where that is kept apart', (store, sorted) => {
    const [run] = fixture.map(fromFixture)
    if (run === undefined) throw new Error('the fixture has no run')
    const order = [Number.POSITIVE_INFINITY, 1, Number.MAX_VALUE]
      .map((value, index) => ({
        ...run,
        info: { ...run.info, runId: String(9 - index) },
        data: { ...run.data, metrics: [{ key: 'acc', value, timestampMs: 0, step: 0 }] },
      }))
      .toSorted(runComparator([read('metrics.acc DESC')], store))
    expect(order.map(({ data }) => data.metrics[0]?.value)).toEqual(sorted)
  })
})
