import { createHashRouter } from 'react-router'
import { routes } from './routes.tsx'

/** Hash routes, so that MLflow's own links open here from any path (docs/adr/0002-hash-routes.md). */
export const router = createHashRouter(routes)
