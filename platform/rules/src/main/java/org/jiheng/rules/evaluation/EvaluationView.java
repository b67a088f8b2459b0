package org.jiheng.rules.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jiheng.filing.AmountUnit;
import org.jiheng.filing.PlainFigure;
import org.jiheng.rules.finding.Finding;

/**
 * An evaluation on the wire: amounts in yuan with two decimals, rates with two decimals, scores
 * plain without trailing zeros.
 *
 * @param asOf ISO instant
 */
public record EvaluationView(
    DepartmentName department,
    int fiscalYear,
    String ruleProfile,
    int ruleProfileVersion,
    long revision,
    int filingRevision,
    String filing,
    Integer pending,
    String status,
    String asOf,
    List<EvaluatedForm> forms,
    BigDecimal score,
    String grade,
    List<FindingView> findings) {

  /** The same evaluation with its header and its re-check always gives the same view. */
  public static EvaluationView of(Evaluation evaluation, Header header, RowReviews reviews) {
    return new EvaluationView(
        new DepartmentName(header.departmentCode(), header.departmentName()),
        header.fiscalYear(),
        header.ruleProfile(),
        evaluation.profile().version(),
        header.revision(),
        header.filingRevision(),
        header.filing(),
        header.pending(),
        header.status(),
        header.asOf() == null ? null : header.asOf().toString(),
        evaluation.forms().stream()
            .map(form -> EvaluatedForm.of(form, evaluation.profile(), evaluation.unit(), reviews))
            .toList(),
        PlainFigure.of(evaluation.score()),
        evaluation.grade(),
        evaluation.findings().stream()
            .map(finding -> FindingView.of(finding, evaluation.unit()))
            .toList());
  }

  /** The same evaluation as another revision. */
  public EvaluationView numbered(long number, Instant time) {
    return new EvaluationView(
        department,
        fiscalYear,
        ruleProfile,
        ruleProfileVersion,
        number,
        filingRevision,
        filing,
        pending,
        status,
        time == null ? null : time.toString(),
        forms,
        score,
        grade,
        findings);
  }

  /** Without what is said of the forms, and without findings. */
  public EvaluationView head() {
    return new EvaluationView(
        department,
        fiscalYear,
        ruleProfile,
        ruleProfileVersion,
        revision,
        filingRevision,
        filing,
        pending,
        status,
        asOf,
        List.of(),
        score,
        grade,
        List.of());
  }

  /** The department as it is filed. */
  public record DepartmentName(String code, String name) {}

  /** A finding on the wire. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record FindingView(
      String rule,
      String severity,
      String where,
      SpanView span,
      String message,
      String code,
      List<String> args,
      BigDecimal expected,
      BigDecimal found) {

    static FindingView of(Finding finding, AmountUnit unit) {
      var span = finding.span();
      return new FindingView(
          finding.rule().name(),
          finding.severity().name(),
          finding.where(),
          span == null ? null : new SpanView(span.start(), span.end()),
          finding.message(),
          finding.code(),
          finding.args(),
          WireFigures.of(finding.measure(), finding.expected(), unit),
          WireFigures.of(finding.measure(), finding.found(), unit));
    }
  }

  /** The [start, end) of a text. */
  public record SpanView(int start, int end) {}
}
