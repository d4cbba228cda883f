import type { Policy } from "../config/policy.ts";
import { sensitiveCells } from "./primary/sensitive.ts";
import { differenceRelation, growthRelation, meanRelation, sumRelation } from "./relations.ts";
import { type FiguresRequest, InvalidRequest } from "./request.ts";
import type { Cell, CellSystem, Relation } from "./table.ts";

type Figure = FiguresRequest["figures"][number];

/**
 * Single figures → cells and the relations between them. A figure may only be made of figures named before it. Growth needs the same owners in both
 * years and counts as sensitive where one of the two is. Throws `InvalidRequest` otherwise. Source: disclosure.md §2, §3.1.
 */
export function systemOf(request: FiguresRequest, policy: Policy): CellSystem {
  const cells = new Map<string, Cell>();
  const relations: Relation[] = [];
  const declared = new Set<string>();
  for (const figure of request.figures) {
    if (cells.has(figure.id)) throw new InvalidRequest(`figures: named twice: ${figure.id}`);
    const made = madeOf(figure, (id) => before(cells, figure.id, id));
    cells.set(figure.id, { id: figure.id, printing: figure.printing, ...made.cell });
    relations.push(...made.relations);
    if (sensitiveCells({ cells: made.years, relations: [] }, policy).size > 0) declared.add(figure.id);
  }
  return { cells: [...cells.values()], relations, declared };
}

interface Made {
  readonly cell: Pick<Cell, "measure" | "contributions">;
  readonly relations: readonly Relation[];
  /** The years of a growth rate, as if they could still be withheld; empty for all others. */
  readonly years: readonly Cell[];
}

function madeOf(figure: Figure, at: (id: string) => Cell): Made {
  if ("owners" in figure) {
    const list = Array.isArray(figure.owners)
      ? figure.owners.map((amount, index): [string, number] => [`${figure.id} ${index}`, amount])
      : Object.entries(figure.owners);
    return { cell: { measure: figure.measure, contributions: new Map(list) }, relations: [], years: [] };
  }
  if ("total" in figure) {
    const parts = figure.total.map(at);
    return {
      cell: { measure: sameMeasure(figure.id, parts), contributions: added(parts) },
      relations: [sumRelation(figure.id, figure.total)],
      years: [],
    };
  }
  if ("mean" in figure) {
    const whole = at(figure.mean);
    const n = whole.contributions.size;
    if (n === 0) throw new InvalidRequest(`figures.${figure.id}: a mean of nobody: ${figure.mean}`);
    const contributions = new Map([...whole.contributions].map(([owner, amount]) => [owner, amount / n]));
    return {
      cell: { measure: whole.measure, contributions },
      relations: [meanRelation(figure.mean, figure.id, n)],
      years: [],
    };
  }
  if ("growth" in figure) return growth(figure.id, at(figure.growth[0]), at(figure.growth[1]));
  return difference(figure.id, at(figure.difference[0]), at(figure.difference[1]));
}

/** The amounts by which the two differ; who is the same in both is not in it. */
function difference(id: string, now: Cell, last: Cell): Made {
  const owners = new Set([...now.contributions.keys(), ...last.contributions.keys()]);
  const changes = [...owners].flatMap((owner): readonly [string, number][] => {
    const [before, after] = [last.contributions.get(owner), now.contributions.get(owner)];
    return before === after ? [] : [[owner, (after ?? 0) - (before ?? 0)]];
  });
  return {
    cell: { measure: sameMeasure(id, [now, last]), contributions: new Map(changes) },
    relations: [differenceRelation(now.id, last.id, id)],
    years: [],
  };
}

function growth(id: string, now: Cell, last: Cell): Made {
  const owners = new Set([...now.contributions.keys(), ...last.contributions.keys()]);
  if (owners.size !== now.contributions.size || owners.size !== last.contributions.size)
    throw new InvalidRequest(`figures.${id}: growth needs the same owners in both years`);
  const base = sum(last);
  if (base <= 0) throw new InvalidRequest(`figures.${id}: growth from zero or less`);
  return {
    cell: { measure: sameMeasure(id, [now, last]), contributions: now.contributions },
    relations: [growthRelation(now.id, last.id, id, sum(now) / base)],
    years: [now, last].map((part) => ({ ...part, printing: "open" })),
  };
}

function before(cells: ReadonlyMap<string, Cell>, figure: string, id: string): Cell {
  const cell = cells.get(id);
  if (cell === undefined) throw new InvalidRequest(`figures.${figure}: no figure of this name before it: ${id}`);
  return cell;
}

function sameMeasure(id: string, parts: readonly Cell[]): Cell["measure"] {
  const [first] = parts;
  if (first === undefined || parts.some(({ measure }) => measure !== first.measure))
    throw new InvalidRequest(`figures.${id}: counts and amounts do not add up`);
  return first.measure;
}

function added(parts: readonly Cell[]): ReadonlyMap<string, number> {
  const total = new Map<string, number>();
  for (const { contributions } of parts)
    for (const [owner, amount] of contributions) total.set(owner, (total.get(owner) ?? 0) + amount);
  return total;
}

function sum({ contributions }: Cell): number {
  return [...contributions.values()].reduce((total, amount) => total + amount, 0);
}
