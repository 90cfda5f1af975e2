/**
 * Whether a value is what MLflow's databases hold for ±Infinity: the largest float, in place of one that their columns do not
 * take. A run may have logged that very number, too; nobody can tell. Source: `sqlalchemy_store.py`, MLflow 1.0 to 3.x.
 */
export function mayBeInfinity(value: number): boolean {
  return Math.abs(value) === Number.MAX_VALUE
}
