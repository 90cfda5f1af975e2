import { CloseButton } from '@mantine/core'
import { useLocation, useSearchParams } from 'react-router'
import { focusFirst } from '../../ui/focusFirst.ts'
import { leftOutOf } from './leftOut.ts'
import classes from './RunsView.module.css'

interface LeftOutProps {
  readonly onClose: () => void
}

/** What a link or a shared view of MLflow's page asks for besides what is shown here; gone with the next change of the view. */
export function LeftOut({ onClose }: LeftOutProps) {
  const [parameters] = useSearchParams()
  const left = leftOutOf(parameters, useLocation().state)
  if (left.length === 0) return null
  return (
    <div className={classes.aside}>
      <output>This view is from MLflow’s page, and shown here without {left.join(', ')}.</output>
      <CloseButton
        size="xs"
        aria-label="Do not say this any more"
        onClick={() => {
          focusFirst('input[type="search"]')
          onClose()
        }}
      />
    </div>
  )
}
