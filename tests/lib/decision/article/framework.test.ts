import { describe, expect, test } from 'vitest';

import { frameworkAnswer, type ArticleAnswers } from '../../../../src/lib/decision/article/framework.ts';

const CASES: readonly ArticleAnswers[] = [true, false].flatMap((needsBest) =>
  [true, false].flatMap((needsPrivacy) =>
    (['early', 'scale'] as const).map((stage) => ({ needsBest, needsPrivacy, stage })),
  ),
);

describe('the article’s three questions', () => {
  test.each(CASES.map((one) => [JSON.stringify(one), one] as const))(
    'agree with the nine wherever they do not contradict themselves: %s',
    (_, answers) => {
      const { article, side, differences } = frameworkAnswer(answers);
      if (article === 'contradiction') expect(differences.map(({ id }) => id)).toContain('conflict');
      else expect(side).toBe(article);
    },
  );

  test('contradict themselves on private data at an early stage, where the nine name three ways', () => {
    expect(frameworkAnswer({ needsBest: false, needsPrivacy: true, stage: 'early' })).toEqual({
      factors: { privacy: 'open', cost: 'paid' },
      article: 'contradiction',
      outcome: 'rented-gpu',
      side: 'open',
      differences: [
        { id: 'conflict', outcome: 'rented-gpu' },
        { id: 'signed-terms', outcome: 'paid-tenant' },
        { id: 'own-machine', outcome: 'local' },
      ],
    });
  });

  test('know no way to have both the best model and privacy; the nine know a split', () => {
    const { differences } = frameworkAnswer({ needsBest: true, needsPrivacy: true, stage: 'scale' });
    expect(differences).toContainEqual({ id: 'split', outcome: 'hybrid' });
  });

  test('send high traffic to a GPU of one’s own; the nine ask who runs it', () => {
    expect(frameworkAnswer({ needsBest: false, needsPrivacy: false, stage: 'scale' })).toMatchObject({
      article: 'open',
      outcome: 'hosted-open',
      differences: [
        { id: 'hosted', outcome: 'hosted-open' },
        { id: 'people', outcome: 'rented-gpu' },
      ],
    });
  });
});
