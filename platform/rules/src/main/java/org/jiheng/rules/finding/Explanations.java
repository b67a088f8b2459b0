package org.jiheng.rules.finding;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiheng.rules.narrative.Prose;
import org.jiheng.rules.scoring.FormScore;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Notation;

/** Forms that lost points of which the chapter on problems says nothing. */
final class Explanations {

  private static final String CHAPTER = "问题";
  private static final Pattern PART = Pattern.compile(FindingWords.PROBLEMS.any());
  private static final BigDecimal LOW = new BigDecimal(80);

  /** So many characters in a row that two texts share are about the same thing. */
  private static final int SHARED = 4;

  private static final int NAMED = 3;

  private Explanations() {}

  static Stream<Finding> findings(Ledger ledger) {
    var problems = problems(ledger);
    if (problems.isEmpty()) {
      return Stream.empty();
    }
    var known = grams(problems);
    return ledger.forms().stream().flatMap(form -> check(form, problems, known));
  }

  /** The chapters on problems, or the parts on them where the report is one chapter. */
  private static String problems(Ledger ledger) {
    var problems = new StringBuilder();
    for (Tale tale : ledger.tales()) {
      if (tale.heading().contains(CHAPTER)) {
        problems.append(tale.text()).append('\n');
      } else {
        tale.sections().stream()
            .filter(section -> PART.matcher(section.title()).find())
            .forEach(part -> problems.append(tale.text(), part.body(), part.end()).append('\n'));
      }
    }
    return problems.toString();
  }

  private static Stream<Finding> check(FormScore form, String problems, Set<String> known) {
    if (!form.form().isOverall() && problems.contains(LineNames.plain(Ledger.title(form)))) {
      return Stream.empty();
    }
    var lost =
        form.indicators().stream().filter(row -> isLost(row) && !isKnown(row, known)).toList();
    var slow = isSlow(form) && !speaksOfExecution(form, problems, known);
    return lost.isEmpty() && !slow ? Stream.empty() : Stream.of(finding(form, lost, slow));
  }

  private static boolean isLost(IndicatorScore score) {
    var weight = score.row().weight();
    var claim = score.row().selfScore();
    return weight != null && claim != null && claim.compareTo(weight) < 0;
  }

  private static boolean isKnown(IndicatorScore score, Set<String> known) {
    var row = score.row();
    return Stream.of(row.level3(), row.deviation(), row.target())
        .anyMatch(text -> text != null && shares(text, known));
  }

  private static boolean isSlow(FormScore form) {
    var execution = form.execution();
    return execution != null && execution.rate() != null && execution.rate().compareTo(LOW) < 0;
  }

  private static boolean speaksOfExecution(FormScore form, String problems, Set<String> known) {
    var objective = form.form().objective();
    return FindingWords.EXECUTION.anyIn(problems)
        || objective != null
            && (shares(objective.expected(), known) || shares(objective.actual(), known));
  }

  private static boolean shares(String text, Set<String> known) {
    return text != null && anyGram(Prose.of(text).text(), known::contains);
  }

  private static Set<String> grams(String text) {
    var grams = new HashSet<String>();
    anyGram(
        text,
        gram -> {
          grams.add(gram);
          return false;
        });
    return grams;
  }

  /** Whether one of a text's runs of so many Chinese characters is as asked for. */
  private static boolean anyGram(String text, Predicate<String> wanted) {
    var run = 0;
    for (var i = 0; i < text.length(); i++) {
      run = Character.isIdeographic(text.charAt(i)) ? run + 1 : 0;
      if (run >= SHARED && wanted.test(text.substring(i + 1 - SHARED, i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static Finding finding(FormScore form, List<IndicatorScore> lost, boolean slow) {
    var rows =
        lost.stream()
            .limit(NAMED)
            .map(row -> Notation.quoted(row.row().level3()))
            .collect(Collectors.joining("、"));
    var points =
        lost.stream()
            .map(row -> row.row().weight().subtract(row.row().selfScore()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    var figures = new HashMap<String, Object>();
    figures.put("form", Ledger.title(form));
    figures.put("rows", Integer.toString(lost.size()));
    figures.put("points", Notation.number(points));
    figures.put("named", rows);
    if (!lost.isEmpty()) {
      figures.put("further", lost.size() > NAMED ? FindingPart.FURTHER_ROWS.phrase() : "");
    }
    if (slow) {
      figures.put("rate", form.execution().rate().toPlainString());
    }
    return Finding.of(code(!lost.isEmpty(), slow), Pointer.form(form.index()), figures);
  }

  private static FindingCode code(boolean lost, boolean slow) {
    if (!lost) {
      return FindingCode.SLOW_UNEXPLAINED;
    }
    return slow ? FindingCode.LOSSES_AND_SLOW_UNEXPLAINED : FindingCode.LOSSES_UNEXPLAINED;
  }
}
