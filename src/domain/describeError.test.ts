import { describe, expect, test } from 'vitest'
import { describeError } from './describeError.ts'
import { MlflowError, NetworkError, SchemaError, TimeoutError } from './trackingError.ts'

const ENDPOINT = 'GET experiments/search'
const answered = (status: number, errorCode: string) =>
  new MlflowError('its words', { status, errorCode, endpoint: ENDPOINT })

describe('describeError', () => {
  test.each([
    ['a dead tracking server', answered(502, 'UPSTREAM_UNREACHABLE'), /not reachable/, /Start the tracking server/],
    ['a web page in place of MLflow', answered(502, 'UPSTREAM_NOT_MLFLOW'), /not an MLflow/, /address/],
    ['an answer of another shape', new SchemaError('not JSON', ENDPOINT), /not an MLflow/, /address/],
    ['missing credentials', answered(401, 'UNAUTHENTICATED'), /Sign-in/, /MLFLOW_TRACKING_USERNAME/],
    ['a refusal', answered(403, 'PERMISSION_DENIED'), /Not allowed/, /--allowed-hosts/],
    ['a dead Runlens', new NetworkError('failed', ENDPOINT), /Runlens does not answer/, /terminal/],
    ['a broken server', answered(500, 'INTERNAL_ERROR'), /failed/, /log/],
    ['a fault of this page', new TypeError('x is undefined'), /wrong on this page/, /report/],
  ])('%s names the trouble and the fix', (_name, error, title, fix) => {
    const description = describeError(error)
    expect(description.title).toMatch(title)
    expect(description.fix).toMatch(fix)
  })

  test.each([
    ['a timeout', new TimeoutError('No answer within 120 s', ENDPOINT), true],
    ['an unreachable server', answered(502, 'UPSTREAM_UNREACHABLE'), true],
    ['an unknown 5xx', answered(503, 'SOMETHING_NEW'), true],
    ['a missing experiment', answered(404, 'RESOURCE_DOES_NOT_EXIST'), false],
    ['a bad filter', answered(400, 'INVALID_PARAMETER_VALUE'), false],
  ])('whether %s may pass by itself', (_name, error, transient) => {
    expect(describeError(error).transient).toBe(transient)
  })

  test("the server's own words are kept", () => {
    expect(describeError(answered(400, 'INVALID_PARAMETER_VALUE')).words).toBe('its words')
  })
})
