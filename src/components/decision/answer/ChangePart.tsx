import type { JSX } from 'preact';

import type { Decision, FlipGroup } from '../../../lib/decision/result/decision.ts';
import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import type { ResultWords } from '../../../lib/decision/words.ts';
import { againstWords, changesWords, trafficWords, whereWords } from './words.ts';
import { outcomePath } from '../outcomes/outcome-path.ts';

/** What would change the answer, the easiest first, and why the other outcomes were not chosen. */
export function DecisionChangePart({
  decision,
  words,
}: {
  readonly decision: Decision;
  readonly words: ResultWords;
}): JSX.Element {
  const { outcome, flips, trafficFlips, alternatives, runnerUp } = decision;
  const single = changesOfSize(flips, 1);
  const pairs = changesOfSize(flips, 2);
  return (
    <>
      <h3>What would change it</h3>
      {trafficFlips.length > 0 && (
        <ul>
          {trafficFlips.map((flip) => (
            <li key={flip.volume}>{trafficWords(flip, outcome, words)}</li>
          ))}
        </ul>
      )}
      {single.length > 0 ? (
        <Changes groups={single} outcome={outcome} words={words} />
      ) : (
        <p>No single answer changes it.</p>
      )}
      {pairs.length > 0 && (
        <details>
          <summary>Two answers that change it together</summary>
          <Changes groups={pairs} outcome={outcome} words={words} />
        </details>
      )}
      <details>
        <summary>The other {alternatives.length} outcomes, and why not</summary>
        <ul class="decide-alternatives">
          {alternatives
            .toSorted((a, b) => Number(b.outcome === runnerUp) - Number(a.outcome === runnerUp))
            .map((alternative) => (
              <li key={alternative.outcome}>
                <a href={outcomePath(alternative.outcome)}>{words.outcomes[alternative.outcome].name}</a>
                {alternative.outcome === runnerUp && ' (next best)'}: {againstWords(alternative, words)}
              </li>
            ))}
        </ul>
      </details>
    </>
  );
}

/** Returns changes of one size, choices before facts. Two facts at once would be another case, so they are omitted. */
function changesOfSize(flips: readonly FlipGroup[], size: FlipGroup['size']): readonly FlipGroup[] {
  const facts = (way: FlipGroup['ways'][number]): number =>
    way.filter(({ change }) => change === 'fact').length;
  return flips
    .filter((group) => group.size === size)
    .map((group) => ({
      ...group,
      ways: group.ways.filter((way) => facts(way) < 2).toSorted((a, b) => facts(a) - facts(b)),
    }))
    .filter(({ ways }) => ways.length > 0)
    .toSorted((a, b) => Math.min(...a.ways.map(facts)) - Math.min(...b.ways.map(facts)));
}

function Changes({
  groups,
  outcome,
  words,
}: {
  readonly groups: readonly FlipGroup[];
  readonly outcome: OutcomeId;
  readonly words: ResultWords;
}): JSX.Element {
  return (
    <ul class="decide-changes">
      {groups.map((group) => {
        const ways = group.ways.map((way) => changesWords(way, words));
        return (
          <li key={group.outcomes.join()}>
            <strong>{whereWords(group, outcome, words)}</strong>, if you say
            {ways.length === 1 ? (
              ` ${ways[0] ?? ''}.`
            ) : (
              <ul>
                {ways.map((said) => (
                  <li key={said}>{said}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
