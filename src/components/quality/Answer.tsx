import type { JSX } from 'preact';

import { scoreComparison } from '../../lib/quality/score-comparison.ts';
import type { PassMark } from '../../lib/quality/pass-mark.ts';
import { scoreOf } from '../../lib/quality/marks.ts';
import { scoreInterval, shareRight } from '../../lib/quality/score-interval.ts';
import { comparisonSentence, type Sheet } from '../../lib/quality/sheet-export.ts';
import { IntervalLines } from './IntervalLines.tsx';
import { percentText, verdictSentence } from './words.ts';

/** What the results say: intervals, whether each model passes, and whether the two can be told apart. */
export function ResultsAnswer({
  sheet,
  mark,
}: {
  readonly sheet: Sheet;
  readonly mark: PassMark;
}): JSX.Element {
  const { models, confidence } = sheet;
  if (models.length === 0) {
    return (
      <div class="result">
        <p>Enter the marks of a model, and its interval appears here.</p>
      </div>
    );
  }
  const rows = models.map(({ name, results }) => {
    const score = scoreOf(results);
    return { label: name, score, share: shareRight(score), interval: scoreInterval(score, confidence) };
  });
  const share = mark.kind === 'share' ? mark.share : undefined;
  const [first, second] = models;
  return (
    <div class="result">
      <IntervalLines rows={rows} mark={share} />
      <table>
        <caption>Shares of right answers, with the {confidence}&nbsp;% interval by Wilson.</caption>
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col" class="num">
              Right
            </th>
            <th scope="col" class="num">
              Share
            </th>
            <th scope="col" class="num">
              Interval
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, score, share: measured, interval }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="num">
                {score.right} of {score.examples}
              </td>
              <td class="num">{percentText(measured)}</td>
              <td class="num wraps">
                {percentText(interval.low)} to {percentText(interval.high)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul class="quality-verdicts">
        {share !== undefined &&
          models.map(({ name, results }) => (
            <li key={name}>{verdictSentence(name, results, share, confidence)}</li>
          ))}
        {first && second && (
          <li>
            {comparisonSentence(scoreComparison(first.results, second.results, confidence), [
              first.name,
              second.name,
            ])}
          </li>
        )}
      </ul>
    </div>
  );
}
