import path from "node:path";
import { reportFigureIds } from "../../src/datasets/commentary.ts";
import { countAnswers } from "../aggregate/counts.ts";
import { countResponse } from "../aggregate/response.ts";
import { selectionsOf } from "../aggregate/selections.ts";
import { discloseBalance } from "../disclose/balance.ts";
import type { Disclosed } from "../disclose/brand.ts";
import { gateComment, type Respondents } from "../disclose/free-text.ts";
import { discloseOptions, type OptionQuestion } from "../disclose/options.ts";
import { discloseTopOption } from "../disclose/top-option.ts";
import { isAsked } from "../ingest/panel.ts";
import type { BalanceRelease, Finding, OptionRelease, Reading } from "../model.ts";
import { type RoundRelease, supplementKey, supplementSlug } from "../publish/di-release.ts";
import { type PublishedFiles, restoreRound } from "../publish/restore.ts";
import { commentaryFaults } from "../validate/commentary.ts";
import { respondentsInCommentary } from "./commentary.ts";
import type { Configuration } from "./configuration.ts";
import type { DiInputs, RoundInput } from "./di-inputs.ts";
import { holdLateAnswers } from "./late-answers.ts";
import { firmsOf } from "./respondents.ts";

/**
 * Counts every round and lets it pass disclosure control; late answers to a round in `published` are held back. Null where a comment or a published
 * file is refused.
 */
export function discloseDiSurvey(
  inputs: DiInputs,
  published: PublishedFiles,
  configuration: Configuration,
): Reading<readonly RoundRelease[]> {
  const findings: Finding[] = [];
  const releases: RoundRelease[] = [];
  const respondents = firmsOf(inputs.panel);
  for (const input of inputs.rounds) {
    const { quarter } = input.round;
    const before = releases.find((release) => release.quarter === quarter - 1);
    const comments = gateComments(input, respondents, configuration);
    const options = discloseQuestions(input, configuration);
    const fresh: RoundRelease = {
      quarter,
      response: countResponse(
        input.round,
        inputs.panel.filter((firm) => isAsked(firm, quarter)),
        industryCodes(configuration),
      ),
      balances: discloseItems(input, configuration, before),
      options,
      topProblems: topProblems(input, configuration, options),
      comments: comments.value ?? [],
      supplement: input.supplement,
      commentary: input.commentary !== null,
    };
    const past = restoreRound(configuration, published, quarter, input.supplement);
    const held = holdLateAnswers(input, fresh, past.value, configuration);
    findings.push(
      ...comments.findings,
      ...respondentsInCommentary({ file: commentaryFile(input), text: input.commentary }, respondents),
      ...commentaryFaults({
        file: commentaryFile(input),
        text: input.commentary,
        figures: figuresOf(input, configuration),
      }),
      ...past.findings,
      ...held.findings,
    );
    releases.push(held.release);
  }
  return { value: findings.some((finding) => finding.code.startsWith("E-")) ? null : releases, findings };
}

function discloseItems(
  { round }: RoundInput,
  configuration: Configuration,
  before: RoundRelease | undefined,
): ReadonlyMap<string, Disclosed<BalanceRelease>> {
  return new Map(
    configuration.codebook.items.map(({ id }) => {
      const withheld = [...(before?.balances.get(id)?.industries ?? [])].flatMap(([industry, cell]) =>
        cell.status === "suppressed" ? [industry] : [],
      );
      const table = countAnswers(round, id, industryCodes(configuration));
      return [id, discloseBalance(table, { policy: configuration.policy, previouslyWithheld: new Set(withheld) })];
    }),
  );
}

function discloseQuestions(
  { round, supplement }: RoundInput,
  { codebook, policy }: Configuration,
): ReadonlyMap<string, Disclosed<OptionRelease>> {
  const { investment, problems } = codebook;
  const ask = (
    id: string,
    options: readonly { id: string; other: boolean }[],
    more: Pick<OptionQuestion, "kind" | "ranked" | "follows">,
  ) =>
    discloseOptions(
      {
        ...more,
        options: options.map((option) => option.id),
        other: options.find((option) => option.other)?.id ?? null,
        selections: selectionsOf(round, id),
      },
      policy,
    );
  const status = ask(investment.id, investment.options, { kind: "single", ranked: false, follows: null });
  const investing = investment.options.filter((option) => option.invests).map((option) => option.id);
  const kinds = ask(investment.kinds.id, investment.kinds.options, {
    kind: "multiple",
    ranked: false,
    follows: { release: status, options: investing },
  });
  const own = [
    [investment, status] as const,
    [investment.kinds, kinds] as const,
    [problems, ask(problems.id, problems.options, { kind: "multiple", ranked: true, follows: null })] as const,
  ];
  return new Map([
    ...own.filter(([{ options }]) => options.length > 0).map(([{ id }, release]) => [id, release] as const),
    ...(supplement?.questions ?? []).flatMap((question) =>
      question.kind === "text"
        ? []
        : [
            [
              supplementKey(question.id),
              ask(question.id, question.options, { kind: question.kind, ranked: false, follows: null }),
            ] as const,
          ],
    ),
  ]);
}

function topProblems(
  { round }: RoundInput,
  configuration: Configuration,
  options: ReadonlyMap<string, Disclosed<OptionRelease>>,
) {
  const { problems } = configuration.codebook;
  const ids = problems.options.filter((option) => !option.other).map((option) => option.id);
  const merged = options.get(problems.id)?.merged ?? [];
  const industries = ids.length === 0 ? [] : industryCodes(configuration);
  return new Map(
    industries.map((industry) => [
      industry,
      discloseTopOption(ids, selectionsOf(round, problems.id, industry), merged, configuration.policy),
    ]),
  );
}

/**
 * Approved comments that pass the free-text gate; the industry is named only where enough firms of it answered.
 * In order of industry and text, so that the order tells nothing about the firm.
 */
function gateComments(
  { round }: RoundInput,
  respondents: Respondents,
  configuration: Configuration,
): Reading<RoundRelease["comments"]> {
  const codes = industryCodes(configuration);
  const position = (industry: string | null) => (industry === null ? codes.length : codes.indexOf(industry));
  const readings = round.respondents.flatMap((respondent) => {
    if (respondent.comment === null) return [];
    const { text, place } = respondent.comment;
    const n = round.respondents.filter((other) => other.industry === respondent.industry).length;
    return [
      {
        ...gateComment(text, { respondents, place }),
        industry: n >= configuration.policy.di.minimumFrequency ? respondent.industry : null,
      },
    ];
  });
  return {
    value: readings
      .flatMap(({ value, industry }) => (value === null ? [] : [{ industry, text: value }]))
      .sort((a, b) => position(a.industry) - position(b.industry) || (a.text < b.text ? -1 : 1)),
    findings: readings.flatMap((reading) => reading.findings),
  };
}

/** Names of the figures that the round's commentary may place. */
function figuresOf({ round, supplement }: RoundInput, { codebook }: Configuration): readonly string[] {
  const { investment, problems } = codebook;
  return reportFigureIds(
    codebook.items.map(({ slug }) => `di-survey/${slug}-balance-by-industry`),
    { investment: investment.options, kinds: investment.kinds.options, problems: problems.options },
    (supplement?.questions ?? []).flatMap(({ id, kind }) =>
      kind === "text" ? [] : `di-survey/${supplementSlug(round.quarter, id)}`,
    ),
  );
}

function commentaryFile({ round }: RoundInput): string {
  return `${path.posix.dirname(round.file)}/report.md`;
}

function industryCodes({ classification }: Configuration): readonly string[] {
  return classification.industries.map((industry) => industry.code);
}
