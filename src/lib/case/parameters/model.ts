import { cachePrecisionsOf, cachesKeysApart, precisionsOf } from '../../memory/plan/runtime-precisions.ts';
import { RUNTIMES, type Runtime } from '../../memory/model/runtime.ts';
import { OPTIMIZERS } from '../../memory/training/optimizer-state.ts';
import { TRAINER_NAMES } from '../../memory/training/trainer.ts';
import { parseParameters, shortParameters } from '../../units/card-parameters.ts';
import type { Case, ModelPart } from '../case.ts';
import { MOST_DRAFT_LAYERS } from '../draft-choice.ts';
import { DEFAULT_OWN_FIGURES, OWN_FIGURE_FIELDS, type OwnFigure } from '../own-figures.ts';
import { choice, count, id, percent, tokens, yesOrNo, type Parameter, type Read } from '../parameter.ts';
import { DEFAULT_TRAINING_CASE as TUNE, TUNING_METHODS } from '../training-case.ts';

/** The value of `model` for a model that the reader describes by its figures. */
export const OWN_MODEL = 'own';

const OWN_LAYERS = Array.from({ length: MOST_DRAFT_LAYERS }, (_, index) => `own-${String(index + 1)}`);

const models = id('isModel', 'model');
const runtimeOf = ({ runtime = 'llama.cpp' }: Case): Runtime => runtime;
const noEffect: Read<never> = { ok: false, message: 'It has no effect here.' };

/** A figure of the reader's own model; the figures of a listed model are its own. */
function figure(key: OwnFigure): Parameter<number> {
  const field = OWN_FIGURE_FIELDS.find((one) => one.key === key);
  if (!field) throw new Error(`No figure is called ${key}.`);
  const counted = count(field);
  return {
    name: field.parameter,
    part: 'model',
    label: field.label,
    read: (text, context) => {
      if (context.given.model !== OWN_MODEL) return noEffect;
      if (key !== 'parameters') return counted.read(text, context);
      const parsed = parseParameters(text);
      return !parsed.ok || (parsed.value >= field.least && parsed.value <= field.most)
        ? parsed
        : { ok: false, message: 'Write a number of parameters from 10M to 100T.' };
    },
    print: key === 'parameters' ? shortParameters : String,
    usual: () => DEFAULT_OWN_FIGURES[key],
  };
}

/** The parameters of the models, of how the open one runs, and of how it is fine-tuned. */
export const MODEL_PARAMETERS: {
  readonly [Key in keyof ModelPart]-?: Parameter<NonNullable<ModelPart[Key]>>;
} = {
  model: {
    name: 'model',
    part: 'model',
    label: 'Open model',
    read: (text, context) => (text === OWN_MODEL ? { ok: true, value: text } : models.read(text, context)),
    print: (value) => value,
    usual: () => 'llama-3-3-70b-instruct',
  },
  parameters: figure('parameters'),
  layers: figure('layers'),
  hiddenSize: figure('hiddenSize'),
  heads: figure('heads'),
  keyValueHeads: figure('keyValueHeads'),
  headSize: figure('headSize'),
  vocabularySize: figure('vocabularySize'),
  tiedEmbeddings: {
    name: 'tied',
    part: 'model',
    label: 'Tied embeddings',
    ...yesOrNo(),
    read: (text, context) => (context.given.model === OWN_MODEL ? yesOrNo().read(text, context) : noEffect),
    usual: () => DEFAULT_OWN_FIGURES.tiedEmbeddings,
  },
  runtime: {
    name: 'runtime',
    part: 'model',
    label: 'Runs in',
    ...choice(RUNTIMES),
    usual: () => 'llama.cpp',
  },
  precision: {
    name: 'precision',
    part: 'model',
    label: 'Precision',
    ...choice((given) => precisionsOf(runtimeOf(given))),
    usual: (given) => (runtimeOf(given) === 'llama.cpp' ? 'Q4_K_M' : 'BF16'),
  },
  keyPrecision: {
    name: 'keys',
    part: 'model',
    label: 'Cache precision',
    ...choice((given) => cachePrecisionsOf(runtimeOf(given))),
    usual: (given) => cachePrecisionsOf(runtimeOf(given))[0] ?? 'f16',
  },
  valuePrecision: {
    name: 'values',
    part: 'model',
    label: 'Precision of cached values',
    ...choice((given) =>
      cachesKeysApart(runtimeOf(given))
        ? cachePrecisionsOf(runtimeOf(given))
        : [given.keyPrecision ?? cachePrecisionsOf(runtimeOf(given))[0] ?? 'f16'],
    ),
    usual: (given) =>
      (cachesKeysApart(runtimeOf(given)) ? undefined : given.keyPrecision) ??
      cachePrecisionsOf(runtimeOf(given))[0] ??
      'f16',
  },
  draft: {
    name: 'draft',
    part: 'model',
    label: 'Draft model',
    read: (text, context) =>
      OWN_LAYERS.includes(text) ? { ok: true, value: text } : models.read(text, context),
    print: (value) => value,
  },
  draftPrecision: {
    name: 'draft-precision',
    part: 'model',
    label: 'Precision of the draft',
    ...choice((given) =>
      given.draft === undefined || OWN_LAYERS.includes(given.draft) ? [] : precisionsOf(runtimeOf(given)),
    ),
    usual: (given) => (runtimeOf(given) === 'llama.cpp' ? 'Q4_K_M' : 'BF16'),
  },
  projector: {
    name: 'projector',
    part: 'model',
    label: 'Vision projector (MB)',
    ...count({ what: 'megabytes', least: 1, most: 100_000 }),
  },
  paid: {
    name: 'paid',
    part: 'model',
    label: 'Closed model',
    ...id('isPaidOffer', 'closed offer'),
    usual: () => 'claude-sonnet-5-5-anthropic',
  },
  serverPrecision: {
    name: 'server-precision',
    part: 'model',
    label: 'Precision on a server',
    ...choice(precisionsOf('vllm')),
  },
  computerPrecision: {
    name: 'computer-precision',
    part: 'model',
    label: 'Precision on your machine',
    ...choice(precisionsOf('llama.cpp')),
  },
  share: { name: 'share', part: 'model', label: 'Share routed to the open model', ...percent() },
  tune: { name: 'tune', part: 'model', label: 'Model to fine-tune', ...models },
  tuneMethod: {
    name: 'tune-method',
    part: 'model',
    label: 'Method',
    ...choice(TUNING_METHODS),
    usual: () => TUNE.method,
  },
  tuneTrainer: {
    name: 'tune-program',
    part: 'model',
    label: 'Program',
    ...choice(TRAINER_NAMES),
    usual: () => TUNE.trainer,
  },
  tuneOptimizer: {
    name: 'tune-optimizer',
    part: 'model',
    label: 'Optimizer',
    ...choice(OPTIMIZERS),
    usual: () => TUNE.optimizer,
  },
  tuneBatch: {
    name: 'tune-batch',
    part: 'model',
    label: 'Batch',
    ...count({ what: 'sequences', least: 1, most: 1024 }),
    usual: () => TUNE.batch,
  },
  tuneLength: {
    name: 'tune-length',
    part: 'model',
    label: 'Sequence length',
    ...tokens(16, 1_048_576, 'Write a number of tokens from 16 to 1M, such as 512, 2048 or 8k.'),
    usual: () => TUNE.length,
  },
  tuneRank: {
    name: 'tune-rank',
    part: 'model',
    label: 'Rank',
    ...count({ what: 'numbers', least: 1, most: 1024 }),
    usual: () => TUNE.rank,
  },
  tuneCheckpointing: {
    name: 'tune-checkpointing',
    part: 'model',
    label: 'Checkpointing',
    ...yesOrNo(),
    usual: () => TUNE.checkpointing,
  },
  tuneDevices: {
    name: 'tune-devices',
    part: 'model',
    label: 'Devices to train on',
    ...count({ what: 'devices', least: 1, most: 8 }),
    usual: () => TUNE.devices,
  },
};
