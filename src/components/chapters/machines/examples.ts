import { SMALL_MODEL, USUAL_FILE } from '../memory/examples.ts';
import type { ReaderRequest } from '../../sentences/speed-words.ts';

/** What the chapter on machines works through. Change one here and every sentence and table follows. */

/** A question with a page or two of text, and an answer of a page. */
export const USUAL_REQUEST: ReaderRequest = { promptTokens: 2048, answerTokens: 512 };

/** The calculation by hand: one model on two machines, each with a published measurement. */
export const BY_HAND = {
  model: SMALL_MODEL,
  precision: USUAL_FILE,
  slow: { device: 'apple-m4', measured: 's1093' },
  fast: { device: 'nvidia-rtx-4090', measured: 's0024' },
} as const;

/** A dense model and a mixture of the same generation, on a Mac and on a card that both fit on. */
export const SAME_GENERATION = {
  dense: 'qwen3-6-27b',
  mixture: 'qwen3-6-35b-a3b',
  precision: USUAL_FILE,
  devices: ['apple-m4-pro-48gb', 'nvidia-rtx-4090'],
} as const;

/** Prompts from a question to a long report. */
export const PROMPT_LENGTHS = [512, 4096, 16_384] as const;
export const PROMPT_DEVICES = [
  'apple-m4',
  'apple-m4-max',
  'nvidia-rtx-4090',
  'nvidia-dgx-spark-gb10',
] as const;

/** A server for a team, and the card under a desk, each with numbers of readers that fit in its memory. */
export const SHARED_MACHINES = [
  { device: 'nvidia-h100-sxm', runtime: 'vllm', precision: 'BF16', readers: [1, 4, 16, 64] },
  { device: 'nvidia-rtx-4090', runtime: 'llama.cpp', precision: USUAL_FILE, readers: [1, 4, 16] },
] as const;

/** The model that is too large for one card for a PC. */
export const LARGE_MODEL = 'llama-3-3-70b-instruct';
/** A mixture that is too large for it as well. */
export const LARGE_MIXTURE = { model: 'gpt-oss-120b', precision: 'MXFP4_MOE' } as const;
/** The PC of the examples on parts in system memory. */
export const PC = { card: 'nvidia-rtx-4090', processor: 'cpu-ddr5-dual', systemGibibytes: 96 } as const;

/** Models to choose from for a machine, of many sizes: dense ones, and mixtures. */
export const DENSE_CHOICES = [
  'qwen3-1-7b',
  'qwen3-4b',
  'qwen3-5-9b',
  'gemma-4-12b-it',
  'qwen3-6-27b',
  'gemma-4-31b-it',
  LARGE_MODEL,
] as const;
export const MIXTURE_CHOICES = [
  'gpt-oss-20b',
  'gemma-4-26b-a4b',
  'qwen3-6-35b-a3b',
  LARGE_MIXTURE.model,
  'qwen3-5-122b-a10b',
] as const;
/** GGUF file types that keep most of the quality, the most exact first. */
export const GOOD_PRECISIONS = ['BF16', 'Q8_0', 'Q6_K', 'Q5_K_M', USUAL_FILE] as const;
/** The context in tokens that must fit before a model counts for a machine. */
export const LEAST_CONTEXT = 8192;
/** Memory left to the system and other programs where a processor runs the model; our assumption. */
export const SYSTEM_GIBIBYTES = 8;

/** Cards by their memory. */
export const CARDS = [
  { device: 'nvidia-rtx-4060' },
  { device: 'nvidia-rtx-4060-ti-16' },
  { device: 'nvidia-rtx-4090' },
  { device: 'nvidia-l40s' },
  { device: 'nvidia-h100-sxm' },
] as const;
/** Laptops and small computers: unified memory, and a PC whose processor does the work. */
export const LAPTOPS = [
  { device: 'cpu-ddr5-dual', systemGibibytes: 16 },
  { device: 'cpu-ddr5-dual', systemGibibytes: 32 },
  { device: 'apple-m3-8gb' },
  { device: 'apple-m4-16gb' },
  { device: 'apple-m5-24gb' },
  { device: 'apple-m4-pro-48gb' },
  { device: 'apple-m4-max' },
  { device: 'amd-ryzen-ai-max-395' },
  { device: 'nvidia-dgx-spark-gb10' },
] as const;

/** One model on more and more cards. */
export const CARD_SETS = [
  { device: 'nvidia-rtx-4090', count: 2, runtime: 'llama.cpp', precision: USUAL_FILE, measured: 's0066' },
  { device: 'nvidia-rtx-4090', count: 4, runtime: 'llama.cpp', precision: USUAL_FILE, measured: 's0102' },
  { device: 'nvidia-h100-sxm', count: 2, runtime: 'vllm', precision: 'FP8' },
  { device: 'nvidia-h100-sxm', count: 4, runtime: 'vllm', precision: 'FP8' },
  { device: 'nvidia-h100-sxm', count: 8, runtime: 'vllm', precision: 'FP8' },
] as const;
