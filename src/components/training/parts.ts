import type { TrainingMemory } from '../../lib/memory/training/training-memory.ts';
import { sizeColumn } from '../../lib/units/adding-up.ts';
import { rangeIn } from '../memory/answer/parts.ts';

/** One part of a training run's memory as the bar and the table show it. */
export interface TrainingPart {
  /** Names its colour class, as in “weights” for `part-weights`. */
  readonly colour: string;
  readonly name: string;
  readonly meaning: string;
  /** The likely size in bytes. */
  readonly bytes: number;
  readonly printed: string;
  readonly certainty: string;
}

/** The parts and their total. The printed parts add up to the printed total. */
export interface TrainingParts {
  readonly parts: readonly TrainingPart[];
  readonly unit: string;
  readonly total: string;
  readonly totalCertainty: string;
}

type PartKey = Exclude<
  keyof TrainingMemory,
  'allocated' | 'reserved' | 'total' | 'moment' | 'trainedParameters'
>;

const PARTS: readonly (readonly [PartKey, string, string, string])[] = [
  ['weights', 'weights', 'Weights', 'the model itself, with 32-bit copies where the method keeps them'],
  ['adapters', '8', 'Adapters', 'the thin matrices that are trained beside it'],
  ['gradients', 'cache', 'Gradients', 'how each trained weight should change'],
  ['optimizer', 'state', 'Optimizer', 'what it remembers of earlier steps'],
  ['activations', 'compute', 'Activations', 'results of the layers, kept for the way back'],
  ['logits', '6', 'Logits and loss', 'a score for each entry of the vocabulary and each token'],
  ['copies', '7', 'Copies of weights', 'turned back to 16 bits, or gathered from other devices'],
  ['overhead', 'overhead', 'Overhead', 'the driver, libraries and what PyTorch reserves'],
];

/** Returns the parts of a training run's memory as they are shown, without those that are empty. */
export function trainingParts(memory: TrainingMemory): TrainingParts {
  const existing = PARTS.filter(([key]) => memory[key].high > 0);
  const column = sizeColumn(existing.map(([key]) => memory[key].likely));
  return {
    unit: column.unit,
    total: column.total,
    totalCertainty: rangeIn(column.unit, memory.total, 3),
    parts: existing.map(([key, colour, name, meaning], place) => ({
      colour,
      name,
      meaning,
      bytes: memory[key].likely,
      printed: column.parts[place] ?? '',
      certainty: memory[key].low === memory[key].high ? 'exact' : rangeIn(column.unit, memory[key]),
    })),
  };
}
