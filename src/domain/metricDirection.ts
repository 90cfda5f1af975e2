const SMALLER_IS_BETTER =
  /(?:^|[^a-z])(?:loss|losses|err|error|mse|rmse|mae|mape|nll|perplexity|ppl|cer|wer|fid|bpb|bpc|divergence|kl|latency|time|duration|seconds|cost)(?:[^a-z]|$)|loss$|error$/i

/** Whether less of a metric is better, by the words of its key: losses, errors, times. Everything else is taken for a score. */
export function isSmallerBetter(key: string): boolean {
  return SMALLER_IS_BETTER.test(key)
}
