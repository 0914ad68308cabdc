import type { SourcedArchitecture } from '../../../src/lib/catalog/models/architecture.ts';

const source = {
  title: 'worked example',
  url: 'https://example.org/config.json',
  read: '2026-11-24',
} as const;

/** Llama 3.1 8B: dense, grouped-query attention. */
export const llama8B: SourcedArchitecture = {
  source,
  layers: 32,
  hiddenSize: 4096,
  vocabularySize: 128_256,
  tiedEmbeddings: false,
  attention: { heads: 32, keyValueHeads: 8, headSize: 128 },
  feedForward: { size: 14_336, gated: true },
};

/** Llama 3.1 70B: the article's example. */
export const llama70B: SourcedArchitecture = {
  source,
  layers: 80,
  hiddenSize: 8192,
  vocabularySize: 128_256,
  tiedEmbeddings: false,
  attention: { heads: 64, keyValueHeads: 8, headSize: 128 },
  feedForward: { size: 28_672, gated: true },
};

/** Gemma 3 27B: five sliding layers to one full layer, tied embeddings. */
export const gemma27B: SourcedArchitecture = {
  source,
  layers: 62,
  hiddenSize: 5376,
  vocabularySize: 262_208,
  tiedEmbeddings: true,
  attention: { heads: 32, keyValueHeads: 16, headSize: 128, queryKeyNorm: 'per-head' },
  slidingAttention: { window: 1024 },
  layerPattern: 'SSSSSF',
  feedForward: { size: 21_504, gated: true },
  postNorms: true,
};

/** gpt-oss 20B: experts, alternating sliding and full layers. */
export const gptOss20B: SourcedArchitecture = {
  source,
  layers: 24,
  hiddenSize: 2880,
  vocabularySize: 201_088,
  tiedEmbeddings: false,
  attention: { heads: 64, keyValueHeads: 8, headSize: 64, bias: 'all', sinks: true },
  slidingAttention: { window: 128 },
  layerPattern: 'SF',
  experts: { count: 32, perToken: 4, size: 2880, bias: true, routerBias: true },
};

/** DeepSeek R1: latent attention, 256 experts, three dense layers first. */
export const deepSeekR1: SourcedArchitecture = {
  source,
  layers: 61,
  hiddenSize: 7168,
  vocabularySize: 129_280,
  tiedEmbeddings: false,
  latentAttention: {
    heads: 128,
    queryRank: 1536,
    keyValueRank: 512,
    rotaryHeadSize: 64,
    contentHeadSize: 128,
    valueHeadSize: 128,
  },
  feedForward: { size: 18_432, gated: true },
  experts: {
    count: 256,
    perToken: 8,
    size: 2048,
    sharedSize: 2048,
    firstDenseLayers: 3,
    routerBias: true,
  },
};

/** Qwen3.5 27B: three recurrent layers to one full layer. */
export const qwen27B: SourcedArchitecture = {
  source,
  layers: 64,
  hiddenSize: 5120,
  vocabularySize: 248_320,
  tiedEmbeddings: false,
  attention: {
    heads: 24,
    keyValueHeads: 4,
    headSize: 256,
    queryKeyNorm: 'per-head',
    outputGate: 'full',
  },
  recurrent: {
    kind: 'gated-delta-net',
    keyHeads: 16,
    valueHeads: 48,
    keyHeadSize: 128,
    valueHeadSize: 128,
    convolution: 4,
  },
  layerPattern: 'RRRF',
  feedForward: { size: 17_408, gated: true },
};

/** Falcon 7B: one key-value head for 71 heads. */
const falcon7B: SourcedArchitecture = {
  source,
  layers: 32,
  hiddenSize: 4544,
  vocabularySize: 65_024,
  tiedEmbeddings: false,
  attention: { heads: 71, keyValueHeads: 1, headSize: 64, fused: true },
  feedForward: { size: 18_176, gated: false },
  norms: 'layer',
  ggufFamily: 'falcon',
};

/** One of each design, by name. */
export const examples: Readonly<Record<string, SourcedArchitecture>> = {
  llama8B,
  llama70B,
  gemma27B,
  gptOss20B,
  deepSeekR1,
  qwen27B,
  falcon7B,
};
