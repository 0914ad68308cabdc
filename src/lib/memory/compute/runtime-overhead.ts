import { MEBIBYTE } from '../../units/bytes.ts';
import { scaledRange, type Range } from '../../units/range.ts';
import type { Runtime } from '../model/runtime.ts';

/**
 * What each runtime and the driver take on one device, in addition to the model.
 * llama.cpp: the CUDA context, 248 MiB measured on a first device
 * and 104 on a second; Ollama plans with 377. vLLM: 0.35 GiB outside PyTorch
 * and 0.5 to 1.5 GB of CUDA graphs. Transformers: the CUDA context and the
 * libraries' workspaces.
 *
 * @source ollama/ollama issue 3241; vllm-project/vllm issue 10517;
 * noonghunna/club-3090 KV_MATH (read 2026-11-24).
 */
const OVERHEAD: Readonly<Record<Runtime, Range>> = {
  'llama.cpp': mebibytes({ low: 150, likely: 377, high: 600 }),
  vllm: mebibytes({ low: 360, likely: 1100, high: 1900 }),
  transformers: mebibytes({ low: 250, likely: 450, high: 800 }),
};

/** The CUDA context on each further device: 104 MiB measured where the first has 248. The ends are in proportion. */
const FURTHER_LLAMA_CPP = mebibytes({ low: 63, likely: 104, high: 252 });

/**
 * What vLLM takes outside PyTorch on one device and counts against its memory limit: 0.35 GiB on an RTX 3090, 0.16 and
 * 1.79 on an H100. Its CUDA graphs, the rest of its overhead, count against the limit since version 0.21; before, they
 * were made outside it.
 *
 * @source vllm-project/vllm issue 10517, pull requests 12126, 10511 and 30515.
 */
const VLLM_WITHIN_LIMIT = mebibytes({ low: 164, likely: 358, high: 1833 });
const VLLM_GRAPHS = mebibytes({ low: 0, likely: 742, high: 1542 });

function mebibytes(range: Range): Range {
  return scaledRange(range, MEBIBYTE);
}

/**
 * Returns the memory that a runtime and the driver take on one device, in bytes. `place` is the device's place among
 * those that run the model together, from 0.
 *
 * @example llama.cpp: 0.16–0.40–0.63 GB on the first device, 0.07–0.11–0.26 GB on each further one.
 */
export function runtimeOverhead(runtime: Runtime, place = 0): Range {
  return runtime === 'llama.cpp' && place > 0 ? FURTHER_LLAMA_CPP : OVERHEAD[runtime];
}

/**
 * Returns the part of vLLM's overhead that must fit below its own memory limit, in bytes: what it takes outside PyTorch,
 * and as much of its CUDA graphs as does not fit above the limit, where `spareBytes` (0 or more) are free.
 *
 * @example 0.38 GB with 2.5 GB above the limit of a 24 GB card; 1.05 GB with 0.1 GB above it.
 */
export function overheadWithinLimit(spareBytes: number): Range {
  const at = (end: keyof Range): number =>
    VLLM_WITHIN_LIMIT[end] + Math.max(0, VLLM_GRAPHS[end] - spareBytes);
  return { low: at('low'), likely: at('likely'), high: at('high') };
}
