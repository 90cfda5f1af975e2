import type { Language } from '../../domain/filter/language.ts'
import { printClause } from '../../domain/filter/print.ts'
import { RUN_STATUSES } from '../../domain/run.ts'
import { describeStatus } from '../../domain/describeStatus.ts'
import { SYSTEM_TAG } from '../../domain/tag.ts'
import { readMe } from './me.ts'
import type { SubjectOption } from './subjectOption.ts'

const RUN_TIMES = [
  ['Started today', 'start_time >= today'],
  ['Started in the last 24 hours', 'start_time >= now-24h'],
  ['Started in the last 7 days', 'start_time >= now-7d'],
  ['Started in the last 30 days', 'start_time >= now-30d'],
] as const

const EXPERIMENT_TIMES = [
  ['Updated today', 'last_update_time >= today'],
  ['Updated in the last 7 days', 'last_update_time >= now-7d'],
  ['Created in the last 30 days', 'creation_time >= now-30d'],
] as const

const GROUP = 'Presets'

/** Conditions that people want most, finished but for a choice that only they can make. */
export function presets(language: Language): readonly SubjectOption[] {
  const times = language.name === 'runs' ? RUN_TIMES : EXPERIMENT_TIMES
  const timePresets = times.map(([label, text]) => ({ id: text, group: GROUP, label, text }))
  if (language.name !== 'runs') return timePresets
  const statuses = RUN_STATUSES.filter((status) => status !== 'SCHEDULED').map((status) => ({
    id: `status ${status}`,
    group: GROUP,
    label: `${describeStatus(status).word} runs`,
    text: `status = '${status}'`,
  }))
  return [...statuses, ...timePresets, mine(), hasMetric()]
}

function mine(): SubjectOption {
  const me = readMe()
  const draft = { entity: 'tag', key: SYSTEM_TAG.user, operatorId: 'is', value: '' } as const
  const value = { kind: 'string', text: me } as const
  const printed = printClause({ entity: 'tag', key: SYSTEM_TAG.user, comparator: '=', value })
  if (me === '' || !printed.ok)
    return { id: 'mine', group: GROUP, label: 'Mine: choose who you are…', draft, isMine: true }
  return { id: 'mine', group: GROUP, label: `Mine (${me})`, text: printed.text }
}

/** Which metric is chosen next; the empty key asks for it. */
function hasMetric(): SubjectOption {
  return {
    id: 'has metric',
    group: GROUP,
    label: 'Has a metric…',
    draft: { entity: 'metric', key: '', operatorId: 'logged', value: '' },
  }
}
