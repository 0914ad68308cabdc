import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

import type { SourcesPart } from '../facts/use-sources.ts';
import { MemorySources } from './answer/Sources.tsx';
import type { CalculatorDevice } from './catalogue.ts';
import { deviceGroups, type DeviceGroup } from './machines/device-groups.ts';
import { MemoryFitList } from './machines/FitList.tsx';
import { MemoryFormula } from './answer/Formula.tsx';
import { MemoryMachines } from './machines/Machines.tsx';
import type { MemoryAnswer } from './answer/answer.ts';
import { MemoryPartsTable } from './answer/PartsTable.tsx';
import { MemoryStoredWeightsNote } from './answer/StoredWeightsNote.tsx';

/** Everything below the headline: parts, formulas, machines and devices, sources. */
export function MemoryDetails({
  answer,
  devices,
  sources,
}: {
  readonly answer: MemoryAnswer;
  readonly devices: readonly CalculatorDevice[];
  /** Where models and devices were read. */
  readonly sources: SourcesPart;
}): JSX.Element {
  const { memory, notModelled, plan } = answer;
  const groups = useDeviceGroups(answer, devices);
  return (
    <div class="memory-details">
      {notModelled.map((reason) => (
        <p key={reason} class="notice notice-warning">
          {reason}
        </p>
      ))}
      {answer.beside.notCounted.map((reason) => (
        <p key={reason} class="notice notice-warning">
          {reason}
        </p>
      ))}
      <MemoryStoredWeightsNote answer={answer} />
      {memory && <MemoryPartsTable name={answer.name} memory={memory} />}
      {(answer.weights ?? answer.cache) && (
        <section>
          <h3>How it is worked out</h3>
          <MemoryFormula answer={answer} />
        </section>
      )}
      {groups.length > 0 && (
        <section class="memory-machines">
          <h3>Where it fits</h3>
          <MemoryMachines answer={answer} devices={devices} sources={sources} />
          <MemoryFitList groups={groups} runtime={plan.runtime} />
          {answer.beside.draftName !== undefined && (
            <p class="field-hint">The speeds are those without drafting.</p>
          )}
        </section>
      )}
      <MemorySources
        sources={answer.sources}
        deviceIds={groups.length > 0 ? devices.map(({ id }) => id) : []}
        part={sources}
      />
    </div>
  );
}

/** Every device is tried in sets of several sizes, which takes too long to do at every key press. */
const PAUSE_BEFORE_FIT_MS = 150;

/** Returns the devices that an answer fits on: at once for the first answer, after a pause for later ones. */
function useDeviceGroups(answer: MemoryAnswer, devices: readonly CalculatorDevice[]): readonly DeviceGroup[] {
  const groupsOf = ({ memory, plan }: MemoryAnswer): readonly DeviceGroup[] =>
    memory ? deviceGroups(plan, devices) : [];
  const [groups, setGroups] = useState(() => groupsOf(answer));
  const tried = useRef(answer);
  useEffect(() => {
    if (tried.current === answer) return;
    const timer = setTimeout(() => {
      tried.current = answer;
      setGroups(groupsOf(answer));
    }, PAUSE_BEFORE_FIT_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [answer, devices]);
  return answer.memory ? groups : [];
}
