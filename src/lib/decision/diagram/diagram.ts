import type { OutcomeId } from '../table/outcomes.ts';
import {
  QUESTION_ORDER,
  optionsOf,
  type CompleteAnswers,
  type OptionId,
  type QuestionId,
} from '../table/questions.ts';
import type { Rule } from '../table/rule.ts';
import { RULES } from '../table/rules.ts';

/** A node of the diagram that asks a question; `next` says where each option leads, in the order of the options. */
export interface QuestionNode {
  readonly question: QuestionId;
  readonly next: readonly DiagramNode[];
}

/** A node of the diagram: an outcome or a question. Equal nodes are the same object, so `===` compares them. */
export type DiagramNode = OutcomeId | QuestionNode;

/**
 * Returns whether a node of the diagram is a question.
 *
 * @example the first node, `task`, is one; `local` is an outcome.
 */
export function isQuestionNode(node: DiagramNode): node is QuestionNode {
  return typeof node !== 'string';
}

/** Makes each node once. A question whose options all lead to the same node is replaced by that node. */
class NodeTable {
  readonly #nodes = new Map<string, QuestionNode>();
  readonly #keys = new Map<QuestionNode, number>();

  node(question: QuestionId, next: readonly DiagramNode[]): DiagramNode {
    const [first] = next;
    if (first !== undefined && next.every((node) => node === first)) return first;
    const key = `${question}:${next.map((node) => this.#keyOf(node)).join()}`;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const made = { question, next };
    this.#nodes.set(key, made);
    this.#keys.set(made, this.#keys.size);
    return made;
  }

  #keyOf(node: DiagramNode): string {
    return isQuestionNode(node) ? String(this.#keys.get(node)) : node;
  }
}

/**
 * Returns the first node of the reduced decision diagram of a table: the questions in their order, without those that
 * cannot change the outcome, and with equal parts shared. It gives the same outcome as the table for every set of
 * answers, in one step a question.
 *
 * @throws {Error} when some answers meet no rule.
 * @source Bryant, “Graph-based algorithms for Boolean function manipulation” (1986), with more than two branches.
 * @example the guide's 33 rules give 96 questions and 9 outcomes; one rule without conditions gives its outcome alone.
 */
export function decisionDiagram(rules: readonly Rule[]): DiagramNode {
  const table = new NodeTable();
  const known = new Map<string, DiagramNode>();
  const build = (depth: number, open: readonly Rule[]): DiagramNode => {
    const question = QUESTION_ORDER[depth];
    const [first] = open;
    if (first === undefined)
      throw new Error('Some answers meet no rule: the last rule must have no conditions.');
    if (question === undefined) return first.outcome;
    const key = `${depth}:${open.map(({ id }) => id).join()}`;
    const node =
      known.get(key) ??
      table.node(
        question,
        optionsOf(question).map((option) =>
          build(
            depth + 1,
            open.filter((rule) => allows(rule, question, option)),
          ),
        ),
      );
    known.set(key, node);
    return node;
  };
  return build(0, rules);
}

function allows(rule: Rule, question: QuestionId, option: OptionId): boolean {
  const wanted: readonly OptionId[] | undefined = rule.when[question];
  return wanted === undefined || wanted.includes(option);
}

/** The diagram of the guide's own table. */
export const DIAGRAM: DiagramNode = decisionDiagram(RULES);

/**
 * Returns the diagram that is left once some answers are given, reduced again. Its first question is the first that can
 * still change the outcome; where none can, it is the outcome.
 *
 * @example with task = learn it is the outcome `local`.
 */
export function diagramGiven(node: DiagramNode, answers: Partial<CompleteAnswers>): DiagramNode {
  const table = new NodeTable();
  const known = new Map<DiagramNode, DiagramNode>();
  const restrict = (at: DiagramNode): DiagramNode => {
    if (!isQuestionNode(at)) return at;
    const done = known.get(at);
    if (done !== undefined) return done;
    const given = answers[at.question];
    const left =
      given === undefined ? table.node(at.question, at.next.map(restrict)) : restrict(nextNode(at, given));
    known.set(at, left);
    return left;
  };
  return restrict(node);
}

/**
 * Returns the node that an option of a question leads to.
 *
 * @throws {Error} when the question has no such option.
 * @example from the first question, `rules` leads to the outcome `no-llm` and `app` to the question `data`.
 */
export function nextNode(node: QuestionNode, option: OptionId): DiagramNode {
  const next = node.next[optionsOf(node.question).indexOf(option)];
  if (next === undefined) throw new Error(`“${option}” is no option of “${node.question}”.`);
  return next;
}

/**
 * Returns every node of a diagram once, in the order in which a walk depth first meets them, options in their order.
 *
 * @example the guide's own diagram has 105: 96 questions and 9 outcomes.
 */
export function nodesOf(start: DiagramNode): readonly DiagramNode[] {
  const seen = new Set<DiagramNode>();
  const visit = (node: DiagramNode): void => {
    if (seen.has(node)) return;
    seen.add(node);
    if (isQuestionNode(node)) node.next.forEach(visit);
  };
  visit(start);
  return [...seen];
}
