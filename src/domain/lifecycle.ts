/** `active` or `deleted`; MLflow never removes a row, it moves it between these two stages. */
export type LifecycleStage = 'active' | 'deleted'

/** Which lifecycle stages a listing returns (MLflow `ViewType`). */
export type ViewType = 'ACTIVE_ONLY' | 'DELETED_ONLY' | 'ALL'

export const VIEW_TYPES = ['ACTIVE_ONLY', 'DELETED_ONLY', 'ALL'] as const satisfies readonly ViewType[]
