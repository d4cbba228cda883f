import type { Dataset } from "../../datasets/contract.ts";
import { dateName } from "../../format/date.ts";
import { periodName } from "../../format/period.ts";
import type { FigureModel } from "./figure-model.ts";

/** What a quotation needs, in the quiet lines under a figure: period and n, unit, basis, notes, source. The dataset's remarks follow or stand with the table. */
export function figureNote({ datasets: [main], scope, notes }: FigureModel): string {
  return sentences([scope, `単位：${main.unit}`, main.basis, ...notes, sourceLine(main)]);
}

/** The notes of a figure's dataset, each a sentence: what its numbers count, what its marks mean. */
export function figureRemarks({ datasets: [main] }: FigureModel): readonly string[] {
  return main.notes.map((note) => sentences([note]));
}

/** The quiet lines under a dataset of the catalogue: periods, unit, formula, source with its edition and area. */
export function datasetNote(dataset: Dataset): string {
  const { periods, unit, formula } = dataset;
  const [first, last] = [periods[0], periods.at(-1)];
  const span =
    first === undefined || last === undefined
      ? null
      : first === last
        ? periodName(first)
        : `${periodName(first)}から${periodName(last)}まで`;
  return sentences([span, `単位：${unit}`, formula, `出典：${sourceText(dataset, "、")}`]);
}

/** Names of the sources, each once, with edition, day of the download and areas where they are known. */
export function sourceText({ sources }: Dataset, separator: string): string {
  const same = Map.groupBy(sources, ({ name, edition, retrievedOn }) => JSON.stringify([name, edition, retrievedOn]));
  return [...same.values()]
    .map((group) => {
      const { name = "", edition, retrievedOn } = group[0] ?? {};
      const retrieved = retrievedOn && `${dateName(retrievedOn)}取得`;
      const scope = [...new Set(group.flatMap((one) => one.scope ?? []))].join("、");
      const details = [edition, retrieved, scope && `範囲：${scope}`].filter(Boolean).join("、");
      return details ? `${name}（${details}）` : name;
    })
    .join(separator);
}

function sourceLine(dataset: Dataset): string {
  return `出典：${sourceText(dataset, "、")}`;
}

function sentences(parts: readonly (string | null)[]): string {
  return parts.flatMap((part) => (part === null ? [] : [part.endsWith("。") ? part : `${part}。`])).join("");
}
