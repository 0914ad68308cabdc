import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';

import type { Source } from '../../lib/catalog/source.ts';
import { AnswerSources } from './AnswerSources.tsx';
import type { CalculatorDevice } from './catalogue.ts';
import { deviceGroups } from './device-groups.ts';
import { FitList } from './FitList.tsx';
import { Formula } from './Formula.tsx';
import type { MemoryAnswer } from './memory-answer.ts';
import { PartsTable } from './PartsTable.tsx';

/** Why the answer is what it is: parts, formula, devices, sources. */
export function AnswerDetails({
  answer,
  devices,
}: {
  readonly answer: MemoryAnswer;
  readonly devices: readonly CalculatorDevice[];
}): JSX.Element {
  const { memory, notModelled, plan } = answer;
  const groups = useMemo(() => (memory ? deviceGroups(plan, devices) : []), [memory, plan, devices]);
  const deviceSources = useMemo(() => distinct(devices.map(({ source }) => source)), [devices]);
  return (
    <div class="memory-details">
      {notModelled.map((reason) => (
        <p key={reason} class="notice notice-warning">
          {reason}
        </p>
      ))}
      {memory && <PartsTable name={answer.name} memory={memory} />}
      {(answer.weights ?? answer.cache) && (
        <section>
          <h3>How it is worked out</h3>
          <Formula answer={answer} />
        </section>
      )}
      {groups.length > 0 && (
        <section>
          <h3>Where it fits</h3>
          <FitList groups={groups} runtime={plan.runtime} />
        </section>
      )}
      <AnswerSources sources={answer.sources} deviceSources={groups.length > 0 ? deviceSources : []} />
    </div>
  );
}

function distinct(sources: readonly Source[]): readonly Source[] {
  return [...new Map(sources.map((source) => [source.title + (source.url ?? ''), source])).values()];
}
