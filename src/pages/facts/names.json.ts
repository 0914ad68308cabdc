import { allDevices, allModels } from '../../components/facts/catalogue.ts';
import type { CaseNames } from '../../components/case/summary.ts';

/**
 * The names of models and devices by their ids, which the case bar fetches when a case names one. They are in models.json
 * and devices.json too, but the bar is also on pages without a tool, where 2 kB are enough and those are 8.
 */
export function GET(): Response {
  const names: CaseNames = {
    models: Object.fromEntries(allModels.map(({ id, name }) => [id, name])),
    devices: Object.fromEntries(allDevices.map(({ id, name }) => [id, name])),
  };
  return new Response(JSON.stringify(names), { headers: { 'content-type': 'application/json' } });
}
