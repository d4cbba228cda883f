import { fold } from "../text/fold.ts";
import { headerKey } from "../text/header-key.ts";
import type { RawDiCodebook } from "./codebook-shape.ts";
import { type NamedPlace, type PlacedFault, repeatedNames } from "./repeated-names.ts";

/**
 * What no single value of the codebook shows: names that mean two things (ids, columns, answers), and references to what is not there.
 * Each at its place. Nothing of this may reach the reading of answers, where it would turn into wrong numbers.
 */
export function codebookFaults(codebook: RawDiCodebook): readonly PlacedFault[] {
  return [...itemFaults(codebook), ...weatherFaults(codebook), ...answerFaults(codebook), ...nameFaults(codebook)];
}

function itemFaults({ items, answers }: RawDiCodebook): PlacedFault[] {
  return items.flatMap(({ answers: type, horizon, outlookOf }, index) => {
    const target = items.find(({ id }) => id === outlookOf);
    const fault = (key: string, message: string) => [{ path: ["items", index, key], message }];
    if (index === 0 && horizon !== "current")
      return fault("horizon", "報告書は最初の設問から始まるので、最初は今期を尋ねる設問（horizon: current）にします。");
    if (!Object.hasOwn(answers, type)) return fault("answers", `選択肢の型「${type}」は answers にありません。`);
    if (outlookOf === undefined) return [];
    if (target === undefined) return fault("outlookOf", `「${outlookOf}」という設問は items にありません。`);
    if (horizon !== "outlook")
      return fault("outlookOf", "outlookOf は、見通し（horizon: outlook）の設問だけに書きます。");
    return target.horizon === "current" && target.answers === type
      ? []
      : fault("outlookOf", `「${outlookOf}」は、同じ選択肢の型で今期を尋ねる設問ではありません。`);
  });
}

function weatherFaults({ weather, items }: RawDiCodebook): PlacedFault[] {
  const ids = new Set(items.map(({ id }) => id));
  const unknown = weather.items.flatMap((item, index) =>
    ids.has(item)
      ? []
      : [{ path: ["weather", "items", index], message: `「${item}」という設問は items にありません。` }],
  );
  const disorder = weather.steps.flatMap((step, index, steps) => {
    const above = steps[index - 1]?.from;
    const isLast = index === steps.length - 1;
    const wrong = above !== undefined && step.from !== null && (above === null || step.from >= above);
    if ((step.from === null) === isLast && !wrong) return [];
    const message = "天気の段階は大きい順に並べ、最後だけ from を null にします。";
    return [{ path: ["weather", "steps", index, "from"], message }];
  });
  return [...unknown, ...disorder];
}

/** The words and code numbers of one set of answers, with 非該当, must all differ. */
function answerFaults({ answers, notApplicable }: RawDiCodebook): PlacedFault[] {
  return Object.entries(answers).flatMap(([type, options]) => [
    ...repeatedNames(
      options.map(({ id }, index) => ({ path: ["answers", type, index, "id"], name: id })),
      fold,
    ),
    ...repeatedNames(
      [
        { path: ["notApplicable"], name: notApplicable },
        ...numbers(options.length),
        ...optionNames(["answers", type], options),
      ],
      fold,
    ),
  ]);
}

function nameFaults(codebook: RawDiCodebook): PlacedFault[] {
  const { items, weather, investment, problems } = codebook;
  const { kinds } = investment;
  const questions = [
    ...items.map(({ id }, index) => ({ path: ["items", index, "id"], name: id })),
    { path: ["investment", "id"], name: investment.id },
    { path: ["investment", "kinds", "id"], name: kinds.id },
    { path: ["problems", "id"], name: problems.id },
  ];
  const lists = [
    questions,
    items.map(({ slug }, index) => ({ path: ["items", index, "slug"], name: slug })),
    weather.items.map((item, index) => ({ path: ["weather", "items", index], name: item })),
    weather.steps.map(({ id }, index) => ({ path: ["weather", "steps", index, "id"], name: id })),
    ids(["investment", "options"], investment.options),
    ids(["investment", "kinds", "options"], kinds.options),
    ids(["problems", "options"], problems.options),
    [...numbers(investment.options.length), ...optionNames(["investment", "options"], investment.options)],
    optionNames(["problems", "options"], problems.options),
  ];
  const others = [
    { path: ["investment", "options"], options: investment.options },
    { path: ["investment", "kinds", "options"], options: kinds.options },
    { path: ["problems", "options"], options: problems.options },
  ].filter(({ options }) => options.filter(({ other }) => other).length > 1);
  return [
    ...lists.flatMap((names) => repeatedNames(names, fold)),
    ...repeatedNames(columnNames(codebook), headerKey),
    ...others.map(({ path }) => ({ path, message: "「その他」（other: true）の選択肢は1つだけにします。" })),
  ];
}

/** Every header that a round's table may have. */
export function columnNames({ columns, items, investment, problems }: RawDiCodebook): NamedPlace[] {
  const { confidential, ...single } = columns;
  return [
    ...Object.entries(single).map(([key, name]) => ({ path: ["columns", key], name })),
    ...confidential.map((name, index) => ({ path: ["columns", "confidential", index], name })),
    ...items.flatMap(({ header, aliases }, index) => [
      { path: ["items", index, "header"], name: header },
      ...aliases.map((name, at) => ({ path: ["items", index, "aliases", at], name })),
    ]),
    ...(investment.options.length > 0 ? [{ path: ["investment", "header"], name: investment.header }] : []),
    ...investment.kinds.options.map(({ label }, index) => ({
      path: ["investment", "kinds", "options", index, "label"],
      name: investment.kinds.prefix + label,
    })),
    ...problems.headers.map((name, index) => ({ path: ["problems", "headers", index], name })),
  ];
}

interface NamedOption {
  readonly id: string;
  readonly label: string;
  readonly aliases: readonly string[];
}

function ids(path: readonly string[], options: readonly NamedOption[]): NamedPlace[] {
  return options.map(({ id }, index) => ({ path: [...path, index, "id"], name: id }));
}

function optionNames(path: readonly string[], options: readonly NamedOption[]): NamedPlace[] {
  return options.flatMap(({ label, aliases }, index) => [
    { path: [...path, index, "label"], name: label },
    ...aliases.map((name, at) => ({ path: [...path, index, "aliases", at], name })),
  ]);
}

/** The code numbers of the form, which may be keyed instead of the words. */
function numbers(count: number): NamedPlace[] {
  return Array.from({ length: count }, (_, index) => ({ path: [], name: String(index + 1) }));
}
