/** The parts of a model that can be made public, from the weights to the data. */
export const OPEN_PARTS = [
  'weights',
  'architecture',
  'documentation',
  'data-card',
  'inference-code',
  'training-code',
  'evaluation-code',
  'evaluation-data',
  'preparation-code',
  'data-information',
  'training-data',
  'checkpoints',
  'research-paper',
] as const;

/** A part of a model that can be made public. */
export type OpenPart = (typeof OPEN_PARTS)[number];

/** A class of the Model Openness Framework, the lowest first. */
export type FrameworkClass = 'III' | 'II' | 'I';

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
  readonly frameworkClass?: FrameworkClass;
  /** What the next class asks for besides; “any use” stands for the terms. */
  readonly missingForNextClass: readonly (OpenPart | 'any use')[];
}

/** Open Source AI Definition 1.0: parameters, the complete code to train and run, information on all training data. */
const OPEN_SOURCE_AI: readonly OpenPart[] = [
  'weights',
  'architecture',
  'inference-code',
  'training-code',
  'preparation-code',
  'data-information',
];

/** Model Openness Framework: what each class adds to the one before. */
const FRAMEWORK: readonly { readonly name: FrameworkClass; readonly adds: readonly OpenPart[] }[] = [
  { name: 'III', adds: ['weights', 'architecture', 'documentation', 'data-card'] },
  { name: 'II', adds: ['inference-code', 'training-code', 'evaluation-code', 'evaluation-data'] },
  { name: 'I', adds: ['preparation-code', 'training-data', 'checkpoints', 'research-paper'] },
];

/**
 * Returns how open a model is by three rulers: open weights, the Open Source AI Definition 1.0
 * (https://opensource.org/ai/open-source-ai-definition) and the Model Openness Framework, with the components that its
 * tool requires for each class (https://github.com/lfai/model_openness_tool, mof.settings.yml). Its model card,
 * technical report and evaluation results are one part here, `documentation`. Full information on the data counts as a
 * data card.
 *
 * @example weights, architecture and documents under MIT are open weights, no open source AI, and no class
 * either, because not even a data card says what the model learned from.
 */
export function opennessGrade({ parts, anyUseAllowed }: PublishedModel): OpennessGrade {
  const isMissing = (part: OpenPart): boolean =>
    !parts.has(part) && !(part === 'data-card' && parts.has('data-information'));
  const missingForOpenSourceAi: (OpenPart | 'any use')[] = OPEN_SOURCE_AI.filter(isMissing);
  if (!anyUseAllowed) missingForOpenSourceAi.push('any use');
  let frameworkClass: FrameworkClass | undefined;
  let missingForNextClass: (OpenPart | 'any use')[] = [];
  for (const { name, adds } of FRAMEWORK) {
    missingForNextClass = adds.filter(isMissing);
    // The framework counts a part only under an open licence.
    if (!anyUseAllowed) missingForNextClass.push('any use');
    if (missingForNextClass.length > 0) break;
    frameworkClass = name;
  }
  return {
    openWeights: parts.has('weights'),
    openSourceAi: missingForOpenSourceAi.length === 0,
    missingForOpenSourceAi,
    missingForNextClass,
    ...(frameworkClass === undefined ? {} : { frameworkClass }),
  };
}
