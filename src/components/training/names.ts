import type { TuningMethod } from '../../lib/case/training-case.ts';
import type { Optimizer } from '../../lib/memory/training/optimizer-state.ts';
import type { TrainingMemory } from '../../lib/memory/training/training-memory.ts';
import type { TrainerName } from '../../lib/memory/training/trainer.ts';

/** A choice with its name and what it means. */
interface Named {
  readonly name: string;
  readonly meaning: string;
}

export const METHOD_NAMES: Readonly<Record<TuningMethod, Named>> = {
  'full-mixed': {
    name: 'Full, mixed',
    meaning: 'All weights are trained and kept in 32 bits; a step computes in 16.',
  },
  'full-bf16': { name: 'Full, bf16', meaning: 'All weights are trained; everything is kept in 16 bits.' },
  lora: {
    name: 'LoRA',
    meaning: 'The model stays as it is, in 16 bits; thin matrices beside its own are trained.',
  },
  qlora: { name: 'QLoRA', meaning: 'As LoRA, but the model is held in about 4 bits.' },
};

export const TRAINER_NAMES_SHOWN: Readonly<Record<TrainerName, Named>> = {
  torchtune: { name: 'torchtune', meaning: 'PyTorch’s recipes. Held against measurements.' },
  litgpt: { name: 'LitGPT', meaning: 'Lightning’s recipes. Held against measurements.' },
  transformers: {
    name: 'Transformers with PEFT',
    meaning:
      'Hugging Face’s trainer. Few measured runs, so the range is wide. With QLoRA it leaves fused experts at 16 bits.',
  },
  axolotl: {
    name: 'Axolotl',
    meaning: 'Transformers and PEFT from a recipe, with a fused loss. With QLoRA it holds experts in 4 bits.',
  },
};

export const OPTIMIZER_NAMES: Readonly<Record<Optimizer, string>> = {
  adamw: 'AdamW',
  'adamw-8bit': 'AdamW, 8 bits',
  'paged-adamw': 'AdamW, paged to system memory',
  'paged-adamw-8bit': 'AdamW, 8 bits, paged',
  sgd: 'SGD',
  'sgd-momentum': 'SGD with momentum',
};

export const MOMENTS: Readonly<Record<TrainingMemory['moment'], string>> = {
  head: 'when the output layer is computed and its weights are turned back to 16 bits',
  loss: 'at the loss, when all kept activations and the logits exist',
  'last-layer': 'at the start of the way back, when the last layer’s gradients come on top of what was kept',
  step: 'at the end of the way back, when all gradients exist',
};
