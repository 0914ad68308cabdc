import { readFactFiles } from '../../integrations/fact-files.ts';
import {
  DecisionTextsSchema,
  OutcomeWordsSchema,
  QuestionWordsSchema,
} from '../../lib/catalog/course/decision-words.ts';
import { decisionWords, type DecisionWords } from '../../lib/decision/words.ts';

/** The words of the decision, read once for the build. A missing or superfluous text stops the build with its name. */
export const allWords: DecisionWords = decisionWords({
  questions: readFactFiles('src/content/decision/questions', QuestionWordsSchema),
  outcomes: readFactFiles('src/content/decision/outcomes', OutcomeWordsSchema),
  texts: readFactFiles('src/content/decision', DecisionTextsSchema),
});
