import type { Accelerator } from '../../lib/catalog/machines/accelerator.ts';
import type { DeviceSpec } from '../../lib/catalog/machines/device-spec.ts';
import type { ModelSpec } from '../../lib/catalog/models/model-spec.ts';
import type { Model } from '../../lib/catalog/models/model.ts';

/** No calculation takes these. Sources are in a file of their own (sources-text.ts). */
const OMITTED: ReadonlySet<string> = new Set(['source', 'otherSources', 'note']);

/** Returns every model as calculations take it, as JSON: /facts/models.json. */
export function modelsText(models: readonly Model[]): string {
  return bareJson(
    models.map(({ id, name, maker, contextLength, published, architecture }): ModelSpec => ({
      ...{ id, name, maker, contextLength, architecture },
      ...(published && { published }),
    })),
  );
}

/** Returns every device as calculations take it, processors included, as JSON: /facts/devices.json. */
export function devicesText(devices: readonly Accelerator[]): string {
  return bareJson(devices.map(({ year: _year, ...device }): DeviceSpec => device));
}

function bareJson(facts: readonly unknown[]): string {
  return JSON.stringify(facts, (key, value: unknown) => (OMITTED.has(key) ? undefined : value));
}
