import * as z from 'zod/mini'
import { SchemaError } from '../domain/trackingError.ts'
import { parseJson } from '../lib/json.ts'

/**
 * Reads an endpoint's answer from its JSON text. Apart from the transport, so that a worker can do it.
 * @throws SchemaError when the text is not JSON or not what `schema` allows.
 */
export function decodeAnswer<Answer>(schema: z.ZodMiniType<Answer>, text: string, endpoint: string): Answer {
  let json: unknown
  try {
    json = parseJson(text)
  } catch (cause) {
    throw new SchemaError('The answer is not JSON', endpoint, { cause })
  }
  const result = z.safeParse(schema, json)
  if (result.success) return result.data
  throw new SchemaError(`The answer is not MLflow's: ${z.prettifyError(result.error)}`, endpoint, {
    cause: result.error,
  })
}
