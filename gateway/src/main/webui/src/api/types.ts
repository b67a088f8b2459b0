import type { components as Budget } from '../../.types/budget-service';
import type { components as Gateway } from '../../.types/gateway';
import type { components as Indicators } from '../../.types/indicator-service';
import type { components as Report } from '../../.types/report-service';

export type Session = Gateway['schemas']['SessionView'];
export type Problem = Gateway['schemas']['Problem'];
export type Fault = Gateway['schemas']['Fault'];
export type Difference = Report['schemas']['Difference'];
export type UncertainCell = Required<Report['schemas']['UncertainCell']>;
export type FilingAnswer = Report['schemas']['FilingAnswer'];

export type Overview = Report['schemas']['OverviewView'];
export type Compared = Report['schemas']['Compared'];
export type Band = Report['schemas']['Band'];
export type EvaluationRow = Required<Report['schemas']['EvaluationRowView']>;
export type EvaluationPage = Omit<Report['schemas']['EvaluationPage'], 'items'> & { items: EvaluationRow[] };
export type Evaluation = Report['schemas']['EvaluationView'];
export type EvaluatedForm = Report['schemas']['EvaluatedForm'];
export type EvaluatedIndicator = Report['schemas']['EvaluatedIndicator'];
export type Finding = Report['schemas']['FindingView'];
export type Findings = Report['schemas']['FindingsView'];
export type AnsweredFinding = Report['schemas']['FindingAnswerView'];
export type RuleProfile = Required<Report['schemas']['RuleProfile']>;
export type Disclosure = Report['schemas']['DisclosureView'];
export type BudgetAdvice = Report['schemas']['AdviceView'];
export type Evidence = Report['schemas']['EvidenceView'];
export type Revision = Report['schemas']['EvaluationRevision'];
export type Publication = Report['schemas']['Publication'];
export type WhatIf = Report['schemas']['WhatIf'];
export type WhatIfResult = Report['schemas']['WhatIfResult'];
export type Mover = Report['schemas']['Mover'];
export type FilingImport = Report['schemas']['FilingImport'];
export type FilingImportItem = Report['schemas']['FilingImportItem'];
export type Filing = Report['schemas']['Filing'];
export type FilingForm = Report['schemas']['FilingForm'];

export type Indicator = Indicators['schemas']['Indicator'];
export type StatementLine = Budget['schemas']['StatementLineView'];
export type CycleDocument = Report['schemas']['DocumentView'];
export type Task = Report['schemas']['TaskView'];
export type TaskSummary = Report['schemas']['TaskSummary'];
export type Remark = Report['schemas']['Remark'];
export type ContentChanges = Report['schemas']['ChangesView'];
export type Register = Report['schemas']['RegisterView'];

export interface Page<T> {
  items: T[];
  next: string | null;
}

export type Severity = 'ERROR' | 'WARNING' | 'NOTICE';
