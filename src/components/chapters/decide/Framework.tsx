import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import type { ArticleAnswers, ArticleFactor } from '../../../lib/decision/article/framework.ts';
import { Segmented } from '../../form/choices.tsx';
import type { FrameworkView } from './framework-views.ts';

const NO_YES = [
  { value: 'no', label: 'No' },
  { value: 'yes', label: 'Yes' },
] as const;

const STAGES = [
  { value: 'early', label: 'Early, or few requests' },
  { value: 'scale', label: 'In use, with many requests' },
] as const;

const FACTORS: readonly (readonly [ArticleFactor, string])[] = [
  ['performance', 'Performance'],
  ['privacy', 'Privacy'],
  ['cost', 'Stage and cost'],
];

const SIDES = { open: 'open weights', paid: 'a paid API' } as const;

const ARTICLE = {
  open: 'Open weights.',
  paid: 'A paid API.',
  contradiction: 'Both at once: its rules contradict each other here.',
} as const;

/** The article's three questions and its answer, that of our nine questions, and what else the nine take into account. */
export function Framework({
  views,
  first,
}: {
  readonly views: readonly FrameworkView[];
  readonly first: ArticleAnswers;
}): JSX.Element {
  const [answers, setAnswers] = useState(first);
  const { needsBest, needsPrivacy, stage } = answers;
  return (
    <div class="tool framework">
      <Segmented
        name="framework-best"
        legend="1. Performance: must it be the best possible answer?"
        value={needsBest ? 'yes' : 'no'}
        choices={NO_YES}
        onChoose={(value) => {
          setAnswers({ ...answers, needsBest: value === 'yes' });
        }}
      />
      <Segmented
        name="framework-privacy"
        legend="2. Privacy: do rules or sensitive text rule out the APIs of others?"
        value={needsPrivacy ? 'yes' : 'no'}
        choices={NO_YES}
        onChoose={(value) => {
          setAnswers({ ...answers, needsPrivacy: value === 'yes' });
        }}
      />
      <Segmented
        name="framework-stage"
        legend="3. Stage and cost: how far are you?"
        value={stage}
        choices={STAGES}
        onChoose={(value) => {
          setAnswers({ ...answers, stage: value });
        }}
      />
      <FrameworkResult view={views.find((view) => isSame(view.answers, answers))} />
    </div>
  );
}

function isSame(one: ArticleAnswers, other: ArticleAnswers): boolean {
  return (
    one.needsBest === other.needsBest && one.needsPrivacy === other.needsPrivacy && one.stage === other.stage
  );
}

function FrameworkResult({ view }: { readonly view: FrameworkView | undefined }): JSX.Element | null {
  if (view === undefined) return null;
  const { factors, article, outcome, differences } = view;
  const asks = FACTORS.flatMap(([factor, name]) => {
    const side = factors[factor];
    return side === undefined ? [] : [`${name} asks for ${SIDES[side]}`];
  });
  return (
    <div class="result" role="status">
      <p>
        <strong>The three questions say:</strong> {ARTICLE[article]}{' '}
        <span class="framework-why">{asks.join('; ')}.</span>
      </p>
      <p>
        <strong>The nine say, knowing only this:</strong> <a href={outcome.href}>{outcome.name}</a>.
      </p>
      {differences.length > 0 && (
        <>
          <p>What the nine know besides:</p>
          <ul>
            {differences.map(({ id, says, outcome: other }) => (
              <li key={id}>
                {says} <span aria-hidden="true">→ </span>
                <span class="sr-only">It leads to: </span>
                <a href={other.href}>{other.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
