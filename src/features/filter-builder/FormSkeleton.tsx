import { useClickOutside } from '@mantine/hooks'
import { Skeleton } from '../../ui/Skeleton.tsx'

interface FormSkeletonProps {
  readonly onClose: () => void
}

/** In the room of a form that is on its way. Who leaves it will not have the form take the focus later. */
export function FormSkeleton({ onClose }: FormSkeletonProps) {
  const outside = useClickOutside<HTMLOutputElement>(onClose)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, as in the form
    <output
      ref={outside}
      aria-label="Loading"
      tabIndex={-1}
      data-autofocus
      style={{ display: 'block', width: 300, padding: 8 }}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <Skeleton height={28} />
    </output>
  )
}
