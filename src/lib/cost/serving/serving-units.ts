import { hasOwnMemory } from '../../catalog/machines/own-memory.ts';
import { planEvaluator } from '../../memory/placement/plan-memory.ts';
import { MOST_DEVICES } from '../../memory/search/smallest-devices.ts';
import type { Precision } from '../../memory/weights/precision.ts';
import type { CostFacts } from '../facts/cost-facts.ts';
import { requestTokens, tokensPerRequest, type Workload } from '../workload/workload.ts';
import { foundUnit } from './serving-search.ts';
import type { NoServingUnit, ServingUnit } from './serving-unit.ts';

/** Which model is to run on which devices, for which workload. */
export interface ServingRequest {
  readonly modelId: string;
  readonly deviceId: string;
  readonly runtime: 'vllm' | 'llama.cpp';
  readonly precision: Precision;
  /** The fewest and the most devices that one replica may use: 1 to 8. Default 1 and 8. */
  readonly leastDevices?: number;
  readonly mostDevices?: number;
  readonly workload: Workload;
}

/** Finds what devices can serve. Answers are memoized. */
export interface ServingUnits {
  readonly unit: (request: ServingRequest) => ServingUnit | NoServingUnit;
}

/**
 * Returns a finder of serving units with a memo of its own. Share one between questions: a unit depends on the model, the
 * devices and the tokens of a request, not on the number of requests.
 *
 * @example gpt-oss 120B on the H100 SXM: one device. Asked again at 5 requests a day: the same object.
 */
export function servingUnits({
  models,
  accelerators,
}: Pick<CostFacts, 'models' | 'accelerators'>): ServingUnits {
  const modelsById = new Map(models.map((model) => [model.id, model]));
  const devicesById = new Map(accelerators.map((device) => [device.id, device]));
  const evaluator = planEvaluator();
  const found = new Map<string, ServingUnit | NoServingUnit>();

  const find = (request: CompleteRequest): ServingUnit | NoServingUnit => {
    const model = modelsById.get(request.modelId);
    const device = devicesById.get(request.deviceId);
    const names = { modelName: model?.name ?? request.modelId, deviceName: device?.name ?? request.deviceId };
    if (!model)
      return {
        ...names,
        obstacle: 'not-in-data',
        reason: `The model ${request.modelId} is not in the catalogue.`,
      };
    if (!device)
      return {
        ...names,
        obstacle: 'not-in-data',
        reason: `The device ${request.deviceId} is not in the catalogue.`,
      };
    if (!hasOwnMemory(device)) {
      return {
        ...names,
        obstacle: 'not-in-data',
        reason: `${device.name} has no memory of its own; what it holds depends on what is fitted.`,
      };
    }
    return foundUnit({ ...request, model, device, evaluator });
  };

  return {
    unit: (request) => {
      const complete = { leastDevices: 1, mostDevices: MOST_DEVICES, ...request };
      const key = keyOf(complete);
      let unit = found.get(key);
      if (!unit) found.set(key, (unit = find(complete)));
      return unit;
    },
  };
}

type CompleteRequest = Required<ServingRequest>;

function keyOf({ workload, ...request }: CompleteRequest): string {
  const { newInput, cachedInput, writtenInput, output, reasoning } = requestTokens(workload);
  return [
    ...[request.modelId, request.deviceId, request.runtime, request.precision],
    ...[request.leastDevices, request.mostDevices, tokensPerRequest(workload)],
    ...[newInput + writtenInput, cachedInput, output + reasoning, workload.leastTokensPerSecond],
  ].join(' ');
}
