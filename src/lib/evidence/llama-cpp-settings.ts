import type { Architecture } from '../catalog/models/architecture.ts';
import type { Measurement } from '../catalog/measurements/evidence.ts';
import { bitsPerWeight, BLOCK_TYPES, type BlockType } from '../memory/weights/block-type.ts';
import { DEFAULT_MICRO_BATCH_TOKENS } from '../memory/cache/cache-cells.ts';
import type { InferencePlan } from '../memory/plan/inference-plan.ts';
import { STAGING_TOKENS } from '../memory/compute/llama-cpp/graph-devices.ts';
import type { LlamaCppPlacement } from '../memory/plan/llama-cpp-placement.ts';
import { isGgufMixture } from '../memory/weights/precision.ts';

/**
 * Bits a weight of ik_llama.cpp's own types.
 *
 * @source the block sizes in its ggml-common.h.
 */
const FORK_BITS: Readonly<Record<string, number>> = {
  IQ1_S_R4: 1.5,
  IQ1_M_R4: 1.75,
  IQ2_K: 2.375,
  IQ2_KS: 2.1875,
  IQ2_KL: 2.6875,
  IQ3_K: 3.4375,
  IQ3_KS: 3.1875,
  IQ4_K: 4.5,
  IQ4_KS: 4.25,
  IQ4_KSS: 4,
  IQ5_K: 5.5,
  IQ5_KS: 5.25,
  IQ6_K: 6.625,
};

/**
 * The day from which ik_llama.cpp's CUDA code could use a row-interleaved type. It never could use those not listed.
 *
 * @source its pull requests 461, 462, 492 and 494.
 */
const INTERLEAVED_ON_CUDA: Readonly<Record<string, string>> = {
  IQ2_K_R4: '2025-05-26',
  IQ3_K_R4: '2025-05-26',
  IQ4_K_R4: '2025-05-26',
  IQ5_K_R4: '2025-05-26',
  IQ4_KS_R4: '2025-05-27',
  IQ5_KS_R4: '2025-05-27',
  IQ1_S_R4: '2025-06-05',
  IQ1_M_R4: '2025-06-05',
};

/** The day from which ik_llama.cpp copies experts to the GPU only when enough tokens use each (pull request 520). */
const BATCH_COUNTS_PER_EXPERT = '2025-06-12';
/** The day from which ik_llama.cpp expands latent attention in chunks of heads (pull request 260). */
const LATENT_CHUNKS = '2025-03-18';

/**
 * Returns where the measured program kept the parts of the model, or in words why that cannot be known.
 *
 * @example `-ot exps=CPU` on one device: the experts of every layer on the host.
 */
export function measuredPlacement(
  measurement: Measurement,
  architecture: Architecture,
): LlamaCppPlacement | string {
  const settings = measurement.settings ?? {};
  const accelerators = settings.devices ?? 1;
  const { layers } = architecture;
  const onAccelerator = settings.layersOnAccelerator ?? layers + 1;
  const staysOnHost = stayingOnHost(measurement, architecture);
  const bits = stagedBits(measurement.precision);
  const isOffloaded = accelerators > 0 && settings.offload !== undefined && settings.offload !== 'none';
  const isStaged = isOffloaded && staysOnHost === undefined;
  if (isStaged && bits === undefined) {
    return `The log does not tell the types of the weights that were copied to an accelerator (${measurement.precision ?? 'not stated'}).`;
  }
  return {
    accelerators,
    layersOnHost: accelerators === 0 ? 0 : Math.max(0, layers - onAccelerator),
    outputOnHost: onAccelerator <= layers,
    pipelineCopies: settings.pipelineCopies ?? 1,
    ...(staysOnHost === undefined ? {} : { staysOnHost }),
    ...(bits === undefined || bits === 'mixture' ? {} : { stagedBitsPerWeight: bits }),
    ...(isOffloaded && settings.offload === 'experts'
      ? { expertDevices: expertDevices(settings.overrideTensors, layers) }
      : {}),
  };
}

/** The first build whose server allocates room for only a few logits (ggml-org/llama.cpp pull request 23861). */
const FEW_LOGITS_BUILD = 9500;

/**
 * Returns the program whose compute graph the measured one has.
 *
 * @example llama.cpp's server of build b9849: `llama-server`.
 */
export function measuredProgram({ runtime, settings }: Measurement): NonNullable<InferencePlan['program']> {
  if (runtime === 'ik_llama.cpp') return runtime;
  const build = Number(settings?.serverBuild?.slice(1) ?? 0);
  return build >= FEW_LOGITS_BUILD ? 'llama-server' : 'llama.cpp';
}

/**
 * Returns why the compute graph of this program version differs from the one that the library follows, or undefined.
 *
 * @example ik_llama.cpp with flash attention and `-mla 2`, posted on 2025-03-14: older than 18 March 2025.
 */
export function versionPeculiarity(measurement: Measurement): string | undefined {
  const { runtime, settings, posted } = measurement;
  const expandsPrompts =
    runtime === 'ik_llama.cpp' && settings?.flashAttention === true && (settings.latentAttention ?? 0) > 1;
  return expandsPrompts && posted !== undefined && posted < LATENT_CHUNKS
    ? 'This build of ik_llama.cpp is older than 18 March 2025, when it began to expand latent attention in chunks of heads; the library follows later builds.'
    : undefined;
}

/** The device of each layer's experts: that of the first `-ot pattern=device` that matches. */
function expertDevices(
  overrides: string | readonly string[] | undefined,
  layers: number,
): readonly (number | 'host' | undefined)[] {
  if (overrides === undefined) return Array.from({ length: layers }, () => 'host' as const);
  const rules = [overrides].flat().map((rule) => {
    const cut = rule.lastIndexOf('=');
    return { pattern: new RegExp(rule.slice(0, cut)), device: rule.slice(cut + 1) };
  });
  return Array.from({ length: layers }, (_, layer) => {
    const rule = rules.find(({ pattern }) => pattern.test(`blk.${String(layer)}.ffn_up_exps.weight`));
    if (!rule) return undefined;
    return rule.device === 'CPU' ? 'host' : Number(rule.device.replaceAll(/\D/g, ''));
  });
}

function stayingOnHost(
  { precision = '', settings, posted = '', runtime }: Measurement,
  { experts }: Architecture,
): LlamaCppPlacement['staysOnHost'] {
  if (runtime !== 'ik_llama.cpp') return undefined;
  const isInterleaved = /_R[48]$/.test(precision);
  if (isInterleaved || settings?.runtimeRepack) {
    const since = INTERLEAVED_ON_CUDA[isInterleaved ? precision : `${precision}_R4`];
    const isUsable = since !== undefined && posted >= since;
    if (!isUsable) return settings?.runtimeRepack ? 'all' : 'experts';
  }
  const tokens = settings?.microBatchTokens ?? DEFAULT_MICRO_BATCH_TOKENS;
  const isSmallBatch = experts !== undefined && tokens * experts.perToken < STAGING_TOKENS * experts.count;
  return isSmallBatch && posted >= BATCH_COUNTS_PER_EXPERT ? 'experts' : undefined;
}

/** Bits a weight of the named type, or 'mixture' when the library knows the type of each tensor. */
function stagedBits(name: string | undefined): number | 'mixture' | undefined {
  if (name === undefined) return undefined;
  const plain = name.replace(/^UD-/, '').replace(/_(?:R[48]|XL|[LMS])$/, '');
  const own = FORK_BITS[name] ?? FORK_BITS[plain];
  if (own !== undefined) return own;
  if (isGgufMixture(name)) return 'mixture';
  return isBlockType(plain) ? bitsPerWeight(plain) : undefined;
}

function isBlockType(name: string): name is BlockType {
  return Object.hasOwn(BLOCK_TYPES, name);
}
