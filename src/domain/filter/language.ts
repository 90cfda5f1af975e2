import { assertNever } from '../../lib/assertNever.ts'
import type { Entity } from './ast.ts'

/** One of MLflow's filter languages: which entities, keys and comparators it has. */
export interface Language {
  readonly name: 'runs' | 'experiments'
  /** Every accepted spelling of an entity. A bare key is an attribute. */
  readonly entities: ReadonlyMap<string, Entity>
  /** In backticks too, as in `` `tags`.a ``. */
  readonly quotedEntities: boolean
  /** What an unknown entity is told, without the entity itself. */
  readonly entityHint: string
  /** Attribute keys that a filter may name, with their type. */
  readonly attributes: ReadonlyMap<string, 'string' | 'number'>
  readonly orderKeys: readonly string[]
  /** Attributes that take a list. */
  readonly listKeys: readonly string[]
  /** Entities with `IS NULL`, and how MLflow words it when another one tries. */
  readonly nullable: readonly Entity[]
  readonly nullHint: (entity: Entity, key: string) => string
}

const EQUALITY = ['=', '!=']
const NUMERIC = ['=', '!=', '>', '>=', '<', '<=']
const TEXT = [...EQUALITY, 'LIKE', 'ILIKE']
const NULLS = ['IS NULL', 'IS NOT NULL']
const LISTS = ['IN', 'NOT IN']

/** Fields of a dataset that a clause may name. */
export const DATASET_KEYS = ['name', 'digest', 'context'] as const

/** Other names of attributes, with the attribute that is meant. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['created', 'start_time'],
  ['Created', 'start_time'],
  ['run name', 'run_name'],
  ['Run name', 'run_name'],
  ['Run Name', 'run_name'],
])

/** The attribute that `key` stands for. */
export function resolveAlias(key: string): string {
  return ALIASES.get(key) ?? key
}

const RUN_ATTRIBUTES: Language['attributes'] = new Map([
  ['run_id', 'string'],
  ['run_name', 'string'],
  ['user_id', 'string'],
  ['status', 'string'],
  ['artifact_uri', 'string'],
  ['start_time', 'number'],
  ['end_time', 'number'],
  ['created', 'number'],
  ['Created', 'number'],
  ['run name', 'string'],
  ['Run name', 'string'],
  ['Run Name', 'string'],
])

const EXPERIMENT_ATTRIBUTES: Language['attributes'] = new Map([
  ['name', 'string'],
  ['experiment_id', 'string'],
  ['creation_time', 'number'],
  ['last_update_time', 'number'],
])

/** `search_runs`. */
export const RUNS: Language = {
  name: 'runs',
  entities: new Map<string, Entity>([
    ['metric', 'metric'],
    ['metrics', 'metric'],
    ['param', 'parameter'],
    ['params', 'parameter'],
    ['parameter', 'parameter'],
    ['parameters', 'parameter'],
    ['tag', 'tag'],
    ['tags', 'tag'],
    ['attribute', 'attribute'],
    ['attributes', 'attribute'],
    ['attr', 'attribute'],
    ['run', 'attribute'],
    ['dataset', 'dataset'],
    ['datasets', 'dataset'],
  ]),
  quotedEntities: true,
  entityHint: "Valid values are ['metric', 'parameter', 'tag', 'attribute', 'dataset']",
  attributes: RUN_ATTRIBUTES,
  orderKeys: [
    'run_id',
    'run_name',
    'user_id',
    'status',
    'artifact_uri',
    'start_time',
    'end_time',
    'created',
    'Created',
  ],
  listKeys: ['run_id'],
  nullable: ['tag', 'parameter'],
  nullHint: (entity, key) =>
    `IS NULL / IS NOT NULL is only supported for tags and params, not for '${entity}' '${key}'`,
}

/** `search_experiments`. */
export const EXPERIMENTS: Language = {
  name: 'experiments',
  entities: new Map<string, Entity>([
    ['attribute', 'attribute'],
    ['tag', 'tag'],
    ['tags', 'tag'],
  ]),
  quotedEntities: false,
  entityHint: "Valid entity types are ('attribute', 'tag', 'tags')",
  attributes: EXPERIMENT_ATTRIBUTES,
  orderKeys: ['name', 'experiment_id', 'creation_time', 'last_update_time'],
  listKeys: ['experiment_id'],
  nullable: ['tag'],
  nullHint: (_entity, key) => `IS NULL / IS NOT NULL is only supported for tags, not for attribute '${key}'`,
}

/** Comparators that a language has for this entity and key, in upper case, most usual first. */
export function comparatorsFor(language: Language, entity: Entity, key: string): readonly string[] {
  switch (entity) {
    case 'metric':
      return NUMERIC
    case 'parameter':
    case 'tag':
      return [...TEXT, ...NULLS]
    case 'dataset':
      return [...TEXT, ...LISTS]
    case 'attribute':
      if (language.attributes.get(key) === 'number') return NUMERIC
      if (language.name === 'runs') return [...TEXT, ...LISTS]
      return key === 'experiment_id' ? [...EQUALITY, ...LISTS] : TEXT
    default:
      return assertNever(entity)
  }
}
