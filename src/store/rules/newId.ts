/** 32 hex digits, as MLflow makes them. */
export function newId(): string {
  return crypto.randomUUID().replaceAll('-', '')
}
