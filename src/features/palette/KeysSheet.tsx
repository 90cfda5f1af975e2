import { useSyncExternalStore } from 'react'
import { currentCommands, subscribeToCommands } from '../../ui/commands.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { hotkeyNames } from '../../ui/hotkey.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import classes from './Palette.module.css'

/** The keys that work on this page, now. */
export function KeysSheet({ onClose }: { readonly onClose: () => void }) {
  const commands = useSyncExternalStore(subscribeToCommands, currentCommands)
  const groups = Map.groupBy(
    commands.flatMap(({ id, label, group, keys }) => (keys === undefined ? [] : [{ id, label, group, keys }])),
    ({ group }) => group,
  )
  return (
    <Dialog title="Keys" width={680} onClose={onClose}>
      <div className={classes.keys}>
        {[...groups].toReversed().map(([group, those]) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {those.map(({ id, label, keys }) => (
                <Row key={id} label={label} keys={hotkeyNames(keys)} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

function Row({ label, keys }: { readonly label: string; readonly keys: readonly string[] }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </dd>
    </>
  )
}
