import type { Filing } from '../api/types';

/** What a filing begins with: nothing but what the department is called, or what the year before says of itself. */
export function blankFiling(department: Filing['department'], fiscalYear: number, ruleProfile: string): Filing {
  return {
    department,
    fiscalYear,
    ruleProfile,
    amountUnit: 'WAN_YUAN',
    statement: [],
    forms: [{ form: 'overall', name: null, funds: [], execution: { weight: 10 }, indicators: [] }],
    narrative: [],
  };
}

/** Everything that a year takes over from the one before: no actuals, no scores, no texts; what was spent is the prior year's. */
export function fromLastYear(last: Filing, fiscalYear: number): Filing {
  return {
    department: last.department,
    fiscalYear,
    ruleProfile: last.ruleProfile,
    amountUnit: last.amountUnit,
    headcount: last.headcount && { authorized: last.headcount.authorized },
    statement: (last.statement ?? []).map(({ line, name, executed }) => ({ line, name, prior: executed })),
    buildings: (last.buildings ?? []).map(({ name, approvedArea, budgetInvestment }) => ({
      name,
      approvedArea,
      budgetInvestment,
    })),
    forms: (last.forms ?? []).map((form) => ({
      form: form.form,
      name: form.name,
      implementingUnit: form.implementingUnit,
      funds: (form.funds ?? []).map(({ source }) => ({ source })),
      execution: form.execution && { weight: form.execution.weight },
      indicators: (form.indicators ?? []).map(({ level1, level2, level3, target, weight }) => ({
        level1,
        level2,
        level3,
        target,
        weight,
      })),
      stated: form.stated && { weight: form.stated.weight },
    })),
    narrative: (last.narrative ?? []).map(({ heading }) => ({ heading })),
  };
}
