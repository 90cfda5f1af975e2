import { thisMachine } from '../../scripts/machine.ts'
import { ensureMlflowPython } from '../../scripts/python.ts'

/** The Pythons with MLflow's newest release, its last 2.x and its last 1.x, made now if need be. @throws Error */
export function conformancePythons() {
  const older = (major: number) =>
    ensureMlflowPython(thisMachine, {
      folder: `.venv-mlflow-${major}`,
      requirements: `e2e/conformance/requirements-${major}.txt`,
    })
  return { newest: ensureMlflowPython(), last2: older(2), last1: older(1) }
}
