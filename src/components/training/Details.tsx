import type { JSX } from 'preact';

import type { TrainingMemory } from '../../lib/memory/training/training-memory.ts';
import { formatParameters } from '../../lib/units/parameters.ts';
import type { SourcesPart } from '../facts/use-sources.ts';
import { MemorySources } from '../memory/answer/Sources.tsx';
import type { CalculatorDevice } from '../memory/catalogue.ts';
import { MemoryFitList } from '../memory/machines/FitList.tsx';
import { StackTable } from '../chart/StackTable.tsx';
import type { TrainingAccuracy } from './accuracy.ts';
import type { TrainingAnswer } from './answer.ts';
import { trainingDevices } from './devices.ts';
import { MOMENTS } from './names.ts';
import { trainingParts } from './parts.ts';
import { designNotes, howExact } from './words.ts';

/** Everything below the headline: parts, the moment of peak memory, devices, accuracy, sources. */
export function TrainingDetails({
  answer,
  devices,
  accuracy,
  sources,
}: {
  readonly answer: TrainingAnswer;
  readonly devices: readonly CalculatorDevice[];
  readonly accuracy: readonly TrainingAccuracy[];
  /** Where models and devices were read. */
  readonly sources: SourcesPart;
}): JSX.Element {
  const { memory, notModelled, trainingCase } = answer;
  const groups = memory ? trainingDevices(memory, trainingCase.devices, devices) : [];
  const shown = new Set(groups.flatMap(({ rows }) => rows.flatMap(({ names }) => names)));
  const shownDevices = devices.filter(({ name }) => shown.has(name));
  return (
    <div class="memory-details">
      {notModelled !== undefined && <p class="notice notice-warning">{notModelled}</p>}
      {memory && (
        <>
          <TrainingTable name={answer.name} memory={memory} />
          <section class="memory-machines">
            <h3>Which devices hold it?</h3>
            <MemoryFitList groups={groups} />
            <p class="field-hint">
              Only NVIDIA’s are listed, because every measured run was on one of them.
              {trainingCase.devices > 1 && ' Weights, gradients and optimizer are shared out evenly (FSDP).'}
            </p>
          </section>
          {designNotes(answer).map((note) => (
            <p class="field-hint" key={note}>
              {note}
            </p>
          ))}
          <p class="field-hint">{howExact(accuracy, answer)}</p>
        </>
      )}
      <MemorySources sources={answer.sources} deviceIds={shownDevices.map(({ id }) => id)} part={sources} />
    </div>
  );
}

function TrainingTable({
  name,
  memory,
}: {
  readonly name: string;
  readonly memory: TrainingMemory;
}): JSX.Element {
  return (
    <StackTable caption={`What fine-tuning ${name} needs at its fullest moment`} {...trainingParts(memory)}>
      <p class="field-hint">
        It trains {formatParameters(memory.trainedParameters)} weights. Memory is fullest{' '}
        {MOMENTS[memory.moment]}.
      </p>
    </StackTable>
  );
}
