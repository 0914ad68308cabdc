import {
  frameworkAnswer,
  type ArticleAnswers,
  type FrameworkAnswer,
} from '../../../lib/decision/article/framework.ts';
import type { OutcomeId } from '../../../lib/decision/table/outcomes.ts';
import { allWords } from '../../decision/words.ts';
import { outcomePath } from '../../decision/outcomes/outcome-path.ts';

/** An outcome as a link. */
export interface LinkedOutcome {
  readonly name: string;
  readonly href: string;
}

/** What to show for one set of the three answers. */
export interface FrameworkView {
  readonly answers: ArticleAnswers;
  readonly factors: FrameworkAnswer['factors'];
  readonly article: FrameworkAnswer['article'];
  readonly outcome: LinkedOutcome;
  readonly differences: readonly {
    readonly id: string;
    readonly says: string;
    readonly outcome: LinkedOutcome;
  }[];
}

/** The three answers before a reader changes them: an early product without special needs. */
export const FIRST_ANSWERS: ArticleAnswers = { needsBest: false, needsPrivacy: false, stage: 'early' };

/** What to show for every set of the three answers, so that the browser needs no rules. */
export const frameworkViews: readonly FrameworkView[] = [false, true].flatMap((needsBest) =>
  [false, true].flatMap((needsPrivacy) =>
    (['early', 'scale'] as const).map((stage) => viewOf({ needsBest, needsPrivacy, stage })),
  ),
);

function viewOf(answers: ArticleAnswers): FrameworkView {
  const { factors, article, outcome, differences } = frameworkAnswer(answers);
  return {
    answers,
    factors,
    article,
    outcome: linked(outcome),
    differences: differences.map((difference) => ({
      id: difference.id,
      says: allWords.article[difference.id],
      outcome: linked(difference.outcome),
    })),
  };
}

function linked(outcome: OutcomeId): LinkedOutcome {
  return { name: allWords.outcomes[outcome].name, href: outcomePath(outcome) };
}
