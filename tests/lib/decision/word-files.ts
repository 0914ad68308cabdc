import { readFactFiles } from '../../../src/integrations/fact-files.ts';
import {
  DecisionTextsSchema,
  OutcomeWordsSchema,
  QuestionWordsSchema,
  ScenarioSchema,
} from '../../../src/lib/catalog/course/decision-words.ts';
import type { WordFiles } from '../../../src/lib/decision/words.ts';

/** The words and scenarios as they stand in the files. */
export const WORD_FILES: WordFiles = {
  questions: readFactFiles('src/content/decision/questions', QuestionWordsSchema),
  outcomes: readFactFiles('src/content/decision/outcomes', OutcomeWordsSchema),
  texts: readFactFiles('src/content/decision', DecisionTextsSchema),
};

export const SCENARIOS = readFactFiles('src/content/decision/scenarios', ScenarioSchema);
