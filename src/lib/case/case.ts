import type { AssumptionId } from '../cost/facts/assumption.ts';
import type { Answer } from '../decision/table/questions.ts';
import type { CachePrecision } from '../memory/cache/cache-precision.ts';
import type { Runtime } from '../memory/model/runtime.ts';
import type { Optimizer } from '../memory/training/optimizer-state.ts';
import type { TrainerName } from '../memory/training/trainer.ts';
import type { Precision } from '../memory/weights/precision.ts';
import type { Floor, Job, SystemMemory } from './choices.ts';
import type { TuningMethod } from './training-case.ts';

/** What the application does and how much of it there is. Shares and growth are per cent. */
export interface WorkPart {
  readonly job?: Job;
  /** People who use it: 1 to 100 million. */
  readonly headcount?: number;
  /** Questions that each of them asks in an hour of work. */
  readonly questions?: number;
  /** Hours of a day in which they ask: 1 to 24. */
  readonly hours?: number;
  /** Conversations a day. */
  readonly chats?: number;
  /** Messages that a person sends in one conversation; each is a request. */
  readonly messages?: number;
  /** Requests a day, when the reader states them rather than what they follow from. */
  readonly requests?: number;
  /** Tokens of an average request and of its answer. */
  readonly input?: number;
  readonly output?: number;
  readonly reasoning?: number;
  readonly cached?: number;
  readonly misses?: number;
  readonly batch?: number;
  /** Peak hour ÷ average hour. */
  readonly peak?: number;
  readonly growth?: number;
  /** Tokens a second that one user wants to see. */
  readonly pace?: number;
  /** Tokens that one conversation may hold. */
  readonly context?: number;
  /** Simultaneous requests, when the reader states them. */
  readonly users?: number;
  readonly task?: Answer<'task'>;
  readonly stage?: Answer<'stage'>;
  readonly volume?: Answer<'volume'>;
  readonly split?: Answer<'split'>;
}

/** Who may see the text, and whether the weights must be kept. */
export interface RulesPart {
  readonly data?: Answer<'data'>;
  readonly control?: Answer<'control'>;
}

/** What has been tested, and how good is good enough. */
export interface QualityPart {
  readonly quality?: Answer<'quality'>;
}

/** The open model and the closed offer under comparison, and how the open one is run and trained. */
export interface ModelPart {
  /** An id of the catalogue, or `own` for the figures below. */
  readonly model?: string;
  readonly parameters?: number;
  readonly layers?: number;
  readonly hiddenSize?: number;
  readonly heads?: number;
  readonly keyValueHeads?: number;
  readonly headSize?: number;
  readonly vocabularySize?: number;
  readonly tiedEmbeddings?: boolean;
  readonly runtime?: Runtime;
  readonly precision?: Precision;
  readonly keyPrecision?: CachePrecision;
  readonly valuePrecision?: CachePrecision;
  /** A model of the catalogue that drafts, or layers of the model's own: `own-1` to `own-3`. */
  readonly draft?: string;
  readonly draftPrecision?: Precision;
  /** The file of a vision projector, in megabytes of a million bytes. */
  readonly projector?: number;
  /** A closed offer by its id. */
  readonly paid?: string;
  readonly serverPrecision?: Precision;
  readonly computerPrecision?: Precision;
  /** Share of requests routed to the open model, per cent. */
  readonly share?: number;
  readonly tune?: string;
  readonly tuneMethod?: TuningMethod;
  readonly tuneTrainer?: TrainerName;
  readonly tuneOptimizer?: Optimizer;
  readonly tuneBatch?: number;
  readonly tuneLength?: number;
  readonly tuneRank?: number;
  readonly tuneCheckpointing?: boolean;
  readonly tuneDevices?: number;
}

/** What the reader has, or means to buy. */
export interface MachinePart {
  /** A device by its id, and how many of it. */
  readonly machine?: string;
  readonly machines?: number;
  readonly ram?: SystemMemory;
  readonly floor?: Floor;
  /** The device of a server to be bought, by its id. */
  readonly server?: string;
  readonly hardware?: Answer<'hardware'>;
}

/** An assumption of the cost library that is a parameter of its own; the peak is part of the work. */
export type OwnAssumptionId = Exclude<AssumptionId, 'peak-over-mean'>;

/** Who runs it, and the numbers that replace an assumption of the guide, each under the assumption's id. */
export interface PeoplePart extends Partial<Readonly<Record<OwnAssumptionId, number>>> {
  readonly ops?: Answer<'ops'>;
  /** Whether people's hours are counted in a bill. */
  readonly people?: boolean;
}

/**
 * What a reader has stated of their case, in the parts of the design. What is absent was not stated: it has a usual
 * value, or follows from other parts (see `derived.ts`).
 */
export interface Case extends WorkPart, RulesPart, QualityPart, ModelPart, MachinePart, PeoplePart {}
