import { useEffect, useSyncExternalStore } from 'react'
import type { ActionRunner } from '../../data/actions/actionRunner.ts'
import { useActions } from '../../data/actions/actionsContext.ts'
import { useCommands } from '../../ui/commands.ts'
import { showMessage } from '../../ui/showMessage.ts'
import { dismissToast } from '../../ui/toasts.ts'
import { ToastRegion } from '../../ui/ToastRegion.tsx'
import { announce } from './announce.ts'
import { useLeaveWarning } from './useLeaveWarning.ts'

/** What every page has of managing: the messages, Undo and Redo, and a warning before work under way is left. */
export function ManageFrame() {
  const actions = useActions()
  const isWorking = useSyncExternalStore(actions.subscribe, actions.getWorking).length > 0
  const undo = (): void => {
    const last = actions.lastDone()
    // What was done before the page was loaded is nowhere any more.
    if (last === undefined)
      return showMessage('Nothing to undo in this visit. What was deleted before is in the Trash.')
    dismissToast(last.id)
    actions.undo(last)
  }
  useCommands([
    { id: 'undo', label: 'Undo the last change', group: 'Changes', keys: 'mod+z', run: undo },
    { id: 'redo', label: 'Redo what was undone', group: 'Changes', keys: 'mod+shift+z', run: () => actions.redo() },
  ])
  useAnnouncements(actions)
  useLeaveWarning(isWorking)
  return <ToastRegion />
}

/** External system: the runner, whose every job is told in the corner. */
function useAnnouncements(actions: ActionRunner): void {
  useEffect(() => actions.onJob((job) => announce(actions, job)), [actions])
}
