import { significanceLevel, type Confidence } from './confidence.ts';
import { differenceInterval } from './difference-interval.ts';
import { scoreOf, type Results } from './marks.ts';
import { pairCounts, pairedPValue, type PairCounts } from './paired-test.ts';
import type { ShareInterval } from './score-interval.ts';

/** Whether two results tell two models apart, and by which test. */
export type ScoreComparison =
  | {
      readonly kind: 'paired';
      readonly pairs: PairCounts;
      /** The p-value of McNemar's exact test, from 0 to 1. */
      readonly pValue: number;
      readonly better: 'first' | 'second' | undefined;
    }
  | {
      readonly kind: 'separate';
      /** First share minus second, from −1 to 1. */
      readonly difference: ShareInterval;
      readonly better: 'first' | 'second' | undefined;
    };

/**
 * Returns whether two results tell two models apart at a confidence. With marks of the same examples it is McNemar's
 * exact test on the examples where they differ; with counts, or lists of different lengths, Newcombe's interval of the
 * difference, which treats the examples as different ones and so detects less. `better` is undefined where the
 * difference may be chance.
 *
 * @example only the first right on 9 examples and only the second on 1 has a p-value of 2 × 11 ÷ 1,024 = 0.021, so the
 * first is better at 95 %.
 */
export function scoreComparison(first: Results, second: Results, confidence: Confidence): ScoreComparison {
  if (first.kind === 'marks' && second.kind === 'marks' && first.marks.length === second.marks.length) {
    const pairs = pairCounts(first.marks, second.marks);
    const pValue = pairedPValue(pairs);
    const isSignificant = pValue <= significanceLevel(confidence);
    const ahead = pairs.onlyFirst > pairs.onlySecond ? 'first' : 'second';
    return { kind: 'paired', pairs, pValue, better: isSignificant ? ahead : undefined };
  }
  const difference = differenceInterval(scoreOf(first), scoreOf(second), confidence);
  const better = difference.low > 0 ? 'first' : difference.high < 0 ? 'second' : undefined;
  return { kind: 'separate', difference, better };
}
