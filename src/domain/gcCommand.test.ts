import { expect, test } from 'vitest'
import { gcCommand } from './gcCommand.ts'

const NOTHING = { experimentCount: 0, runCount: 0 }
const REST = { experimentCount: 2, runCount: 30 }

test('names what is selected, so that nothing else goes', () => {
  expect(gcCommand({ experimentIds: ['1', '2'], runIds: ['a', 'b'] }, REST, 'sqlite:////data/mlflow.db')).toEqual({
    command: [
      'mlflow gc \\',
      '  --backend-store-uri sqlite:////data/mlflow.db \\',
      '  --experiment-ids 1,2 \\',
      '  --run-ids a,b',
    ].join('\n'),
    alsoRemoves: NOTHING,
  })
})

test('says what MLflow takes along when there is nothing to name', () => {
  expect(gcCommand({ experimentIds: [], runIds: ['a'] }, REST, 'sqlite:///x.db').alsoRemoves).toEqual({
    experimentCount: 2,
    runCount: 0,
  })
  expect(gcCommand({ experimentIds: ['1'], runIds: [] }, REST, 'sqlite:///x.db').alsoRemoves).toEqual({
    experimentCount: 0,
    runCount: 30,
  })
})

test('a server’s database is known to the server only', () => {
  expect(gcCommand({ experimentIds: [], runIds: ['a'] }, NOTHING, 'http://mlflow:5000').command).toBe(
    [
      'MLFLOW_TRACKING_URI=http://mlflow:5000 mlflow gc \\',
      '  --backend-store-uri <the database of the server> \\',
      '  --run-ids a',
    ].join('\n'),
  )
})

test('what a shell would read otherwise is quoted', () => {
  expect(gcCommand({ experimentIds: [], runIds: ["a'; rm -rf ~"] }, NOTHING, '').command).toContain(
    "'a'\\''; rm -rf ~'",
  )
})
