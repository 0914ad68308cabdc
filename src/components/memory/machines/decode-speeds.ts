import type { InferencePlan } from '../../../lib/memory/plan/inference-plan.ts';
import { speedOf } from '../../../lib/speed/inference-speed.ts';
import { isKnown, type Estimate } from '../../../lib/speed/not-known.ts';
import type { SpeedDevice } from '../../../lib/speed/machine/speed-device.ts';
import { speedWork } from '../../../lib/speed/work/speed-work.ts';
import { significant } from '../../../lib/units/bytes.ts';

/**
 * Returns a function that says in words how fast devices decode for one user when the context is half full, with `count`
 * of each together. That function returns undefined for Transformers without an estimate. The plan's work is computed
 * once. Throws NotModelledError if no formula covers the model.
 * Example: for Llama 3.1 8B in Q4_K_M with 8192 tokens an RTX 4090 gives “about 120 tokens a second (100–160)”.
 */
export function decodeSpeeds(
  plan: InferencePlan,
): (devices: readonly SpeedDevice[], count: number) => string | undefined {
  const work = speedWork(plan);
  const request = { promptTokens: Math.ceil(plan.contextTokens / 2), answerTokens: 1, sequences: 1 };
  return (devices, count) => {
    const estimates = devices.map((device) => ({
      name: device.name,
      estimate: speedOf(work, { device, count }, request).decodeTokensPerSecond,
    }));
    if (!estimates.some(({ estimate }) => isKnown(estimate))) {
      return work.runtime === 'transformers' ? undefined : 'speed not known';
    }
    const [only, ...others] = estimates;
    if (only && others.length === 0) return `about ${speedText(only.estimate, ' tokens a second')}`;
    return `Tokens a second: ${estimates.map(({ name, estimate }) => `${name} ${speedText(estimate)}`).join('; ')}`;
  };
}

function speedText(estimate: Estimate, unit = ''): string {
  if (!isKnown(estimate)) return 'not known';
  const { low, likely, high } = estimate;
  return `${significant(likely, 2)}${unit} (${significant(low, 2)}–${significant(high, 2)})`;
}
