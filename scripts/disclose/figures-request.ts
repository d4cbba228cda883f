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
    const unsafe = sensitiveCells({ cells: made.parts, relations: [] }, policy);
    if ("growth" in figure && unsafe.size > 0) declared.add(figure.id);
  }
  return { cells: [...cells.values()], relations, declared };
}

interface Made {
  readonly cell: Pick<Cell, "measure" | "contributions">;
  readonly relations: readonly Relation[];
  /** What it is made of, as if it could still be withheld. */
  readonly parts: readonly Cell[];
}

function madeOf(figure: Figure, at: (id: string) => Cell): Made {
  if ("owners" in figure) {
    const list = Array.isArray(figure.owners)
      ? figure.owners.map((amount, index): [string, number] => [`${figure.id} ${index}`, amount])
      : Object.entries(figure.owners);
    return { cell: { measure: figure.measure, contributions: new Map(list) }, relations: [], parts: [] };
  }
  if ("total" in figure) {
    const parts = figure.total.map(at);
    return {
      cell: { measure: sameMeasure(figure.id, parts), contributions: added(parts) },
      relations: [sumRelation(figure.id, figure.total)],
      parts,
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
      parts: [whole],
    };
  }
  const isGrowth = "growth" in figure;
  const [now = "", last = ""] = isGrowth ? figure.growth : figure.difference;
  const parts = [at(now), at(last)] as const;
  return isGrowth ? growth(figure.id, parts) : difference(figure.id, parts);
}

/** The amounts by which the two differ; who is the same in both is not in it. */
function difference(id: string, parts: readonly [Cell, Cell]): Made {
  const [now, last] = parts;
  const owners = new Set([...now.contributions.keys(), ...last.contributions.keys()]);
  const changes = [...owners].map((owner): [string, number] => [
    owner,
    (now.contributions.get(owner) ?? 0) - (last.contributions.get(owner) ?? 0),
  ]);
  const isSame = ([owner, change]: readonly [string, number]) =>
    change === 0 && now.contributions.has(owner) && last.contributions.has(owner);
  return {
    cell: { measure: sameMeasure(id, parts), contributions: new Map(changes.filter((one) => !isSame(one))) },
    relations: [differenceRelation(now.id, last.id, id)],
    parts,
  };
}

function growth(id: string, parts: readonly [Cell, Cell]): Made {
  const [now, last] = parts.map(({ contributions }) => contributions);
  const isSame = now?.size === last?.size && [...(now?.keys() ?? [])].every((owner) => last?.has(owner));
  if (!isSame) throw new InvalidRequest(`figures.${id}: growth needs the same owners in both years`);
  const base = sum(parts[1]);
  if (base <= 0) throw new InvalidRequest(`figures.${id}: growth from zero or less`);
  return {
    cell: { measure: sameMeasure(id, parts), contributions: parts[0].contributions },
    relations: [growthRelation(parts[0].id, parts[1].id, id, sum(parts[0]) / base)],
    parts: parts.map((part) => ({ ...part, printing: "open" })),
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
