import type { Accelerator } from '../catalog/machines/accelerator.ts';
import type { Model } from '../catalog/models/model.ts';
import type { SpeedEvidence, SpeedMeasurement, SpeedRun } from '../catalog/measurements/speed-evidence.ts';
import { isPrecision, type Precision } from '../memory/weights/precision.ts';
import type { Runtime } from '../memory/model/runtime.ts';
import { weightBytes } from '../memory/weights/weights.ts';
import { speedWork, type SpeedWork } from '../speed/work/speed-work.ts';
import { GIBIBYTE } from '../units/bytes.ts';

/** One published speed or time, with the run that it belongs to. */
export interface SpeedCase {
  readonly run: SpeedRun;
  readonly measurement: SpeedMeasurement;
  /** The name of its file. */
  readonly file: string;
}

/** The runtime whose formulas a program follows: MLX is about as fast as llama.cpp, SGLang as vLLM. */
const RUNTIMES: Readonly<Record<SpeedRun['runtime'], Runtime>> = {
  'llama.cpp': 'llama.cpp',
  mlx: 'llama.cpp',
  vllm: 'vllm',
  sglang: 'vllm',
};

/**
 * Returns every measurement of the speed files with its run, in the order of the files.
 *
 * @example a file with two runs of four measurements each gives eight cases.
 */
export function speedCases(
  files: readonly (SpeedEvidence & { readonly id: string })[],
): readonly SpeedCase[] {
  return files.flatMap((file) =>
    file.runs.flatMap((run) => run.measurements.map((measurement) => ({ run, measurement, file: file.id }))),
  );
}

/**
 * Returns what a step of a timed run reads and computes, scaled to the size of its file where that is printed, or in words
 * why it cannot be known.
 *
 * @throws {NotModelledError} as `speedWork` does.
 * @example Llama 3.1 8B in Q4_K_M on llama.cpp: 4,617,396,224 bytes of dense weights, no expert bytes.
 */
export function workOf(run: SpeedRun, model: Model): SpeedWork | string {
  const runtime = RUNTIMES[run.runtime];
  const precision = precisionOf(run, runtime);
  if (precision === undefined) {
    return `The weight format ${run.precision} is not one that the library knows.`;
  }
  const cache = runtime === 'llama.cpp' ? 'f16' : 'bf16';
  const work = speedWork({
    model,
    precision,
    runtime,
    contextTokens: model.contextLength,
    sequences: 1,
    keyPrecision: cache,
    valuePrecision: cache,
    ...(run.microBatchTokens === undefined ? {} : { microBatchTokens: run.microBatchTokens }),
    ...(run.flashAttention === undefined ? {} : { flashAttention: run.flashAttention }),
  });
  if (run.fileGibibytes === undefined) return work;
  const scale = (run.fileGibibytes * GIBIBYTE) / weightBytes(model, precision);
  return {
    ...work,
    denseBytes: work.denseBytes * scale,
    expertBytes: work.expertBytes * scale,
  };
}

function precisionOf(run: SpeedRun, runtime: Runtime): Precision | undefined {
  // A GGUF file of this type stores everything but the experts in Q8_0.
  if (run.precision === 'MXFP4' && runtime === 'llama.cpp') return 'MXFP4_MOE';
  return isPrecision(run.precision) ? run.precision : undefined;
}

/**
 * Returns a message for each model or device that a run names and the catalogue does not have, each once. Runs that are
 * `excluded` are skipped.
 *
 * @example “mlx-lm-benchmarks: a run names a model for which there is no src/content/models/llama-9.yaml. Correct the
 * name, add the file, or say under `excluded` why the run is not compared.”
 */
export function unknownNames(
  files: readonly (SpeedEvidence & { readonly id: string })[],
  models: ReadonlyMap<string, Model>,
  accelerators: ReadonlyMap<string, Accelerator>,
): readonly string[] {
  const messages = files.flatMap((file) =>
    file.runs
      .filter(({ excluded }) => excluded === undefined)
      .flatMap(({ model, accelerator }) => [
        ...(models.has(model) ? [] : [missing(file.id, 'model', `models/${model}`)]),
        ...(accelerators.has(accelerator) ? [] : [missing(file.id, 'device', `accelerators/${accelerator}`)]),
      ]),
  );
  return [...new Set(messages)];
}

function missing(file: string, kind: string, path: string): string {
  return (
    `${file}: a run names a ${kind} for which there is no src/content/${path}.yaml. ` +
    'Correct the name, add the file, or say under `excluded` why the run is not compared.'
  );
}
