import type { Found } from '../../data/findAnything.ts'
import { runTitle } from '../../domain/runFacts.ts'
import { runHref } from '../../routes/run.ts'
import { runsHref } from '../../routes/runs.ts'
import type { Command } from '../../ui/commands.ts'
import { hotkeyNames } from '../../ui/hotkey.ts'

/** One line of the palette. */
export interface PaletteItem {
  readonly id: string
  readonly group: string
  readonly label: string
  /** In grey behind it: keys, an experiment and an id, why it cannot be done. */
  readonly detail: string
  readonly isDisabled: boolean
  readonly choose: { readonly href: string } | { readonly run: () => void }
}

/** What the palette lists for a text: what can be done first, in the order of the page, then what was found. */
export function paletteItems(
  commands: readonly Command[],
  found: Found | undefined,
  text: string,
): readonly PaletteItem[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  const matches = ({ label, group, isLocal = false }: Command): boolean => {
    if (isLocal) return false
    const haystack = `${group} ${label}`.toLowerCase()
    return words.every((word) => haystack.includes(word))
  }
  // The page's own come last into the registry and are nearest to what one is at.
  const offered = commands.toReversed().filter(matches)
  const groups = Map.groupBy(offered, ({ group }) => group)
  return [
    ...[...groups.values()].flatMap((those) => those.toReversed().map(ofCommand)),
    ...(found?.experiments ?? []).map(({ experimentId, name }) => ({
      id: `experiment ${experimentId}`,
      group: 'Experiments',
      label: name,
      detail: experimentId,
      isDisabled: false,
      choose: { href: runsHref(experimentId) },
    })),
    ...(found?.runs ?? []).map((info) => ({
      id: `run ${info.runId}`,
      group: 'Runs',
      label: runTitle(info),
      detail: [info.experimentName ?? '', info.runId.slice(0, 8)].filter((part) => part !== '').join(' · '),
      isDisabled: false,
      choose: { href: runHref(info.experimentId, info.runId) },
    })),
  ]
}

function ofCommand({ id, label, group, keys, disabledReason, run }: Command): PaletteItem {
  const shortcut = keys === undefined ? '' : hotkeyNames(keys).join(' ')
  return {
    id,
    group,
    label,
    detail: disabledReason ?? shortcut,
    isDisabled: disabledReason !== undefined,
    choose: { run },
  }
}
