/** The parts of a model that can be made public, from the weights to the data. */
export const OPEN_PARTS = [
  'weights',
  'architecture',
  'documentation',
  'inference-code',
  'training-code',
  'evaluation-code',
  'data-information',
  'training-data',
  'checkpoints',
  'research-paper',
] as const;

/** A part of a model that can be made public. */
export type OpenPart = (typeof OPEN_PARTS)[number];

/** What a model’s maker has published, and what its terms allow. */
export interface PublishedModel {
  readonly parts: ReadonlySet<OpenPart>;
  /** The terms of all these parts allow any use, to anyone. */
  readonly anyUseAllowed: boolean;
}

/** How open a model is by three rulers. */
export interface OpennessGrade {
  /** The weights can be downloaded. */
  readonly openWeights: boolean;
  /** Meets the Open Source AI Definition 1.0. */
  readonly openSourceAi: boolean;
  /** What that definition asks for and is missing; “any use” stands for the terms. */
  readonly missingForOpenSourceAi: readonly (OpenPart | 'any use')[];
  /** The class of the Model Openness Framework; left out when it does not reach the lowest. */
  readonly frameworkClass?: 'III' | 'II' | 'I';
  /** What the next class asks for besides. */
  readonly missingForNextClass: readonly OpenPart[];
}

/** Open Source AI Definition 1.0: parameters, complete code, information on the data. */
const OPEN_SOURCE_AI: readonly OpenPart[] = [
  'weights',
  'inference-code',
  'training-code',
  'data-information',
];

/** Model Openness Framework: what each class adds to the one before. */
const FRAMEWORK: readonly { readonly name: 'III' | 'II' | 'I'; readonly adds: readonly OpenPart[] }[] = [
  { name: 'III', adds: ['weights', 'architecture', 'documentation'] },
  { name: 'II', adds: ['inference-code', 'training-code', 'evaluation-code'] },
  { name: 'I', adds: ['training-data', 'data-information', 'checkpoints', 'research-paper'] },
];

/**
 * Returns how open a model is by three rulers: open weights, the Open Source AI Definition 1.0
 * (https://opensource.org/ai) and the Model Openness Framework (https://arxiv.org/abs/2403.13784), whose seventeen
 * components are put together here into ten. Example: weights, architecture and documents under MIT are open weights,
 * class III, and no open source AI, because the code and the information on the data are missing.
 */
export function opennessGrade({ parts, anyUseAllowed }: PublishedModel): OpennessGrade {
  const missingForOpenSourceAi: (OpenPart | 'any use')[] = OPEN_SOURCE_AI.filter((part) => !parts.has(part));
  if (!anyUseAllowed) missingForOpenSourceAi.push('any use');
  let frameworkClass: OpennessGrade['frameworkClass'];
  let missingForNextClass: readonly OpenPart[] = [];
  for (const { name, adds } of FRAMEWORK) {
    missingForNextClass = adds.filter((part) => !parts.has(part));
    if (missingForNextClass.length > 0) break;
    // The framework counts a part only under an open licence.
    if (anyUseAllowed) frameworkClass = name;
  }
  return {
    openWeights: parts.has('weights'),
    openSourceAi: missingForOpenSourceAi.length === 0,
    missingForOpenSourceAi,
    missingForNextClass,
    ...(frameworkClass === undefined ? {} : { frameworkClass }),
  };
}
