import { VIEW_TYPES } from '../../domain/lifecycle.ts'
import type { ViewType } from '../../domain/lifecycle.ts'
import { Segments } from '../../ui/Segments.tsx'

const VIEW_WORD: Readonly<Record<ViewType, string>> = { ACTIVE_ONLY: 'Active', DELETED_ONLY: 'Deleted', ALL: 'All' }
const VIEWS = VIEW_TYPES.map((value) => ({ value, label: VIEW_WORD[value] }))

interface ViewTypeSwitchProps {
  readonly viewType: ViewType
  readonly onViewType: (viewType: ViewType) => void
}

/** The runs that are there, those that were deleted, or both. */
export function ViewTypeSwitch({ viewType, onViewType }: ViewTypeSwitchProps) {
  return <Segments label="Which runs" options={VIEWS} value={viewType} onChange={onViewType} />
}
