import { allowedChance, type Confidence } from './confidence.ts';
import { differenceInterval } from './difference-interval.ts';
import { scoreOf, type Results } from './marks.ts';
import { pairCounts, pairedChance, type PairCounts } from './paired-test.ts';
import type { ShareInterval } from './score-interval.ts';

/** Whether two results tell two models apart, and by which reckoning. */
export type Comparison =
  | {
      readonly kind: 'paired';
      readonly pairs: PairCounts;
      /** The p-value of McNemar's exact test. */
      readonly chance: number;
      readonly better: 'first' | 'second' | undefined;
    }
  | {
      readonly kind: 'separate';
      /** First share minus second. */
      readonly difference: ShareInterval;
      readonly better: 'first' | 'second' | undefined;
    };

/**
 * Returns whether two results tell two models apart at a confidence. With marks of the same examples it is McNemar's
 * exact test on the examples where they differ; with counts, or lists of different lengths, Newcombe's interval of the
 * difference, which takes the examples for different ones and so sees less. `better` is undefined where the difference
 * may be chance.
 *
 * @example marks where only the first is right on 9 and only the second on 1 differ by 2 × 11 ÷ 1,024 = 0.021, so the
 * first is better at 95 %.
 */
export function comparison(first: Results, second: Results, confidence: Confidence): Comparison {
  if (first.kind === 'marks' && second.kind === 'marks' && first.marks.length === second.marks.length) {
    const pairs = pairCounts(first.marks, second.marks);
    const chance = pairedChance(pairs);
    const isTold = chance <= allowedChance(confidence);
    const ahead = pairs.onlyFirst > pairs.onlySecond ? 'first' : 'second';
    return { kind: 'paired', pairs, chance, better: isTold ? ahead : undefined };
  }
  const difference = differenceInterval(scoreOf(first), scoreOf(second), confidence);
  const better = difference.low > 0 ? 'first' : difference.high < 0 ? 'second' : undefined;
  return { kind: 'separate', difference, better };
}
