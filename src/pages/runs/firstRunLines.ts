/**
 * Python that logs a first run into this experiment.
 * @param pageUrl where this page is, without its hash: the tracking API answers below it too.
 */
export function firstRunLines(pageUrl: string, experimentId: string): string {
  // JSON's strings are Python's: ids and addresses come from elsewhere and may hold quotes.
  const trackingUri = JSON.stringify(pageUrl.replace(/\/+$/, ''))
  return [
    'import mlflow',
    '',
    `mlflow.set_tracking_uri(${trackingUri})`,
    `mlflow.set_experiment(experiment_id=${JSON.stringify(experimentId)})`,
    '',
    'with mlflow.start_run():',
    '    mlflow.log_param("lr", 0.001)',
    '    for step in range(100):',
    '        mlflow.log_metric("loss", 1 / (step + 1), step=step)',
  ].join('\n')
}
