import { Skeleton } from '../../ui/Skeleton.tsx'

/** In the room of a form that is on its way. */
export function FormSkeleton() {
  return (
    <output aria-label="Loading" tabIndex={-1} data-autofocus style={{ display: 'block', width: 300, padding: 8 }}>
      <Skeleton height={28} />
    </output>
  )
}
