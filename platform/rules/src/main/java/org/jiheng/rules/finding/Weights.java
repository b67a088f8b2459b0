package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.filing.Form;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Notation;

/** Weights that do not add up, in the whole form or in a level-1 class of the profile. */
final class Weights {

  private static final BigDecimal WHOLE = new BigDecimal(100);

  private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");

  private Weights() {}

  static Stream<Finding> findings(Ledger ledger) {
    return ledger.forms().stream().flatMap(form -> findings(ledger.profile(), form));
  }

  private static Stream<Finding> findings(RuleProfile profile, FormScore form) {
    var classes = classes(form);
    if (form.indicators().stream().allMatch(row -> row.row().weight() == null)
        || !profile.level1Weights().isEmpty()
            && !weights(profile).keySet().containsAll(classes.keySet())) {
      return Stream.empty();
    }
    return Stream.concat(whole(profile, form), levels(profile, form, classes));
  }

  private static Stream<Finding> whole(RuleProfile profile, FormScore form) {
    var rows = sum(form.indicators().stream().map(row -> row.row().weight()));
    var execution = executionWeight(profile, form.form().execution());
    var sum = rows.add(execution);
    var adds = sum.compareTo(WHOLE) == 0;
    var withoutLine = form.form().execution() == null && rows.compareTo(WHOLE) == 0;
    if (adds || withoutLine) {
      return Stream.empty();
    }
    var where = Pointer.form(form.index());
    var stated = form.form().stated() != null && form.form().stated().weight() != null;
    var figures =
        Map.of(
            "form", Ledger.title(form),
            "total", Notation.number(sum),
            "execution", Notation.number(execution),
            "indicators", Notation.number(rows));
    var at = stated ? where.to("stated").to("weight") : where.to("indicators");
    var finding =
        Finding.of(FindingCode.WEIGHTS_NOT_100, at, figures).measured(FigureKind.PLAIN, WHOLE, sum);
    return Stream.of(finding);
  }

  private static BigDecimal executionWeight(RuleProfile profile, Form.Execution execution) {
    return execution == null || execution.weight() == null
        ? profile.executionWeight()
        : execution.weight();
  }

  /** Only where the form has exactly the profile's classes: others share the weights otherwise. */
  private static Stream<Finding> levels(
      RuleProfile profile, FormScore form, Map<String, List<IndicatorScore>> classes) {
    if (!classes.keySet().equals(weights(profile).keySet())) {
      return Stream.empty();
    }
    return classes.entrySet().stream()
        .flatMap(level1 -> level(profile, form, level1.getKey(), level1.getValue()));
  }

  private static Stream<Finding> level(
      RuleProfile profile, FormScore form, String level1, List<IndicatorScore> rows) {
    var expected = weights(profile).get(level1);
    var sum = sum(rows.stream().map(row -> row.row().weight()));
    if (sum.compareTo(expected) == 0) {
      return Stream.empty();
    }
    var first = rows.get(0);
    var figures =
        Map.of(
            "form", Ledger.title(form),
            "topLevel", first.row().level1(),
            "total", Notation.number(sum),
            "expected", Notation.number(expected));
    var where = Pointer.indicator(form.index(), first.index()).to("level1");
    return Stream.of(
        Finding.of(FindingCode.LEVEL1_WEIGHTS, where, figures)
            .measured(FigureKind.PLAIN, expected, sum));
  }

  /** The rows by their class, which one form writes in few ways. */
  private static Map<String, List<IndicatorScore>> classes(FormScore form) {
    var names = new HashMap<String, String>();
    var classes = new LinkedHashMap<String, List<IndicatorScore>>();
    for (IndicatorScore row : form.indicators()) {
      var name = names.computeIfAbsent(filed(row), Weights::plain);
      classes.computeIfAbsent(name, any -> new ArrayList<>()).add(row);
    }
    return classes;
  }

  /** The profile's classes, named as those of the form. */
  private static Map<String, BigDecimal> weights(RuleProfile profile) {
    var weights = new LinkedHashMap<String, BigDecimal>();
    profile.level1Weights().forEach((name, weight) -> weights.put(plain(name), weight));
    return weights;
  }

  private static String filed(IndicatorScore row) {
    return Objects.requireNonNullElse(row.row().level1(), "");
  }

  /** A class's name without brackets and without the ending 指标. */
  private static String plain(String filed) {
    var name = BRACKETS.matcher(Expressions.comparable(filed)).replaceAll("");
    return name.endsWith("指标") ? name.substring(0, name.length() - 2) : name;
  }

  private static BigDecimal sum(Stream<BigDecimal> weights) {
    return weights.filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
