/** The parts of a model that its maker can publish, from the weights to the data. */
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

/** A part of a model that its maker can publish. */
export type OpenPart = (typeof OPEN_PARTS)[number];

/** A class of the Model Openness Framework, the lowest first. */
export type FrameworkClass = 'III' | 'II' | 'I';

/** What a model’s maker has published, and whether its terms allow any use. */
export interface ModelRelease {
  readonly parts: ReadonlySet<OpenPart>;
  /** The terms of all these parts allow any use, to anyone. */
  readonly anyUseAllowed: boolean;
}

/** How open a model is by three measures. */
export interface OpennessGrade {
  /** The weights can be downloaded. */
  readonly openWeights: boolean;
  /** Meets the Open Source AI Definition 1.0. */
  readonly openSourceAi: boolean;
  /** What that definition requires and is missing; “any use” stands for the terms. */
  readonly missingForOpenSourceAi: readonly (OpenPart | 'any use')[];
  /** The class of the Model Openness Framework. Omitted when the model does not reach the lowest. */
  readonly frameworkClass?: FrameworkClass;
  /** What the next class requires in addition; “any use” stands for the terms. */
  readonly missingForNextClass: readonly (OpenPart | 'any use')[];
}

/**
 * Open Source AI Definition 1.0: parameters, complete code to train and run it, information about all training data.
 */
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
 * Returns how open a model is by three measures: open weights, the Open Source AI Definition 1.0 and the Model Openness
 * Framework, with the components that the framework's tool requires for each class. Its model card, technical report
 * and evaluation results are a single part here, `documentation`. Full information about the data counts as a data
 * card.
 *
 * @source https://opensource.org/ai/open-source-ai-definition; https://github.com/lfai/model_openness_tool,
 * mof.settings.yml.
 * @example weights, architecture and documents under MIT are open weights, but neither open source AI nor in any class,
 * because not even a data card says what the model learned from.
 */
export function opennessGrade({ parts, anyUseAllowed }: ModelRelease): OpennessGrade {
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
