import type { BenchmarkRow } from './benchmark.ts';
import type { OfferFacts } from '../market/offer.ts';
import type { PaidModel } from './paid-model.ts';
import type { RetirementRow } from './retirement/retirement-rows.ts';

/** The facts that files of paid models refer to by name. */
export interface PaidModelFolders {
  readonly offers: readonly Pick<OfferFacts, 'id' | 'name' | 'maker' | 'weights'>[];
  readonly retirements: readonly Pick<RetirementRow, 'id' | 'released'>[];
  readonly results: readonly BenchmarkRow[];
  readonly claims: ReadonlySet<string>;
  readonly collections: ReadonlySet<string>;
}

/** A reference that leads nowhere or to the wrong fact: the file’s name, the field in it, and what to do. */
export interface JoinProblem {
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/**
 * Returns what is wrong with the references of paid models: names that no file has, names that belong to another model,
 * names that two models list, and a release day that another folder already gives.
 *
 * @example an offer “gpt-9-openai” gives “there is no src/content/offers/gpt-9-openai.yaml. Near it: gpt-5-openai, …”.
 */
export function joinProblems(
  models: readonly PaidModel[],
  folders: PaidModelFolders,
): readonly JoinProblem[] {
  return [
    ...models.flatMap((model) => [
      ...offerProblems(model, folders),
      ...nameProblems(
        model,
        'retirements',
        folders.retirements.map(({ id }) => id),
        'src/content/retirements',
      ),
      ...nameProblems(
        model,
        'index',
        folders.results.filter(({ weights }) => weights === 'closed').map((row) => row.model),
        'the closed models of src/content/benchmarks/epoch-capabilities-index.yaml',
      ),
      ...nameProblems(model, 'claims', [...folders.claims], 'src/content/claims'),
      ...sourceProblems(model, folders),
      ...releaseProblems(model, folders),
    ]),
    ...sharedProblems(models, 'offers'),
    ...sharedProblems(models, 'retirements'),
    ...sharedProblems(models, 'index'),
  ];
}

/**
 * Returns the names of closed offers that no paid model lists. Each needs one, so that every name has a page.
 *
 * @example with “gpt-5-openai” in one file and “gpt-9-openai” in none, it is “gpt-9-openai”.
 */
export function offersWithoutModel(
  models: readonly PaidModel[],
  offers: PaidModelFolders['offers'],
): readonly string[] {
  const listed = new Set(models.flatMap((model) => model.offers));
  return offers.filter(({ id, weights }) => weights === 'closed' && !listed.has(id)).map(({ id }) => id);
}

function offerProblems({ id, name, maker, offers }: PaidModel, folders: PaidModelFolders): JoinProblem[] {
  return offers.flatMap((offerId, place) => {
    const path = ['offers', place];
    const offer = folders.offers.find((one) => one.id === offerId);
    if (!offer) {
      const near = nearTo(
        offerId,
        folders.offers.filter(({ weights }) => weights === 'closed').map((one) => one.id),
      );
      return [{ id, path, message: `there is no src/content/offers/${offerId}.yaml. ${near}` }];
    }
    if (offer.weights === 'open') {
      return [
        { id, path, message: `${offerId} sells open weights; its model belongs in src/content/models` },
      ];
    }
    if (offer.name !== name || offer.maker !== maker) {
      const theirs = `“${offer.name}” by ${offer.maker}`;
      return [{ id, path, message: `${offerId} sells ${theirs}, not “${name}” by ${maker}` }];
    }
    return [];
  });
}

function nameProblems(
  model: PaidModel,
  field: 'retirements' | 'index' | 'claims',
  known: readonly string[],
  where: string,
): JoinProblem[] {
  return model[field].flatMap((name, place) =>
    known.includes(name)
      ? []
      : [
          {
            id: model.id,
            path: [field, place],
            message: `“${name}” is not among ${where}. ${nearTo(name, known)}`,
          },
        ],
  );
}

function sourceProblems({ id, stated }: PaidModel, { collections }: PaidModelFolders): JoinProblem[] {
  return stated.flatMap(({ source }, place) =>
    'collection' in source && !collections.has(source.collection)
      ? [
          {
            id,
            path: ['stated', place, 'source', 'collection'],
            message: `there is no src/content/price-sources/${source.collection}.yaml`,
          },
        ]
      : [],
  );
}

/**
 * Each fact has one home: the release day belongs here only if neither src/content/retirements nor the index has it.
 */
function releaseProblems(model: PaidModel, { retirements, results }: PaidModelFolders): JoinProblem[] {
  const known =
    retirements.some(({ id, released }) => released !== undefined && model.retirements.includes(id)) ||
    results.some((row) => model.index.includes(row.model));
  return model.stated.flatMap(({ released }, place) =>
    released !== undefined && known
      ? [
          {
            id: model.id,
            path: ['stated', place, 'released'],
            message: 'src/content/retirements or the index gives the day already; delete it here',
          },
        ]
      : [],
  );
}

function sharedProblems(
  models: readonly PaidModel[],
  field: 'offers' | 'retirements' | 'index',
): JoinProblem[] {
  const owners = new Map<string, string>();
  return models.flatMap((model) =>
    model[field].flatMap((name, place) => {
      const owner = owners.get(name);
      owners.set(name, owner ?? model.id);
      return owner === undefined
        ? []
        : [{ id: model.id, path: [field, place], message: `${owner}.yaml lists “${name}” already` }];
    }),
  );
}

function nearTo(name: string, known: readonly string[]): string {
  const [start = ''] = name.split(/[\s/-]/);
  const near = known.filter((one) => one.startsWith(start)).slice(0, 8);
  return near.length > 0
    ? `Near it: ${near.join(', ')}.`
    : 'Write a name as it stands there, or add the fact.';
}
