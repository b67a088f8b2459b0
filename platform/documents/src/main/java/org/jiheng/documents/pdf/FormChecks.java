package org.jiheng.documents.pdf;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Sums and rates that a form states of itself. A figure that was read wrong breaks them; where one
 * is broken, nobody knows which term is wrong, and it may be the department's own error.
 */
final class FormChecks {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final BigDecimal ROUNDING = new BigDecimal("0.01");
  private static final Pattern POINTS =
      Pattern.compile("[（(]\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*分\\s*[）)]");
  private static final List<String> KINDS = List.of("CURRENT", "CARRY_OVER", "OTHER");

  private final Set<String> broken = new HashSet<>();
  private final Set<String> held = new HashSet<>();

  private FormChecks() {}

  static FormChecks of(JsonNode filing) {
    var checks = new FormChecks();
    var forms = filing.path("forms");
    for (var f = 0; f < forms.size(); f++) {
      checks.form("/forms/" + f, forms.get(f));
    }
    return checks;
  }

  /** The mark of a member, raised by what is broken and lowered by what holds. */
  Mark mark(String pointer, Mark read) {
    if (read == Mark.SURE) {
      return broken.contains(pointer) ? Mark.CHECK : read;
    }
    return read != Mark.GLYPH && held.contains(pointer) ? Mark.SURE : read;
  }

  private void form(String at, JsonNode form) {
    total(at, form, "weight", form.path("stated").has("weight") ? null : WHOLE);
    total(at, form, "selfScore", null);
    classes(at, form.path("indicators"));
    for (String phase : List.of("initial", "annual", "executed")) {
      funds(at, form.path("funds"), phase);
    }
    rates(at, form);
  }

  /** What is stated below the rows is the sum of all. */
  private void total(String at, JsonNode form, String member, BigDecimal otherwise) {
    var terms = new ArrayList<String>();
    var sum = BigDecimal.ZERO;
    var rows = form.path("indicators");
    for (var i = 0; i < rows.size(); i++) {
      sum = sum.add(rows.get(i).path(member).decimalValue());
      terms.add(at + "/indicators/" + i + "/" + member);
    }
    sum = sum.add(form.path("execution").path(member).decimalValue());
    terms.add(at + "/execution/" + member);
    var stated = form.path("stated").path(member);
    terms.add(at + "/stated/" + member);
    var wanted = stated.isNumber() ? stated.decimalValue() : otherwise;
    if (wanted != null && sum.signum() != 0) {
      tell(sum.compareTo(wanted) == 0, terms);
    }
  }

  /** A class prints how many points its rows make up. */
  private void classes(String at, JsonNode rows) {
    var sums = new HashMap<String, BigDecimal>();
    var terms = new HashMap<String, List<String>>();
    for (var i = 0; i < rows.size(); i++) {
      var level = rows.get(i).path("level1").asText("");
      sums.merge(level, rows.get(i).path("weight").decimalValue(), BigDecimal::add);
      var own = terms.computeIfAbsent(level, name -> new ArrayList<>());
      own.add(at + "/indicators/" + i + "/weight");
      own.add(at + "/indicators/" + i + "/level1");
    }
    for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
      var points = POINTS.matcher(sum.getKey());
      if (points.find() && sum.getValue().signum() != 0) {
        var printed = new BigDecimal(points.group(1));
        tell(printed.compareTo(sum.getValue()) == 0, terms.get(sum.getKey()));
      }
    }
  }

  private void funds(String at, JsonNode funds, String phase) {
    var terms = new ArrayList<String>();
    var sum = BigDecimal.ZERO;
    BigDecimal total = null;
    var parts = 0;
    for (var i = 0; i < funds.size(); i++) {
      var source = funds.get(i).path("source").asText();
      var amount = funds.get(i).path(phase);
      if (amount.isNumber() && source.equals("TOTAL")) {
        total = amount.decimalValue();
        terms.add(at + "/funds/" + i + "/" + phase);
      } else if (amount.isNumber() && KINDS.contains(source)) {
        sum = sum.add(amount.decimalValue());
        parts++;
        terms.add(at + "/funds/" + i + "/" + phase);
      }
    }
    if (total != null && parts > 1) {
      tell(isNear(sum, total, ROUNDING.multiply(BigDecimal.valueOf(parts))), terms);
    }
  }

  private void rates(String at, JsonNode form) {
    var rate = form.path("execution").path("statedRate");
    var funds = form.path("funds");
    for (var i = 0; i < funds.size(); i++) {
      var row = funds.get(i);
      if (row.path("source").asText().equals("TOTAL")) {
        rate(at + "/execution/statedRate", rate, row, at + "/funds/" + i);
      }
    }
  }

  private void rate(String pointer, JsonNode rate, JsonNode row, String at) {
    var annual = row.path("annual");
    var executed = row.path("executed");
    if (rate.isNumber()
        && annual.isNumber()
        && executed.isNumber()
        && annual.decimalValue().signum() != 0) {
      var exact =
          executed
              .decimalValue()
              .movePointRight(2)
              .divide(annual.decimalValue(), 6, RoundingMode.HALF_UP);
      var digits = Math.max(0, rate.decimalValue().scale());
      var near = BigDecimal.ONE.movePointLeft(Math.min(digits, 2));
      tell(
          isNear(exact, rate.decimalValue(), near),
          List.of(pointer, at + "/annual", at + "/executed"));
    }
  }

  private static boolean isNear(BigDecimal one, BigDecimal other, BigDecimal by) {
    return one.subtract(other).abs().compareTo(by) <= 0;
  }

  private void tell(boolean holds, List<String> terms) {
    (holds ? held : broken).addAll(terms);
  }
}
