import type { Architecture } from '../../catalog/models/architecture.ts';
import type { Range } from '../../units/range.ts';
import { VLLM_STEP_TOKENS } from '../cache/cache-cells.ts';
import { layersOf } from '../model/layer.ts';
import { tensorsOf } from '../model/model-tensors.ts';
import { tensorParameters } from '../model/tensor.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { checkpointTensorBytes, type CheckpointFormat } from '../weights/checkpoint-format.ts';

const SIXTEEN_BIT_BYTES = 2;
/** Sequences that vLLM samples for at once, at most. */
const VLLM_SEQUENCES = 256;
/** Bytes of a logit while vLLM samples: 32-bit copies, sorted with their indices. Measured, see below. */
const VLLM_SAMPLING_BYTES = 41;

/**
 * Returns the memory of activations in vLLM and Transformers on one device, in bytes: for each
 * token in a step three times the feed-forward width and three times the hidden
 * size at 16 bits. Sampling comes after the layers, so the larger of the two counts.
 *
 * @throws {ArchitectureError} when the configuration contradicts itself.
 * @source the peaks in vllm-project/vllm issue 10517 (Llama 3.1 8B, 20,000 and
 * 29,000 tokens in a step: 2.07 and 2.99 GiB over the weights, 111 kB a token) and
 * pull request 10511 (Llama 3 8B, 8192 tokens in a step: 1.26 GiB, which is the
 * sampling of 256 sequences).
 * @example (3 × 14,336 + 3 × 4096) × 2 = 110,592 bytes a token × 20,000 = 2.06 GiB;
 * sampling 256 × 128,256 × 41 = 1.25 GiB.
 */
export function torchActivations(plan: InferencePlan): Range {
  const { architecture } = plan.model;
  const perToken = SIXTEEN_BIT_BYTES * (3 * widestFeedForward(architecture) + 3 * architecture.hiddenSize);
  const dequantized = dequantizedBytes(plan);
  if (plan.runtime === 'vllm') {
    const tokens = plan.microBatchTokens ?? VLLM_STEP_TOKENS;
    const sampling = Math.min(VLLM_SEQUENCES, tokens) * architecture.vocabularySize * VLLM_SAMPLING_BYTES;
    const likely = Math.max(tokens * perToken, sampling) + dequantized;
    return { low: likely * 0.5, likely, high: likely * 1.6 };
  }
  // Transformers computes the whole prompt at once: from a short one to a full context.
  const prompts = plan.contextTokens * plan.sequences;
  return {
    low: dequantized,
    likely: (perToken * prompts) / 4 + dequantized,
    high: perToken * prompts + dequantized,
  };
}

/**
 * bitsandbytes converts a layer back to 16 bits before it multiplies. At the peak two copies of
 * the largest one are in memory.
 *
 * @source the inference totals of Lightning-AI/litgpt (tutorials/quantize.md),
 * which exceed the stored weights by twice the largest quantized matrix.
 */
function dequantizedBytes(plan: InferencePlan): number {
  const { precision } = plan;
  if (precision !== 'NF4' && precision !== 'NF4-DQ' && precision !== 'LLM.INT8') return 0;
  return 2 * SIXTEEN_BIT_BYTES * largestQuantizedMatrix(plan, precision);
}

function largestQuantizedMatrix(plan: InferencePlan, precision: CheckpointFormat): number {
  const { architecture } = plan.model;
  const options = {
    hasExperts: architecture.experts !== undefined,
    quantizedOutputLayer: plan.quantizedOutputLayer ?? false,
  };
  return Math.max(
    ...tensorsOf(architecture).map((tensor) => {
      const weights = tensorParameters(tensor);
      const bytes = checkpointTensorBytes(precision, tensor, options);
      return bytes < weights * SIXTEEN_BIT_BYTES ? weights / tensor.copies : 0;
    }),
  );
}

/** The widest feed-forward part that one token passes through, in numbers. */
function widestFeedForward(architecture: Architecture): number {
  const { experts } = architecture;
  return Math.max(
    ...layersOf(architecture).map(({ channel }) => {
      const routed =
        channel.experts && experts ? experts.perToken * experts.size + (experts.sharedSize ?? 0) : 0;
      return Math.max(channel.denseSize, routed);
    }),
  );
}
