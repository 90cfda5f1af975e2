import { useState } from 'react'
import { OpenYRangeMenu } from './OpenYRangeMenu.tsx'
import type { YRangeMenuProps } from './OpenYRangeMenu.tsx'
import { YRangeButton } from './YRangeButton.tsx'

/**
 * Between which values a chart's y axis runs; an end that is left open is chosen by the values. Until it is pressed there
 * is no panel: charts come by the dozen.
 */
export function YRangeMenu(props: YRangeMenuProps) {
  const [isPressed, setPressed] = useState(false)
  if (isPressed) return <OpenYRangeMenu {...props} />
  const { title, range } = props
  return (
    <YRangeButton {...{ title, range }} aria-haspopup="dialog" aria-expanded={false} onClick={() => setPressed(true)} />
  )
}
