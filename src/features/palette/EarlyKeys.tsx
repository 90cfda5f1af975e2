import classes from './Palette.module.css'

interface EarlyKeysProps {
  readonly onType: (text: string) => void
  readonly onClose: () => void
}

/** Takes what is typed while the palette's code is on its way: on the page, letters are commands. */
export function EarlyKeys({ onType, onClose }: EarlyKeysProps) {
  return (
    <input
      className={classes.early}
      aria-label="Find an experiment, a run or a command"
      ref={takeFocus}
      onInput={({ currentTarget }) => onType(currentTarget.value)}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    />
  )
}

/** Until the field goes: what had the focus before is what the palette will give it back to. */
function takeFocus(field: HTMLInputElement | null): (() => void) | undefined {
  if (field === null) return undefined
  const before = document.activeElement
  field.focus()
  return () => {
    if (before instanceof HTMLElement) before.focus()
  }
}
