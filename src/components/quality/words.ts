import type { Confidence } from '../../lib/quality/confidence.ts';
import { scoreOf, type Results } from '../../lib/quality/marks.ts';
import type { PassMark } from '../../lib/quality/pass-mark.ts';
import { passVerdict } from '../../lib/quality/pass-verdict.ts';
import { scoreInterval, shareRight } from '../../lib/quality/score-interval.ts';
import { examplesToProve } from '../../lib/quality/test-size.ts';

/** Returns a share as a percentage with at most one decimal: 0.801 gives “80.1 %”, 0.9 gives “90 %”. */
export function percentText(share: number): string {
  const tenths = Math.round(share * 1000) / 10;
  return `${tenths.toLocaleString('en-GB')}\u00a0%`;
}

/** Returns a pass mark for an answer's heading. */
export function passMarkText(mark: PassMark): string {
  if (mark.kind === 'share') return percentText(mark.share);
  return mark.kind === 'never' ? 'never' : 'any';
}

/** Returns what a pass mark means, as a sentence. */
export function passMarkSentence(mark: PassMark): string {
  if (mark.kind === 'never') {
    return 'Even with every answer right, a request would cost more than it brings. Do not build this, or make it cheaper.';
  }
  if (mark.kind === 'always')
    return 'Neither a request nor a wrong answer costs anything, so any model will do.';
  return `Above ${percentText(mark.share)} right the work brings more than it costs; below, it costs more than it brings.`;
}

/** Returns an amount that may be negative as dollars: −12.5 gives “−$12.50”. */
export function signedUsd(usd: number, format: (usd: number) => string): string {
  return usd < 0 ? `−${format(-usd)}` : format(usd);
}

/** Returns whether a model's results prove that it is above the pass mark, as a sentence with advice. */
export function verdictSentence(
  name: string,
  results: Results,
  mark: number,
  confidence: Confidence,
): string {
  const score = scoreOf(results);
  const verdict = passVerdict(scoreInterval(score, confidence), mark);
  if (verdict === 'passed')
    return `${name}: above the pass mark of ${percentText(mark)}, even at its low end.`;
  if (verdict === 'failed')
    return `${name}: below the pass mark of ${percentText(mark)}, even at its high end.`;
  const needed = examplesToProve(shareRight(score), mark, confidence);
  return needed === undefined
    ? `${name}: not proven. Its share does not exceed the pass mark of ${percentText(mark)}, so more examples alone will not prove it.`
    : `${name}: not proven. If it kept this share, ${needed.toLocaleString('en-GB')} examples would prove the pass mark of ${percentText(mark)}.`;
}
