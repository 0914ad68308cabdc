import type { Case } from '../case.ts';
import type { CostChoices } from '../cost-choices.ts';
import { peakOverMean, requestsPerDay } from '../derived.ts';
import { saysSomething, valueOf } from '../entries.ts';
import { OWN_ASSUMPTION_IDS } from '../parameters/people.ts';

/**
 * Returns what of a case its cost depends on. A precision that was stated for the runtime holds for the machines that
 * it runs on: vLLM's for servers, llama.cpp's for the reader's own machine.
 *
 * @example 200 people with 4 questions an hour: 6,400 requests a day with a peak of 3.
 */
export function costView(stated: Case): CostChoices {
  const { share, machine, server } = stated;
  const precision = saysSomething(stated, 'precision') ? stated.precision : undefined;
  const runtime = valueOf(stated, 'runtime');
  const serverPrecision = stated.serverPrecision ?? (runtime === 'vllm' ? precision : undefined);
  const computerPrecision = stated.computerPrecision ?? (runtime === 'llama.cpp' ? precision : undefined);
  const peak = peakOverMean(stated);
  const own = OWN_ASSUMPTION_IDS.flatMap((id) => {
    const value = stated[id];
    return value === undefined ? [] : [[id, value] as const];
  });
  return {
    requests: requestsPerDay(stated).value,
    input: valueOf(stated, 'input'),
    output: valueOf(stated, 'output'),
    reasoning: valueOf(stated, 'reasoning'),
    cached: valueOf(stated, 'cached'),
    misses: valueOf(stated, 'misses'),
    batch: valueOf(stated, 'batch'),
    growth: valueOf(stated, 'growth'),
    pace: valueOf(stated, 'pace'),
    ...(peak === undefined ? {} : { peak }),
    ...(share === undefined ? {} : { share }),
    paid: valueOf(stated, 'paid'),
    model: valueOf(stated, 'model'),
    ...(serverPrecision === undefined ? {} : { serverPrecision }),
    ...(machine === undefined ? {} : { computer: machine }),
    ...(computerPrecision === undefined ? {} : { computerPrecision }),
    ...(server === undefined ? {} : { server }),
    people: valueOf(stated, 'people'),
    own: Object.fromEntries(own),
  };
}
