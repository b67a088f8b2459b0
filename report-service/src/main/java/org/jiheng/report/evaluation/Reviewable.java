package org.jiheng.report.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.rules.evaluation.EvaluationJson;
import org.jiheng.rules.evaluation.FiledRow;

/**
 * The evaluation that stands, as a reviewer goes through it.
 *
 * @param rows the indicators by their places in its body: {@code /forms/0/indicators/6}
 */
public record Reviewable(
    int revision, String ruleProfile, Map<String, FiledRow> rows, List<Totals> forms) {

  /** A form's totals. */
  @Schema(name = "ReviewTotals")
  public record Totals(
      String form,
      BigDecimal selfTotal,
      BigDecimal computedTotal,
      BigDecimal reviewTotal,
      BigDecimal reviewDifference) {

    private static Totals of(JsonNode form) {
      return new Totals(
          form.path("form").textValue(),
          figure(form, "selfTotal"),
          figure(form, "computedTotal"),
          figure(form, "reviewTotal"),
          figure(form, "reviewDifference"));
    }

    private static BigDecimal figure(JsonNode form, String member) {
      return form.path(member).isNumber() ? form.get(member).decimalValue() : null;
    }
  }

  public static Reviewable of(StandingEvaluation evaluation) {
    var body = EvaluationJson.tree(evaluation.body());
    var rows = new LinkedHashMap<String, FiledRow>();
    var forms = new ArrayList<Totals>();
    for (var form : body.path("forms")) {
      var filed = FiledRow.of(form);
      for (var row = 0; row < filed.size(); row++) {
        rows.put(place(forms.size(), row), filed.get(row));
      }
      forms.add(Totals.of(form));
    }
    return new Reviewable(
        evaluation.revision(), body.path("ruleProfile").textValue(), rows, List.copyOf(forms));
  }

  /** The pointer to an indicator in an evaluation's body. */
  public static String place(int form, int row) {
    return "/forms/" + form + "/indicators/" + row;
  }
}
