import type { ReactNode } from 'react'
import { ExperimentNameEditor } from '../../features/manage/ExperimentNameEditor.tsx'
import { setRenaming } from '../../features/manage/renaming.ts'
import classes from './ExperimentsTable.module.css'

interface RenamingRowProps {
  readonly id: string
  readonly name: string
  readonly index: number
  readonly transform: string | undefined
  /** The row's first cell, which stays. */
  readonly children: ReactNode
}

/** An experiment's row while its name is being changed: the field, and beside it what is wrong with the name. */
export function RenamingRow({ id, name, index, transform, children }: RenamingRowProps) {
  const close = (): void => {
    setRenaming(undefined)
    // The row is back when the browser draws next; whoever works with keys is on its name again.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${index}"] [data-main]`)?.focus())
  }
  return (
    <tr className={classes.row} aria-rowindex={index + 2} data-row={index} style={{ transform }}>
      {children}
      <td colSpan={6}>
        <ExperimentNameEditor experimentId={id} name={name} onClose={close} />
      </td>
    </tr>
  )
}
