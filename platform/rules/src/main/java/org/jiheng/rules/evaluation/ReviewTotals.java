package org.jiheng.rules.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** A form's totals, with what reviewers gave. */
public record ReviewTotals(
    String form,
    BigDecimal selfTotal,
    BigDecimal computedTotal,
    BigDecimal reviewTotal,
    BigDecimal reviewDifference) {

  static ReviewTotals of(JsonNode form) {
    return new ReviewTotals(
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
