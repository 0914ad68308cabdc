import { DIAGRAM, isQuestionNode, nextNode, type DiagramNode, type QuestionNode } from './diagram.ts';
import { meantAnswers, nextQuestion } from './next-question.ts';
import type { OutcomeId } from '../table/outcomes.ts';
import {
  optionsOf,
  UNKNOWN_MEANS,
  type GivenAnswers,
  type OptionId,
  type QuestionId,
} from '../table/questions.ts';

/** A part of the map: the start, with the questions about task and data, and one part for each answer about the data. */
export type LaneId = 'start' | OptionId<'data'>;

/** The lanes in the order in which they are drawn: the loosest demands on the data first. */
export const LANES: readonly LaneId[] = [
  'start',
  'any',
  'contract',
  'sovereign',
  'own-account',
  'own-hardware',
];

/** A box of the map: a question or an outcome, in one lane. */
export type MapNode = {
  /** Unique in the map and safe in an address: lane and number, or lane and outcome. */
  readonly id: string;
  readonly lane: LaneId;
} & (
  | { readonly kind: 'question'; readonly question: QuestionId }
  | { readonly kind: 'outcome'; readonly outcome: OutcomeId }
);

/** A line of the map, from a question to where some of its options lead. */
export interface MapEdge {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly options: readonly OptionId[];
}

/** The reduced decision diagram as data for drawing. */
export interface DecisionMap {
  /** The box to begin at. */
  readonly start: string;
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/**
 * Returns the guide's decision diagram as boxes and lines in lanes. Nodes that several lanes share are repeated in each,
 * so that a lane is complete by itself; inside a lane each node is drawn once.
 *
 * @example 142 boxes: 47 in the lane `any`, 9 in `own-hardware`, where little is left to choose.
 */
export function decisionMap(): DecisionMap {
  const nodes: MapNode[] = [];
  const edges: MapEdge[] = [];
  const known = new Map<string, Map<DiagramNode, string>>();

  const place = (node: DiagramNode, lane: LaneId): string => {
    const inLane = known.get(lane) ?? new Map<DiagramNode, string>();
    known.set(lane, inLane);
    const placed = inLane.get(node);
    if (placed !== undefined) return placed;
    const id = isQuestionNode(node) ? `${lane}-${numberIn(inLane)}` : `${lane}-${node}`;
    inLane.set(node, id);
    if (isQuestionNode(node)) {
      nodes.push({ id, lane, kind: 'question', question: node.question });
      connect(id, node, lane);
    } else {
      nodes.push({ id, lane, kind: 'outcome', outcome: node });
    }
    return id;
  };

  const connect = (from: string, node: QuestionNode, lane: LaneId): void => {
    const targets = optionsOf(node.question).map((option) => ({
      option,
      to: place(nextNode(node, option), laneAfter(node, option, lane)),
    }));
    for (const [to, alike] of Map.groupBy(targets, (target) => target.to)) {
      edges.push({ id: `${from}--${to}`, from, to, options: alike.map(({ option }) => option) });
    }
  };

  const start = place(DIAGRAM, 'start');
  return { start, nodes, edges };
}

function numberIn(inLane: ReadonlyMap<DiagramNode, string>): number {
  return [...inLane.keys()].filter(isQuestionNode).length + 1;
}

/** An answer about the data enters its lane; every other answer stays in the same lane. */
function laneAfter({ question }: QuestionNode, option: OptionId, lane: LaneId): LaneId {
  return question === 'data' ? (LANES.find((one) => one === option) ?? lane) : lane;
}

/** The reader's path through the map: ids of boxes and lines, from the start. */
export interface MapPath {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Where the reader stands: the last of `nodes`. */
  readonly at: string;
}

/**
 * Returns the path that answers take through the map, up to the next question or to the outcome. A question on the path
 * that can no longer change the outcome is passed as if the answer were “I don't know”.
 *
 * @example without answers it is the first box, `start-1`; with task = rules it is `start-1` and `start-no-llm`.
 */
export function mapPath(map: DecisionMap, given: GivenAnswers): MapPath {
  const asked = nextQuestion(given);
  const meant = meantAnswers(given);
  const nodes: string[] = [];
  const edges: string[] = [];
  let node = map.nodes.find(({ id }) => id === map.start);
  while (node !== undefined) {
    nodes.push(node.id);
    if (node.kind === 'outcome' || (node.question === asked && meant[asked] === undefined)) break;
    const { id, question } = node;
    const option = meant[question] ?? UNKNOWN_MEANS[question];
    const edge = map.edges.find(({ from, options }) => from === id && options.includes(option));
    if (edge === undefined) break;
    edges.push(edge.id);
    node = map.nodes.find((one) => one.id === edge.to);
  }
  return { nodes, edges, at: nodes[nodes.length - 1] ?? map.start };
}
