package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Texts;
import org.jiheng.rules.sentence.Phrase;

/** 无投诉 and the like, where an indicator counts one. */
final class Denials {

  private static final Pattern DENIAL =
      Pattern.compile(
          "(?:无|零|没有|未发生|未出现|未收到|未接到)(?:一起|任何|有效|责任|安全|生产|质量|重大)*(?<what>投诉|事故|差错)(?!率|的?(?:处理|办理|渠道))");

  /** Looked for first, because few texts speak of them. */
  private static final List<String> THINGS = List.of("投诉", "事故", "差错");

  /** The denial holds for all there is: nothing else stands between it and the clause's begin. */
  private static final Pattern ALL =
      Pattern.compile(
          "^(?:20\\d\\d年度?|本年度?|全年|年度|年内|所有|全部|各项|各类|各|活动|项目|工作|任务|均|都|且|并|全程|实现|做到|达到|期间)*$");

  private static final int LONGEST_CLAUSE = 40;
  private static final String DELIMITERS = "，。;:、()!?";

  private Denials() {}

  static Stream<Finding> findings(Ledger ledger, Tale tale) {
    if (THINGS.stream().noneMatch(tale.text()::contains)) {
      return Stream.empty();
    }
    var forms = tale.form() == null ? ledger.forms() : List.of(tale.form());
    return DENIAL
        .matcher(tale.text())
        .results()
        .filter(denial -> ALL.matcher(clause(tale.text(), denial.start())).matches())
        .flatMap(
            denial ->
                counted(forms, denial.group(1))
                    .map(row -> finding(tale, denial.start(), denial.end(), denial.group(), row))
                    .stream());
  }

  private static String clause(String text, int end) {
    int from = end;
    while (from > Math.max(0, end - LONGEST_CLAUSE)
        && DELIMITERS.indexOf(text.charAt(from - 1)) < 0) {
      from--;
    }
    return text.substring(from, end);
  }

  private record Counted(FormScore form, IndicatorScore score) {}

  private static Optional<Counted> counted(List<FormScore> forms, String what) {
    return forms.stream()
        .flatMap(form -> form.indicators().stream().map(score -> new Counted(form, score)))
        .filter(row -> counts(row.score(), what))
        .findFirst();
  }

  /** The row is of that thing, and what it counts is at least one, not a rate of coping with it. */
  private static boolean counts(IndicatorScore score, String what) {
    var row = score.row();
    var label = score.target().label() == null ? "" : score.target().label();
    var name = row.level3() == null ? "" : row.level3();
    var unit = score.actual().unit();
    return (name.contains(what) || label.contains(what))
        && score.reverseByName()
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
            "count", Texts.number(count));
    return tale.finding(
            FindingCode.DENIED_BUT_COUNTED,
            from,
            to,
            Phrase.and(Texts.figures(score.row()), figures))
        .measured(Measure.PLAIN, count, BigDecimal.ZERO);
  }
}
