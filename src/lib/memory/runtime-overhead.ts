import { MEBIBYTE } from '../units/bytes.ts';
import type { Range } from '../units/range.ts';
import type { Runtime } from './runtime.ts';

/**
 * What each runtime and the driver take on one device beside the model, in
 * mebibytes. llama.cpp: the CUDA context, 248 MiB measured on a first device
 * and 104 on a second; Ollama plans with 377. vLLM: 0.35 GiB outside PyTorch
 * and 0.5 to 1.5 GB of CUDA graphs. Transformers: the CUDA context and the
 * libraries' workspaces.
 * Sources: ollama/ollama issue 3241; vllm-project/vllm issue 10517;
 * noonghunna/club-3090 KV_MATH (read 2026-11-24).
 */
const OVERHEAD_MEBIBYTES: Readonly<Record<Runtime, Range>> = {
  'llama.cpp': { low: 150, likely: 377, high: 600 },
  vllm: { low: 360, likely: 1100, high: 1900 },
  transformers: { low: 250, likely: 450, high: 800 },
};

/**
 * Returns the memory that a runtime and the driver take on one device, in bytes.
 * Example: llama.cpp: 0.16–0.40–0.63 GB.
 */
export function runtimeOverhead(runtime: Runtime): Range {
  const { low, likely, high } = OVERHEAD_MEBIBYTES[runtime];
  return { low: low * MEBIBYTE, likely: likely * MEBIBYTE, high: high * MEBIBYTE };
}
