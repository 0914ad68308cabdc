import { bandwidthOf, deviceMemoryOf } from '../../facts/device-figures.ts';
import { speedPlanOf } from '../../sentences/speed-words.ts';
import { LEAST_CONTEXT, PC } from './examples.ts';
import { modelNamed } from '../../facts/catalogue.ts';
import { layersOf } from '../../../lib/memory/model/layer.ts';
import { placement } from '../../../lib/memory/placement/placement.ts';
import type { Offload } from '../../../lib/speed/machine/speed-device.ts';
import { GIBIBYTE } from '../../../lib/units/bytes.ts';

/** How a model is divided between the card of the chapter's PC and its system memory. */
export interface DividedModel {
  readonly offload: Offload;
  /** Layers with a part in system memory, and all that could have one. */
  readonly layers: number;
  readonly of: number;
  /** Bytes in system memory. */
  readonly systemBytes: number;
}

/**
 * Returns how llama.cpp divides a model between the card and the system memory of the chapter's PC with 8k tokens of
 * context. Throws if it need not or cannot be divided: the chapter then needs another example.
 */
export function dividedOnPc(model: string, precision: string): DividedModel {
  const plan = speedPlanOf({
    model,
    precision,
    device: PC.card,
    promptTokens: LEAST_CONTEXT,
    answerTokens: 0,
  });
  const { verdict, offload, system } = placement(plan, [deviceMemoryOf(PC.card)], {
    systemMemoryBytes: PC.systemGibibytes * GIBIBYTE,
  });
  if (verdict !== 'offloads' || !offload) {
    throw new Error(
      `${model} in ${precision} is not divided on the chapter’s PC (${verdict}). Use another model.`,
    );
  }
  const layers = layersOf(modelNamed(model).architecture);
  const isWhole = offload.wholeLayers > 0;
  const moved = isWhole ? offload.wholeLayers : offload.expertLayers;
  const of = isWhole ? layers.length : layers.filter(({ channel }) => channel.experts).length;
  return {
    offload: {
      kind: isWhole ? 'layers' : 'experts',
      share: moved / of,
      bandwidthGigabytesPerSecond: bandwidthOf(PC.processor),
    },
    layers: moved,
    of,
    systemBytes: system.weights + system.cache,
  };
}
