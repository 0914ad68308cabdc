import type { JSX } from 'preact';
import { useState } from 'preact/hooks';

import {
  encodedAnswers,
  decodedAnswers,
  remedyWalk,
  type Remedy,
  type RemedyAnswer,
  type RemedyQuestion,
} from '../../lib/remedy/remedy-tree.ts';
import { Segmented } from '../form/choices.tsx';
import { CopyButton } from '../form/CopyButton.tsx';
import { useAddressEntries } from '../form/use-address-entries.ts';
import { QUESTION_WORDS, REMEDY_WORDS } from './words.ts';

/** The tree's place in the page, which a copied link opens. */
const ID = 'which-remedy';
const USUAL = { remedy: '' };
const CHOICES = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;

interface WhichRemedyProps {
  /** Where the guide says more about a remedy, as addresses of the site. */
  readonly moreHrefs: Partial<Readonly<Record<Remedy, string>>>;
}

/** Questions one by one, and at the end what to do. An earlier answer can be changed; those after it are asked again. */
export function WhichRemedy({ moreHrefs }: WhichRemedyProps): JSX.Element {
  const { entries, write, reset, link } = useAddressEntries(USUAL);
  const [said, setSaid] = useState('');
  const { answered, next } = remedyWalk(decodedAnswers(entries.remedy));
  const answer = (place: number, chosen: RemedyAnswer): void => {
    write({ remedy: encodedAnswers([...answered.slice(0, place).map((one) => one.answer), chosen]) });
  };
  const questions: readonly { question: RemedyQuestion; answer?: RemedyAnswer }[] =
    next.is === 'question' ? [...answered, { question: next.question }] : answered;

  return (
    <div class="tool remedy" id={ID}>
      <ol class="remedy-questions bench-ask">
        {questions.map(({ question, answer: given }, place) => (
          <li key={question}>
            <Segmented<RemedyAnswer | ''>
              name={`remedy-${question}`}
              legend={QUESTION_WORDS[question]}
              value={given ?? ''}
              choices={CHOICES}
              onChoose={(chosen) => {
                if (chosen !== '') answer(place, chosen);
              }}
            />
          </li>
        ))}
      </ol>
      <div class="result remedy-answer" role="status">
        {next.is === 'remedy' ? (
          <RemedyText remedy={next.remedy} moreHref={moreHrefs[next.remedy]} />
        ) : (
          <p>
            {answered.length === 0
              ? 'Answer the question, and what to do appears here.'
              : `Question ${String(answered.length + 1)} is new.`}
          </p>
        )}
      </div>
      <div class="remedy-actions">
        {answered.length > 0 && (
          <button
            type="button"
            class="button"
            onClick={() => {
              reset();
              setSaid('All answers are removed.');
            }}
          >
            Start again
          </button>
        )}
        <CopyButton
          label="Copy a link to these answers"
          done="Link copied"
          text={() => link(ID)}
          announce={setSaid}
        />
        <span class="sr-only" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

function RemedyText({
  remedy,
  moreHref,
}: {
  readonly remedy: Remedy;
  readonly moreHref: string | undefined;
}): JSX.Element {
  const { name, do: what, why, more } = REMEDY_WORDS[remedy];
  return (
    <>
      <p class="remedy-name">{name}</p>
      <p>{what}</p>
      <p>
        <strong>Why this one:</strong> {why}
      </p>
      {more && moreHref !== undefined && (
        <p>
          <a href={moreHref}>{more.text}</a>
        </p>
      )}
    </>
  );
}
