package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

/** 无投诉 and the like, where an indicator counts one. */
final class Denials {

  private static final Pattern DENIAL =
      Pattern.compile(
          FindingWords.DENYING.any()
              + FindingWords.DENIED_HOW.any()
              + "{0,4}("
              + FindingWords.HAPPENING.any()
              + ")(?!率|的?(?:处理|办理|渠道))");

  /** The denial holds for all there is: nothing else stands between it and the clause's begin. */
  private static final Pattern ALL =
      Pattern.compile("^(?:20\\d\\d年度?|" + FindingWords.WHOLLY.any() + ")*$");

  private static final int LONGEST_CLAUSE = 40;
  private static final String DELIMITERS = "，。;:、()!?";

  private Denials() {}

  static Stream<Finding> findings(Ledger ledger, Tale tale) {
    if (!FindingWords.HAPPENING.anyIn(tale.text())) {
      return Stream.empty();
    }
    var forms = tale.form() == null ? ledger.forms() : List.of(tale.form());
    var known = new HashMap<String, Optional<Counted>>();
    return DENIAL
        .matcher(tale.text())
        .results()
        .filter(denial -> ALL.matcher(clause(tale.text(), denial.start())).matches())
        .flatMap(
            denial ->
                known
                    .computeIfAbsent(
                        denial.group(1), what -> counted(forms, ledger.profile(), what))
                    .map(row -> finding(tale, denial.start(), denial.end(), denial.group(), row))
                    .stream());
  }

  private static String clause(String text, int end) {
    var from = end;
    while (from > Math.max(0, end - LONGEST_CLAUSE)
        && DELIMITERS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, end);
  }

  private record Counted(FormScore form, IndicatorScore score) {}

  private static Optional<Counted> counted(
      List<FormScore> forms, RuleProfile profile, String what) {
    return forms.stream()
        .flatMap(form -> form.indicators().stream().map(score -> new Counted(form, score)))
        .filter(row -> counts(row.score(), profile, what))
        .findFirst();
  }

  /** The row is of that thing, and what it counts is at least one, not a rate of coping with it. */
  private static boolean counts(IndicatorScore score, RuleProfile profile, String what) {
    var row = score.row();
    var label = score.target().label() == null ? "" : score.target().label();
    var name = Expressions.comparable(row.level3());
    var unit = score.actual().unit();
    return (name.contains(what) || label.contains(what))
        && score.reverseByName(profile)
        && score.actual().isNumber()
        && !score.actual().isBound()
        && !"%".equals(unit)
        && !"%".equals(score.target().unit())
        && score.actual().value().signum() > 0;
  }

  private static Finding finding(Tale tale, int from, int to, String denial, Counted row) {
    var score = row.score();
    var count = score.actual().value();
    var figures =
        Map.of(
            "denial", denial,
            "form", Ledger.title(row.form()),
            "count", Notation.number(count));
    return tale.finding(
            FindingCode.DENIED_BUT_COUNTED,
            from,
            to,
            Phrase.and(Notation.figures(score.row()), figures))
        .measured(FigureKind.PLAIN, count, BigDecimal.ZERO);
  }
}
