import type { Tag } from '../../domain/tag.ts'
import { SYSTEM_TAG, valueOf } from '../../domain/tag.ts'
import { invalidParameter } from '../storeError.ts'
import { LIMIT } from './limits.ts'
import { checkLength } from './text.ts'

const ADJECTIVES =
  'able amber ample azure bold brave brisk calm clean clever crisp dapper eager early exact fair fleet fond frank fresh gentle glad golden grand handy hardy honest humble icy jolly keen kind large lively loyal lucid lucky mellow merry mild modest neat nimble noble placid proud quick quiet rapid ready rosy royal rustic serene sharp silent sincere smart smooth snug solid spry stately steady sunny swift tidy upbeat valiant vivid warm wise witty zesty'.split(
    ' ',
  )
const NOUNS =
  'ant badger bat bear bee bison boar carp cat cod colt conch crab crane crow deer dove duck eagle eel elk falcon finch flea fox frog gnat goat goose grouse gull hare hawk hen heron horse hound ibex jay kite koi lamb lark lion loon lynx mole moose moth mouse mule newt otter owl ox panda perch pig pony quail ram rat raven robin seal shad shark sheep shrew skunk sloth slug snail snake sparrow squid steed stoat stork swan tern toad trout turtle vole wasp whale wolf wren yak zebra'.split(
    ' ',
  )

/** MLflow's names for things nobody named: `adjective-noun-number`, at most 20 characters. */
export function randomName(random: () => number = Math.random): string {
  const adjective = pick(ADJECTIVES, random)
  const noun = pick(NOUNS, random)
  return `${adjective}-${noun}-${Math.floor(random() * 1001)}`
}

function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? ''
}

/** Name and tags of a new run: `run_name` and tag `mlflow.runName` agree, and the tag is always there. */
export function nameNewRun(runName: string, tags: readonly Tag[]): { readonly name: string; readonly tags: Tag[] } {
  const tagged = valueOf(tags, SYSTEM_TAG.runName) ?? ''
  if (runName !== '' && tagged !== '' && runName !== tagged) {
    throw invalidParameter(
      `Both 'run_name' argument and 'mlflow.runName' tag are specified, but with different values (run_name='${runName}', mlflow.runName='${tagged}').`,
    )
  }
  const name = runName || tagged || randomName()
  if (tagged !== '') return { name, tags: [...tags] }
  return {
    name,
    tags: [...tags.filter(({ key }) => key !== SYSTEM_TAG.runName), { key: SYSTEM_TAG.runName, value: name }],
  }
}

/** Any text up to 500 characters, but not none. */
export function checkExperimentName(name: string): void {
  if (name === '') throw invalidParameter("Invalid experiment name: ''")
  checkLength('name', LIMIT.experimentName, name)
}

const MODEL_NAME_REFUSED = /[/:.%"']/

/** A logged model's name becomes part of `models:/` URIs. */
export function checkModelName(name: string): void {
  if (!MODEL_NAME_REFUSED.test(name)) return
  throw invalidParameter(
    `Invalid model name ('${name}') provided. Model name must be a non-empty string and cannot contain the following characters: ('/', ':', '.', '%', '"', "'")`,
  )
}

const RUN_ID = /^[a-zA-Z0-9][\p{L}\p{N}_-]{0,255}$/u

/** The shape every run id has, whoever made it. */
export function checkRunId(runId: string): void {
  if (!RUN_ID.test(runId))
    throw invalidParameter(`Invalid value ${JSON.stringify(runId)} for parameter 'run_id' supplied.`)
}
