import type { Source } from '../../catalog/source.ts';
import type { InferencePlan } from '../plan/inference-plan.ts';
import { isGgufMixture } from '../weights/precision.ts';

const READ = '2026-11-24';
const READ_LATER = '2026-11-25';
const LLAMA_CPP = 'https://github.com/ggml-org/llama.cpp';

const SOURCES = {
  blocks: {
    title: 'ggml-org/llama.cpp, ggml-common.h: blocks of each tensor type',
    url: `${LLAMA_CPP}/blob/master/ggml/src/ggml-common.h`,
    read: READ,
  },
  mixtures: {
    title: 'ggml-org/llama.cpp, llama-quant.cpp: types of single tensors in a file',
    url: `${LLAMA_CPP}/blob/master/src/llama-quant.cpp`,
    read: READ,
  },
  checkpoints: {
    title: 'Transformers documentation: quantization',
    url: 'https://huggingface.co/docs/transformers/main_classes/quantization',
    read: READ,
  },
  llamaCppCache: {
    title: 'ggml-org/llama.cpp, llama-kv-cache.cpp',
    url: `${LLAMA_CPP}/blob/master/src/llama-kv-cache.cpp`,
    read: READ,
  },
  llamaCppWindow: {
    title: 'ggml-org/llama.cpp, llama-kv-cache-iswa.cpp',
    url: `${LLAMA_CPP}/blob/master/src/llama-kv-cache-iswa.cpp`,
    read: READ,
  },
  llamaCppState: {
    title: 'ggml-org/llama.cpp, llama-memory-recurrent.cpp',
    url: `${LLAMA_CPP}/blob/master/src/llama-memory-recurrent.cpp`,
    read: READ,
  },
  vllmCache: {
    title: 'vllm-project/vllm, kv_cache_interface.py',
    url: 'https://github.com/vllm-project/vllm/blob/main/vllm/v1/kv_cache_interface.py',
    read: READ,
  },
  vllmFp8: {
    title: 'vLLM documentation: quantized KV cache',
    url: 'https://docs.vllm.ai/en/latest/features/quantization/quantized_kvcache/',
    read: READ,
  },
  vllmActivations: {
    title: 'vllm-project/vllm, issue 10517: measured peaks',
    url: 'https://github.com/vllm-project/vllm/issues/10517',
    read: READ,
  },
  transformersCache: {
    title: 'huggingface/transformers, cache_utils.py',
    url: 'https://github.com/huggingface/transformers/blob/main/src/transformers/cache_utils.py',
    read: READ,
  },
  transformersLatent: {
    title: 'huggingface/transformers, modular_deepseek_v3.py: latent attention is cached for every head',
    url: 'https://github.com/huggingface/transformers/blob/main/src/transformers/models/deepseek_v3/modular_deepseek_v3.py',
    read: READ,
  },
  vllmShare: {
    title: 'vllm-project/vllm, config/cache.py: the share of a device',
    url: 'https://github.com/vllm-project/vllm/blob/main/vllm/config/cache.py',
    read: READ_LATER,
  },
  vllmDraft: {
    title: 'vllm-project/vllm, pull request 32165: the cache of a draft',
    url: 'https://github.com/vllm-project/vllm/pull/32165',
    read: READ,
  },
  llamaCppDraft: {
    title: 'ggml-org/llama.cpp, pull request 10586: the cache of a draft',
    url: `${LLAMA_CPP}/pull/10586`,
    read: READ,
  },
  draftVocabulary: {
    title: 'ggml-org/llama.cpp, speculative.cpp: vocabularies of a model and its draft',
    url: `${LLAMA_CPP}/blob/master/common/speculative.cpp`,
    read: READ_LATER,
  },
  projector: {
    title: 'ggml-org/llama.cpp, issue 18181: memory of a vision projector',
    url: `${LLAMA_CPP}/issues/18181`,
    read: READ,
  },
  llamaCppOverhead: {
    title: 'ollama/ollama, issue 3241: memory beside the model',
    url: 'https://github.com/ollama/ollama/issues/3241',
    read: READ,
  },
} as const satisfies Record<string, Source>;

/**
 * Returns the sources of the formulas that a plan uses, each once: sizes of weights, cache by kind of layer, and what the
 * runtime adds. The measurements behind the estimates are in the guide's evidence, not here.
 *
 * @example Gemma 3 in Q4_K_M in llama.cpp has five: two for weights, two for the cache (one of them for its sliding
 * window), and one for the overhead.
 */
export function formulaSources(
  plan: Pick<InferencePlan, 'model' | 'precision' | 'runtime' | 'keyPrecision' | 'extras'>,
): readonly Source[] {
  const { slidingAttention, latentAttention, recurrent } = plan.model.architecture;
  const { draft, projector } = plan.extras ?? {};
  const weights = isGgufMixture(plan.precision) ? [SOURCES.blocks, SOURCES.mixtures] : [SOURCES.checkpoints];
  switch (plan.runtime) {
    case 'llama.cpp':
      return [
        ...weights,
        SOURCES.llamaCppCache,
        ...(slidingAttention ? [SOURCES.llamaCppWindow] : []),
        ...(recurrent ? [SOURCES.llamaCppState] : []),
        SOURCES.llamaCppOverhead,
        ...(draft ? [SOURCES.llamaCppDraft] : []),
        ...(draft?.kind === 'model' ? [SOURCES.draftVocabulary] : []),
        ...(projector ? [SOURCES.projector] : []),
      ];
    case 'vllm':
      return [
        ...weights,
        SOURCES.vllmCache,
        ...(plan.keyPrecision === 'fp8' ? [SOURCES.vllmFp8] : []),
        SOURCES.vllmActivations,
        SOURCES.vllmShare,
        ...(draft ? [SOURCES.vllmDraft] : []),
      ];
    case 'transformers':
      return [
        ...weights,
        SOURCES.transformersCache,
        ...(latentAttention ? [SOURCES.transformersLatent] : []),
      ];
  }
}
