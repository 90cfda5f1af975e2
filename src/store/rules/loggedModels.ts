import { RUNS } from '../../domain/filter/language.ts'
import type { Language } from '../../domain/filter/language.ts'

/** The most logged models that one page holds. */
export const LOGGED_MODEL_PAGE = 100

/**
 * The filter language of logged models: that of runs, with attributes of its own. MLflow's SQL store has a second parser
 * for it that takes less (upper-case words, single quotes); its file store uses the runs language, as here.
 */
export const LOGGED_MODELS: Language = {
  ...RUNS,
  attributes: new Map([
    ['name', 'string'],
    ['model_id', 'string'],
    ['model_type', 'string'],
    ['status', 'string'],
    ['source_run_id', 'string'],
    ['creation_timestamp', 'number'],
    ['creation_time', 'number'],
    ['last_updated_timestamp', 'number'],
    ['last_updated_time', 'number'],
  ]),
  orderKeys: [],
  listKeys: ['name', 'model_id', 'model_type', 'status', 'source_run_id'],
  nullable: [],
}
