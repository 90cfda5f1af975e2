/** Which end of a metric is the good one. */
export type Direction = 'lower' | 'higher'

const LOWER: ReadonlySet<string> = new Set(
  (
    'loss losses err error errors mse rmse mae mape smape msle rmsle nll logloss crossentropy perplexity ppl bpb bpc wer ' +
    'cer ter fid lpips divergence distance latency time duration elapsed seconds regret brier ece fpr fnr deviance aic bic kl cost'
  ).split(' '),
)
const HIGHER: ReadonlySet<string> = new Set(
  (
    'acc accuracy auc auroc auprc roc ap map f1 f2 fbeta precision recall r2 bleu rouge rouge1 rouge2 rougel meteor iou miou ' +
    'dice psnr ssim reward rewards return returns ndcg mrr hits kappa mcc correlation corr pearson spearman throughput ' +
    'likelihood elbo top1 top5 specificity sensitivity tpr tnr'
  ).split(' '),
)
/** Says which way only when nothing else in the name does: `log_loss_score` is a loss. */
const WEAK: ReadonlySet<string> = new Set(['score', 'scores'])

/**
 * What a metric's name suggests; `undefined` when it suggests nothing, and for MLflow's hardware metrics, where more is
 * neither good nor bad. The last telling word counts (`accuracy_loss` is a loss); scikit-learn's `neg_…` turns it round.
 */
export function guessDirection(key: string): Direction | undefined {
  if (key.startsWith('system/')) return undefined
  const words = key
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
  const word = words.findLast((part) => LOWER.has(part) || HIGHER.has(part)) ?? words.find((part) => WEAK.has(part))
  if (word === undefined) return undefined
  const isLower = LOWER.has(word) !== words.includes('neg')
  return isLower ? 'lower' : 'higher'
}
