import { engineCosts } from '../machine/bandwidth-efficiency.ts';
import { PROMPT_READ_EFFICIENCY } from '../machine/compute-efficiency.ts';
import type { Machine } from '../machine/machine.ts';
import { precisionFamily } from '../machine/precision-family.ts';
import { attentionProducts } from '../work/cache-reads.ts';
import type { SpeedWork } from '../work/speed-work.ts';
import { expertsTouched } from './decode-step.ts';

/** Seconds of reading a prompt by what they are spent on. They add up to its time. */
export interface PrefillTime {
  /** Multiplying with weights. */
  readonly weights: number;
  /** Attention among the tokens. */
  readonly attention: number;
  /** Reading the weights once for each step. */
  readonly reading: number;
  /** Starting kernels, layer by layer. */
  readonly fixed: number;
}

/**
 * Returns the sum of the parts in seconds.
 *
 * @example 35.8 ms of weights, 1.8 of attention, 25.2 of reading and 0.9 fixed: 0.0637 s.
 */
export function prefillSeconds(time: PrefillTime): number {
  return time.weights + time.attention + time.reading + time.fixed;
}

/**
 * Returns the time to read a prompt, or undefined when the devices' matrix rate is not known.
 *
 * It is 2 × active weights × tokens ÷ (rate × efficiency), the same for attention, and in each step (micro-batch) one
 * pass over the weights in memory and a fixed time a layer. Devices that share the layers work as a pipeline: n devices
 * and k steps take (k + n − 1) ÷ (k × n) of the time of one device.
 *
 * @example 512 tokens, Llama 3.1 8B, F16, an RTX 4090 (165.2 teraflops): 2 × 7,504,924,672 × 512 ÷ (165.2e12 × 1.3) =
 * 35.8 ms for the weights, 63.6 ms in all.
 */
export function prefillTime(
  work: SpeedWork,
  machine: Machine,
  { promptTokens, cachedTokens }: { readonly promptTokens: number; readonly cachedTokens: number },
): PrefillTime | undefined {
  const { computing, count, bandwidth } = machine;
  if (!computing) return undefined;
  const { efficiency } = computing;
  const width = machine.split === 'tensors' ? count : 1;
  const stepTokens = Math.min(work.microBatchTokens, promptTokens);
  const steps = Math.ceil(promptTokens / stepTokens);
  const pipeline = machine.split === 'layers' ? (steps + count - 1) / (steps * count) : 1;
  const operations = computing.operations * width;
  const attentionRate =
    operations * (work.flashAttention ? efficiency.attention : efficiency.attentionWithoutFlash);
  const products = promptTokens * attentionProducts(work.cacheReads, cachedTokens + promptTokens / 2);
  const { routingExponent } = engineCosts(machine.runtime);
  const experts = work.expertBytes * expertsTouched(work.expertShare, stepTokens, routingExponent);
  const bytes = steps * (work.denseBytes + experts);
  return {
    weights:
      ((2 * work.activeParameters * promptTokens) /
        (operations * efficiency.weights[precisionFamily(work.precision)])) *
      pipeline,
    attention: ((2 * products) / attentionRate) * pipeline,
    reading: (bytes / (bandwidth * width * PROMPT_READ_EFFICIENCY)) * pipeline,
    fixed: steps * 1e-6 * efficiency.microsecondsPerLayer * work.layers * pipeline,
  };
}
