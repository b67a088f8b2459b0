/**
 * The services' findings and explanations in English, by code. {0} is the code's first argument, {last} its last; what a
 * department filed stays as it filed it.
 */
const ROW = '“{0}” (target {1}, actual {2}): ';

const FINDINGS: Record<string, string> = {
  SUM_WRONG: '“{0}” is {1}, but the parts make up {2}.',
  SUM_ROUNDING: '“{0}” is {1}, the parts make up {2}; the difference is rounding.',
  PARTS_EXCEED: 'Line {0} is {1}, but the parts listed below it make up {2}.',
  RATE_WRONG: '“{0}” is stated as {1} %, but computes to {2} %.',
  RATE_DECIMALS: '“{0}” is stated as {1} %; with two decimals it is {2} %.',
  RATE_WITHOUT_BUDGET: 'Form “{0}” has no annual budget, so no execution rate can be computed; the self score stands.',
  HEADCOUNT_RATE_OVER_100: 'The stated headcount rate of {1} % is above 100 %.',
  HEADCOUNT_OVER_100: '{0} persons on {1} posts: {2} is above 100 %.',
  EXECUTION_RATE_OVER_100: 'The stated execution rate of {1} % is above 100 %.',
  EXECUTION_OVER_100: 'Form “{0}”: {1} executed of {2} is {3}, above 100 %.',
  EXECUTION_SCORE_WRONG: 'Form “{0}”: the execution score is stated as {1}, the rule gives {2}.',
  TOTAL_SCORE_WRONG: 'Form “{0}”: the printed total is {1}, its scores add up to {2}.',
  WEIGHTS_NOT_100: 'Form “{0}”: the weights add up to {1} (execution {2}, indicators {3}), not to 100.',
  LEVEL1_WEIGHTS: 'Form “{0}”: the weights of “{1}” add up to {2} instead of {3}.',
  SCORE_NEGATIVE: 'A score below zero is claimed in “{0}”: {last}.',
  SCORE_ABOVE_WEIGHT: 'More than the weight of {last} is claimed in “{0}”.',
  SCORE_OUTSIDE_TIER: `${ROW}{3} points lie outside the filed tier ({5} to {6} of {4}).`,
  CLAIM_ABOVE_RULE: `${ROW}{3} points are claimed, the rule gives {4}.`,
  CLAIM_BELOW_RULE: `${ROW}{3} points are claimed, the rule gives {4}, and no reason is given.`,
  NO_REASON: `${ROW}{3} points are claimed where the rule gives {4}; the reason for the deviation is missing.`,
  FAR_EXCEEDED: `${ROW}the target was exceeded to {5} (from {6} on a reason is wanted); it may have been set too low.`,
  NOT_MEASURED: `${ROW}the actual states only a bound and no measured figure.`,
  SCORE_BLANK: 'The self score of “{0}” is blank.',
  CLAIM_WITHOUT_FIGURE: '{last} points are claimed for “{0}” without a figure to base them on.',
  COUNT_UPPER: `${ROW}counts are usually better the more, yet at most is asked for.`,
  COST_LOWER: `${ROW}costs are usually better the less, yet at least is asked for.`,
  COST_RATE: `${ROW}a rate stands among the cost indicators.`,
  COUNT_RATE: `${ROW}a payment or execution rate stands among the counts.`,
  COUNT_AMOUNT: `${ROW}an amount of money stands among the counts.`,
  BENEFIT_COUNT: `${ROW}a number of articles, times or issues stands among the economic benefits.`,
  DUPLICATE: `${ROW}the same indicator stands twice.`,
  CROSS_FORM: `${ROW}another form has the same indicator with target {4} and actual {5}.`,
  UNEXPLAINED_CHANGE: 'The budget of “{0}” changed from {1} to {2}; the text does not say why.',
  CARRY_OVER: '“{0}” is {1}, but the forms carry over {2} altogether.',
  AMOUNT_DIFFERS: '“{0}” gives {3} for “{2}” of {1}; the filed figure of “{4}” is {5}.',
  AMOUNT_OF_ANOTHER_YEAR: '“{0}” gives {3} for “{2}” of {1}; that is the figure of another year. “{4}” is {5}.',
  AMOUNT_OF_ANOTHER_LINE: '“{0}” gives {3} for “{2}” of {1}; that is the figure of another line. “{4}” is {5}.',
  AMOUNT_OF_ANOTHER_KIND: '“{0}” gives {3} for “{2}” of {1}; that is a figure of another kind. “{4}” is {5}.',
  EQUATION_WRONG: '“{0}” says “{1}”; that adds up to {2}.',
  PARTS_IN_TEXT_WRONG: '“{0}” gives {2} for “{1}”, but its parts make up {3}.',
  RATE_DIFFERS: '“{0}” gives {3} % for “{1}”, the filed data {2} %.',
  RATE_OF_OWN_AMOUNTS: '“{0}” gives a rate for “{1}” that its own amounts do not: they give {2} %, it says {3} %.',
  RATE_NOT_GIVEN: '“{0}” has the title “{1}” and gives no rate.',
  CONTAINED_PART_BLANK: '“{0}” says that the budget of “{1}” of {2} contains “{3}”, which its form leaves blank.',
  DENIED_BUT_COUNTED: '“{0}” says “{1}”, but “{3}” of form “{2}” counts {4}.',
  LOSSES_UNEXPLAINED: 'Form “{0}”: {1} rows lost {2} points, and the chapter on problems does not mention them ({3}).',
  SLOW_UNEXPLAINED: 'Form “{0}”: less than 80 % was executed, and the chapter on problems does not mention it.',
  LOSSES_AND_SLOW_UNEXPLAINED:
    'Form “{0}”: {1} rows lost {2} points and less than 80 % was executed; the chapter on problems mentions neither ({3}).',
};

const EXPLANATIONS: Record<string, string> = {
  EXECUTION_RATIO: '{0} ÷ {1} × {2}',
  EXECUTION_CAPPED: '{0} of {1} is {2}, above 100 %: full {3} points.',
  EXECUTION_TIER: '{0} ÷ {1} = {3}, reaches the step from {4}: {2} × {5}.',
  EXECUTION_BELOW_TIERS: '{0} ÷ {1} = {3}, below the lowest step: 0 points.',
  EXECUTION_PASS_LINE: '{0} ÷ {1}, counted above the pass line of {3}, × {2}.',
  NO_EXECUTION_LINE: 'The form has no line for the execution score.',
  NO_BUDGET: 'There is no annual budget, so no rate can be computed; the self score stands.',
  NO_EXECUTED: 'The executed amount is blank, so no rate can be computed; the self score stands.',
  NEGATIVE_EXECUTED: 'The executed amount is negative, so no rate can be computed; the self score stands.',
  NEGATIVE_WEIGHT: 'The weight is negative; the self score stands.',
  NO_WEIGHT: 'There is no weight; the self score stands.',
  MISSING: 'Target or actual is blank, yet {0} points are claimed: 0 points.',
  BLANK: 'Target or actual is blank and nothing is claimed.',
  MALFORMED: 'A number is not written properly, so its value is uncertain; the self score stands.',
  REACHED: '{0} reaches the target of {1}: full {2} points.',
  WITHIN: '{0} keeps within {1}: full {2} points.',
  NONE_WITHIN: 'It did not happen at all: full {last} points.',
  POSITIVE_RATIO: '{0} ÷ {1} × {2}',
  REVERSE_RATIO: 'Beyond the target: {0} ÷ {1} × {2}',
  REVERSE_LINEAR: 'Beyond the target: (1 − ({0} − {1}) ÷ {1}) × {2}',
  REVERSE_LINEAR_NOTHING: '{0} is twice the target of {1} or more: 0 points.',
  ZERO_MET: 'Zero was asked for, and it is {0}: full {last} points.',
  ZERO_EXCEEDED: 'Zero was asked for, and it is {0}: 0 points.',
  ZERO_UNDECIDED: 'The target is 0, and it is not clear which way is better; the self score stands.',
  RANGE_INSIDE: '{0} lies between {1} and {2}: full {3} points.',
  RANGE_BELOW: 'Below the range: {0} ÷ {1} × {2}',
  RANGES_INSIDE: 'The actual range lies inside the target’s: full {last} points.',
  WEAKEST_PART: 'Several parts are compared one by one; the weakest decides.',
  PART_UNPAIRED: '“{0}” has no single counterpart, so the parts cannot be compared; the self score stands.',
  PART_UNDECIDED: 'Whether “{0}” reaches “{1}” is uncertain; the self score stands.',
  IN_TIME: 'Finished {0}, not later than {1}: full {last} points.',
  LATE: 'Finished {0}, later than {1}; no rule says what that costs, so the self score stands.',
  STATUS_SAME: 'The actual says the same as the target: full {last} points.',
  STATUS_CONTAINED: 'The actual agrees with the target: full {last} points.',
  STATUS_DONE: 'What was required is done: full {last} points.',
  STATUS_ACHIEVED: 'The actual says that the target was reached: full {last} points.',
  STATUS_NONE: 'It was not to happen and did not: full {last} points.',
  STATUS_CONTRADICTED: 'The actual says that the target was not reached: 0 points.',
  ACHIEVED: 'Judged by words, achieved: full {0} points.',
  ACHIEVED_CLAIM: 'Judged by words, achieved; the self score of {0} stands.',
  TIER: 'Judged by the filed tier: {2} to {3} of the weight of {1}; the self score stands.',
  TIER_CUT: 'Judged by the filed tier: {2} to {3} of the weight of {1}; the self score lies outside and is cut to {4}.',
  BOUND_MET: 'The actual states {0}, which implies the target of {1}: full {last} points.',
  BOUND_UNDECIDED: 'The actual states only {0}; whether it reaches {1} is uncertain, so the self score stands.',
  EQUAL_ROUNDED: '{0} equals {1} when both are rounded alike: full {last} points.',
  LABELS_DIFFER: 'The target is about “{0}”, the actual about “{1}”; the self score stands.',
  UNITS_DIFFER: 'The target is in “{0}”, the actual in “{1}”; the self score stands.',
  UNIT_UNCERTAIN: 'A unit is missing, so the order of magnitude is uncertain; the self score stands.',
  TARGET_APPROXIMATE: 'The target is approximate; the self score stands.',
  TARGET_NOT_POSITIVE: 'The target is not positive, so no share can be computed; the self score stands.',
  NOT_COMPARABLE: 'Target and actual are not figures that can be compared; the self score stands.',
  SENTENCE: 'The actual is a sentence that does not decide it; the self score stands.',
};

const CLAIM_BELOW = '_CLAIM_BELOW';

function filled(text: string, args: string[]): string {
  return text.replace(/\{(\d|last)}/g, (_, place) => args.at(place === 'last' ? -1 : Number(place)) ?? '');
}

export function findingIn(code: string, args: string[]): string | undefined {
  const text = FINDINGS[code];
  return text === undefined ? undefined : filled(text, args);
}

export function explanationIn(code: string, args: string[]): string | undefined {
  const accepted = code.endsWith(CLAIM_BELOW);
  const text = EXPLANATIONS[accepted ? code.slice(0, -CLAIM_BELOW.length) : code];
  if (text === undefined) {
    return undefined;
  }
  const rule = filled(text, accepted ? args.slice(0, -1) : args);
  return accepted ? `${rule} The claim of ${args.at(-1)} is lower and has a reason, so it stands.` : rule;
}
