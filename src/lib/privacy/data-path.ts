import { isOn, type Route, type RouteChoice } from './data-route.ts';

/** Who handles the text. All except `you` are other organisations. */
export type Party =
  'you' | 'router' | 'model-maker' | 'cloud' | 'model-host' | 'gpu-host' | 'runner-cloud' | 'tool';

/** A place where a copy of the text can stay after the answer. */
export type PlaceId =
  'own-logs' | 'own-backups' | 'router-logs' | 'abuse-logs' | 'stored-state' | 'host-disk' | 'tool-records';

/** A place where a copy can stay, and who runs it. */
export interface Place {
  readonly id: PlaceId;
  readonly party: Party;
  /** `usual`: expect it unless you change something. `possible`: depends on the offer, or on a mishap. */
  readonly likelihood: 'usual' | 'possible';
}

/** A stop on the path. Its party can read the text while it is processed. */
export interface Stop {
  readonly party: Party;
  /** The model itself runs here. True for exactly one stop of a path. */
  readonly hasModel: boolean;
  readonly places: readonly Place[];
}

/** The path of a prompt, from the application to the model and back. */
export interface DataPath {
  readonly stops: readonly Stop[];
  /** All places of all stops, in the order of the path. */
  readonly places: readonly Place[];
  /** The other organisations that can read the text while it is processed. */
  readonly outsideParties: readonly Party[];
}

const SERVICES: Readonly<Partial<Record<Route, Party>>> = {
  'paid-api': 'model-maker',
  'own-tenant': 'cloud',
  'hosted-open': 'model-host',
};

/**
 * Returns the path of a prompt and every place where a copy can stay. Only options that are on count; an option that
 * has no meaning on the route changes nothing.
 *
 * @example your own machine with everything off has one stop, no place and no outside party. With a model in the
 * runner's cloud it has two stops and one outside party.
 */
export function dataPath(choice: RouteChoice): DataPath {
  const stops = [you(choice), ...router(choice), ...model(choice), ...tool(choice)];
  return {
    stops,
    places: stops.flatMap(({ places }) => places),
    outsideParties: stops.map(({ party }) => party).filter((party) => party !== 'you'),
  };
}

function you(choice: RouteChoice): Stop {
  const hasModel = choice.route === 'own-machine' && !isOn(choice, 'cloudModel');
  const places: Place[] = isOn(choice, 'ownLogs')
    ? [
        { id: 'own-logs', party: 'you', likelihood: 'usual' },
        { id: 'own-backups', party: 'you', likelihood: 'usual' },
      ]
    : [];
  return { party: 'you', hasModel, places };
}

function router(choice: RouteChoice): readonly Stop[] {
  if (!isOn(choice, 'router')) return [];
  // An agreement with the provider does not cover what the router keeps.
  return [
    {
      party: 'router',
      hasModel: false,
      places: [{ id: 'router-logs', party: 'router', likelihood: 'possible' }],
    },
  ];
}

function model(choice: RouteChoice): readonly Stop[] {
  const service = SERVICES[choice.route];
  if (service !== undefined) return [{ party: service, hasModel: true, places: kept(choice, service) }];
  if (choice.route === 'rented-gpu') {
    return [
      {
        party: 'gpu-host',
        hasModel: true,
        places: [{ id: 'host-disk', party: 'gpu-host', likelihood: 'possible' }],
      },
    ];
  }
  return isOn(choice, 'cloudModel')
    ? [{ party: 'runner-cloud', hasModel: true, places: kept(choice, 'runner-cloud') }]
    : [];
}

/** What a service keeps. Makers and clouds usually keep a log for abuse checks; only some hosts of open weights do. */
function kept(choice: RouteChoice, party: Party): readonly Place[] {
  const hasAgreement = isOn(choice, 'zeroRetention');
  const isRule = party === 'model-maker' || party === 'cloud';
  const log: readonly Place[] = hasAgreement
    ? []
    : [{ id: 'abuse-logs', party, likelihood: isRule ? 'usual' : 'possible' }];
  // Some features keep what they need despite an agreement, because it covers only the services it lists.
  const state: readonly Place[] = isOn(choice, 'storedState')
    ? [{ id: 'stored-state', party, likelihood: hasAgreement ? 'possible' : 'usual' }]
    : [];
  return [...log, ...state];
}

function tool(choice: RouteChoice): readonly Stop[] {
  return isOn(choice, 'tools')
    ? [
        {
          party: 'tool',
          hasModel: false,
          places: [{ id: 'tool-records', party: 'tool', likelihood: 'usual' }],
        },
      ]
    : [];
}
