import { trainingPlan, type TrainingCase } from '../../lib/case/training-case.ts';
import { NotModelledError } from '../../lib/memory/model/not-modelled.ts';
import { trainingMemory, type TrainingMemory } from '../../lib/memory/training/training-memory.ts';
import { trainingDesign, type TrainingDesign } from '../../lib/memory/training/training-design.ts';
import type { AnswerSource } from '../memory/answer/sources.ts';
import type { Catalogue } from '../memory/catalogue.ts';
import { trainingSources } from './sources.ts';

/** The answer: the memory on each device, or why it cannot be computed. */
export interface TrainingAnswer {
  readonly name: string;
  readonly trainingCase: TrainingCase;
  readonly design: TrainingDesign;
  readonly hasExperts: boolean;
  readonly sources: readonly AnswerSource[];
  readonly memory?: TrainingMemory;
  readonly notModelled?: string;
}

/** Returns the answer for a case. Throws if the catalogue lacks the model, which would be a bug. */
export function trainingAnswer(trainingCase: TrainingCase, { models }: Catalogue): TrainingAnswer {
  const model = models.find(({ id }) => id === trainingCase.model);
  if (!model) {
    throw new Error(
      `The catalogue has no model “${trainingCase.model}”. Add src/content/models/${trainingCase.model}.yaml.`,
    );
  }
  const { name, architecture } = model;
  const answer = {
    name,
    trainingCase,
    design: trainingDesign(architecture),
    hasExperts: architecture.experts !== undefined,
    sources: [{ modelId: model.id, name }, ...trainingSources(trainingCase)],
  };
  try {
    return { ...answer, memory: trainingMemory(trainingPlan(trainingCase, architecture)) };
  } catch (error) {
    if (!(error instanceof NotModelledError)) throw error;
    return { ...answer, notModelled: error.reason };
  }
}
