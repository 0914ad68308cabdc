import { licenceNamed } from '../../facts/course-facts.ts';

/** A kind of clause, what to look for, and a real one in our own words. */
interface ClauseExample {
  readonly kind: string;
  readonly ask: string;
  readonly licence: string;
  readonly id: string;
  readonly says: string;
}

/** Returns one real clause of each kind that decides for businesses, from the files of licences. */
export function clauseExamples(): ClauseExample[] {
  return [
    example(
      'Business use',
      'Is it allowed at all?',
      'mistral-research-0-1',
      ({ commercialUse }) => commercialUse.clause,
    ),
    example(
      'Size',
      'From what size on, and counted when?',
      'llama-3-3-community',
      ({ thresholds }) => thresholds?.[0]?.clause,
    ),
    example(
      'Revenue',
      'Whose, and a month or a year?',
      'kimi-modified-mit',
      ({ thresholds }) => thresholds?.[1]?.clause,
    ),
    example('Names', 'What must users see?', 'llama-3-3-community', ({ naming }) => naming?.clause),
    example(
      'Field of use',
      'Which uses are excluded?',
      'deepseek-model-1-0',
      ({ fieldOfUse }) => fieldOfUse?.clause,
    ),
    example('Place', 'Who is left out?', 'llama-4-community', ({ region }) => region?.clause),
    example(
      'Hosting',
      'May you sell access to it?',
      'falcon-180b',
      ({ hostingForOthers }) => hostingForOthers?.clause,
    ),
    example(
      'Answers',
      'May they train another model?',
      'llama-3-community',
      ({ outputsForTraining }) => outputsForTraining?.clause,
    ),
  ];
}

function example(
  kind: string,
  ask: string,
  id: string,
  clauseOf: (licence: ReturnType<typeof licenceNamed>) => string | undefined,
): ClauseExample {
  const licence = licenceNamed(id);
  const says = clauseOf(licence);
  if (says !== undefined) return { kind, ask, id, licence: licence.name, says };
  throw new Error(
    `src/content/licences/${id}.yaml has no clause on “${kind}”. Take another licence for the example.`,
  );
}
