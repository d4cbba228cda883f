import { isFull, member, type Pair, pairsOf, type Row, yen } from "./books.ts";
import { type Fraction, manYen, percent, quartile, roundTo, sum } from "./fractions.ts";
import {
  amount,
  bandOf,
  classOf,
  direction,
  HEADER,
  INCOME,
  INDUSTRY,
  MINUS,
  PLUS,
  PRICES,
  RATIO,
  SIGN,
} from "./persons.ts";

/** A published cell as the second computation sees it: its keys, and the label of its industry, answer or option. */
export interface Asked {
  readonly slug: string;
  readonly year: number;
  readonly label: string;
  readonly keys: Readonly<Record<string, unknown>>;
}

/** What should stand there; keys that are absent are not compared. */
export interface Figure {
  readonly value: number;
  readonly n?: number;
  readonly changeOnYear?: number | null;
  readonly rank?: number;
  readonly first?: number;
}

/** The figures of the sample, one rule per kind of dataset; the first whose pattern fits counts. */
export function figuresOf(tables: ReadonlyMap<string, readonly Row[]>) {
  const settlements = (year: number) => tables.get(`${year} settlements`) ?? [];
  const answersOf = (year: number) => tables.get(`${year} sentiment`) ?? [];
  const inside = (label: string) => (row: Row) => label === "全業種" || row["業種"] === label;
  const full = ({ year, label }: Asked) => settlements(year).filter(isFull).filter(inside(label));
  const everybody = (year: number) => settlements(year).filter(isFull);
  const panel = ({ year, label }: Asked) =>
    pairsOf(settlements(year), settlements(year - 1)).filter(({ now }) => inside(label)(now));
  const rated = (asked: Asked) => panel(asked).filter(({ before }) => amount(asked.slug, before) > 0n);
  const median = (values: readonly Fraction[]) => quartile(values, 2n);
  const yens = (rows: readonly Row[], of: (row: Row) => bigint) => rows.map((row): Fraction => [of(row), 1n]);
  const ratios = (rows: readonly Row[], header: string) =>
    rows.map((row): Fraction => [yen(row, header), yen(row, "売上金額")]);
  const before = (asked: Asked): Asked => ({ ...asked, year: asked.year - 1 });

  const rules: readonly (readonly [RegExp, (asked: Asked, measure: string) => Figure])[] = [
    [/-growth-by-industry$/, growth],
    [
      /-growth-by-band$/,
      (asked) =>
        share(rated(asked), (pair) => String(asked.keys["band"]).split("_").includes(bandOf(asked.slug, pair))),
    ],
    [
      /-shares-by-direction$/,
      (asked) =>
        share(
          rated({ ...asked, label: "全業種" }),
          (pair) => direction(asked.slug, pair) === SIGN[String(asked.keys["category"])],
        ),
    ],
    [/^felt-.*-balance-by-industry$/, (asked) => balance(felt, asked)],
    [/-balance-by-industry$/, (asked) => balance((one) => rated(one).map((pair) => direction(one.slug, pair)), asked)],
    [/-shares-by-answer$/, (asked) => share(given(asked), (answer) => answer === asked.label)],
    [/-by-booked$/, crossed],
    [
      /-median-by-industry$/,
      (asked) => ({
        value: manYen(median(yens(full(asked), (row) => amount(asked.slug, row)))),
        n: full(asked).length,
      }),
    ],
    [/-levels-by-industry$/, level],
    [/^margin-by-industry$/, margin],
    [
      /^ratios-by-industry$/,
      (asked, measure) => ({
        value: percent(median(ratios(full(asked), RATIO[measure] ?? INCOME))),
        n: full(asked).length,
      }),
    ],
    [/^sizes-by-class$/, size],
    [/^real-terms-by-measure$/, realTerms],
    [/^subsidies-by-industry$/, subsidies],
    [
      /^season-by-month$/,
      (asked, measure) => ({
        value: percent(
          median(
            ratios(
              everybody(asked.year).filter((row) => measure === "all" || row["業種"] === INDUSTRY[measure]),
              `売上${asked.label}`,
            ),
          ),
        ),
      }),
    ],
    [/^problems-by-option$/, problem],
    [/^persons-by-industry$/, (asked) => ({ value: full(asked).length })],
    [/^composition-by-standing$/, (asked) => ({ value: composition(asked) })],
  ];
  return (asked: Asked): Figure => {
    const rule = rules.find(([pattern]) => pattern.test(asked.slug));
    if (rule === undefined) throw new Error(`no second computation: ${asked.slug}`);
    return rule[1](asked, String(asked.keys["measure"]));
  };

  function growth(asked: Asked, measure: string): Figure {
    const pairs = measure === "median" ? rated(asked) : panel(asked);
    const change = ({ now, before: old }: Pair): Fraction => [
      amount(asked.slug, now) - amount(asked.slug, old),
      amount(asked.slug, old),
    ];
    if (measure === "median") return { value: percent(median(pairs.map(change))), n: pairs.length };
    return { value: percent([sum(pairs.map((pair) => change(pair)[0])), sum(pairs.map((pair) => change(pair)[1]))]) };
  }

  function balance(scores: (asked: Asked) => readonly number[], asked: Asked): Figure {
    const tenths = (list: readonly number[]) =>
      Math.round(10 * percent([BigInt(list.reduce((total, score) => total + score, 0)), BigInt(list.length)]));
    const [now, old] = [scores(asked), scores(before(asked))];
    const change = old.length === 0 || asked.keys["changeOnYear"] === null ? null : (tenths(now) - tenths(old)) / 10;
    return { value: tenths(now) / 10, n: now.length, changeOnYear: change };
  }

  function felt(asked: Asked): readonly number[] {
    const scored = given(asked).map((answer) => (PLUS.includes(answer) ? 1 : MINUS.includes(answer) ? -1 : 0));
    return scored;
  }

  function given(asked: Asked): readonly string[] {
    const rows = answersOf(asked.year).filter(
      (row) => !asked.slug.endsWith("-by-industry") || inside(asked.label)(row),
    );
    return rows.map((row) => row[HEADER[asked.slug.split("-")[1] ?? ""] ?? ""] ?? "").filter((answer) => answer !== "");
  }

  function crossed(asked: Asked, measure: string): Figure {
    const pairs = new Map(rated({ ...asked, label: "全業種" }).map((pair) => [member(pair.now), pair]));
    const header = HEADER[asked.slug.split("-")[1] ?? ""] ?? "";
    const alike = answersOf(asked.year)
      .filter((row) => `実感は「${row[header]}」` === asked.label)
      .flatMap((row) => pairs.get(member(row)) ?? []);
    return share(alike, (pair) => direction(asked.slug, pair) === SIGN[measure]);
  }

  function level(asked: Asked, measure: string): Figure {
    const values = full(asked)
      .map((row) => amount(asked.slug, row))
      .sort((a, b) => (a < b ? -1 : 1));
    const n = values.length;
    const quarter = { median: 2n, "lower-quartile": 1n, "upper-quartile": 3n }[measure];
    if (quarter !== undefined)
      return {
        value: manYen(
          quartile(
            values.map((value) => [value, 1n]),
            quarter,
          ),
        ),
        n,
      };
    const cut = measure === "mean" ? 0 : Math.floor(n / 10);
    const kept = values.slice(cut, n - cut);
    return { value: Number(roundTo([sum(kept), BigInt(kept.length)], 10_000n) / 10_000n), n };
  }

  function margin(asked: Asked, measure: string): Figure {
    const rows = full(asked);
    if (measure === "in-profit") return share(rows, (row) => yen(row, INCOME) > 0n);
    const pooled: Fraction = [sum(rows.map((row) => yen(row, INCOME))), sum(rows.map((row) => yen(row, "売上金額")))];
    return { value: percent(measure === "pooled-margin" ? pooled : median(ratios(rows, INCOME))), n: rows.length };
  }

  function size(asked: Asked, measure: string): Figure {
    const rows = everybody(asked.year);
    const inClass = (row: Row) =>
      String(asked.keys["category"])
        .split("_")
        .includes(classOf(yen(row, "売上金額")));
    if (measure === "share") return share(rows, inClass);
    const own = rows.filter(inClass);
    return {
      value:
        measure === "median-income"
          ? manYen(median(yens(own, (row) => yen(row, INCOME))))
          : percent(median(ratios(own, INCOME))),
      n: own.length,
    };
  }

  function realTerms(asked: Asked): Figure {
    const series = String(asked.keys["series"]);
    const nominal = manYen(median(yens(everybody(asked.year), (row) => amount(series, row))));
    const [base = 0n, prices = 0n] = [PRICES[2021], PRICES[asked.year]];
    return { value: series.endsWith("-real") ? manYen([BigInt(nominal) * 10_000n * base, prices]) : nominal };
  }

  function subsidies(asked: Asked, measure: string): Figure {
    const rows = full(asked);
    const received = (row: Row) => yen(row, "補助金等収入");
    if (measure === "recipients") return share(rows, (row) => received(row) > 0n);
    const of = (row: Row) =>
      yen(row, measure.startsWith("sales") ? "売上金額" : INCOME) - (measure.endsWith("without") ? received(row) : 0n);
    return { value: manYen(median(yens(rows, of))), n: rows.length };
  }

  function problem(asked: Asked): Figure {
    const lists = answersOf(asked.year).map((row) =>
      [row["経営課題1位"], row["経営課題2位"], row["経営課題3位"]].filter((one) => one !== ""),
    );
    const some = lists.filter((list) => list.length > 0);
    const counts = Map.groupBy(some.flat(), (option) => option);
    const mine = counts.get(asked.label)?.length ?? 0;
    const ahead = [...counts].filter(([option, list]) => option !== "その他" && list.length > mine).length;
    const figure = share(some, (list) => list.includes(asked.label));
    const first =
      asked.keys["first"] === null ? {} : { first: share(some, ([option]) => option === asked.label).value };
    return { ...figure, ...first, ...(asked.label === "その他" ? {} : { rank: ahead + 1 }) };
  }

  function composition({ year, keys }: Asked): number {
    const [now, old] = [settlements(year), settlements(year - 1)];
    const [present, earlier] = [new Set(now.map(member)), new Set(old.map(member))];
    const counts: Readonly<Record<string, number>> = {
      filers: now.length,
      "full-year": now.filter(isFull).length,
      "part-year": now.filter((row) => !isFull(row)).length,
      matched: pairsOf(now, old).length,
      interrupted: now.filter((row) => earlier.has(member(row))).length - pairsOf(now, old).length,
      new: now.filter((row) => !earlier.has(member(row))).length,
      left: old.filter((row) => !present.has(member(row))).length,
    };
    return counts[String(keys["category"])] ?? Number.NaN;
  }
}

function share<T>(all: readonly T[], is: (one: T) => boolean): Figure {
  return { value: percent([BigInt(all.filter(is).length), BigInt(all.length)]), n: all.length };
}
