package org.jiheng.rules.finding;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.finding.RowFindings.Place;
import org.jiheng.rules.profile.RuleProfile;
import org.jiheng.rules.scoring.Direction;
import org.jiheng.rules.scoring.IndicatorClass;
import org.jiheng.rules.scoring.IndicatorScore;
import org.jiheng.rules.scoring.Notation;
import org.jiheng.rules.sentence.Phrase;

/** Indicators that stand under the wrong class, or point the wrong way for their class. */
final class IndicatorClasses {

  private static final Pattern SPENDING =
      Pattern.compile(
          FindingWords.SPENDING.any()
              + "(?:"
              + FindingWords.SPENDING_STAGE.any()
              + "?"
              + FindingWords.RATE.any()
              + "|"
              + FindingWords.PROGRESS.any()
              + ")");
  private static final String PERCENT = "%";
  private static final String AMOUNT = "元";

  private IndicatorClasses() {}

  static Stream<Finding> misplaced(Ledger ledger) {
    var findings = new ArrayList<Finding>();
    ledger.rows().forEach(place -> misplaced(place).ifPresent(findings::add));
    return findings.stream();
  }

  /** A row that is misplaced has no direction of its own there. */
  static Stream<Finding> directions(Ledger ledger) {
    return ledger.rows().stream()
        .filter(place -> place.score().target().operator() != null)
        .flatMap(
            place ->
                direction(place, ledger.profile())
                    .filter(finding -> misplaced(place).isEmpty())
                    .stream());
  }

  private static Optional<Finding> misplaced(Place place) {
    if (isPercent(place.score())) {
      var name = Expressions.comparable(place.row().level3());
      if (place.score().direction() == Direction.POSITIVE
          && FindingWords.RATE.anyIn(name)
          && IndicatorClass.COST.isOf(place.row())) {
        return misplaced(place, FindingCode.COST_RATE);
      }
      if (SPENDING.matcher(name).find() && IndicatorClass.COUNT.isLevel2(place.row())) {
        return misplaced(place, FindingCode.COUNT_RATE);
      }
    }
    var target = place.score().target();
    if (isAmount(target) && IndicatorClass.COUNT.isLevel2(place.row())) {
      return misplaced(place, FindingCode.COUNT_AMOUNT);
    }
    var counted = target.isNumber() && target.unit() != null;
    if (counted
        && FindingWords.PUBLISHED.list().contains(target.unit())
        && IndicatorClass.ECONOMIC_BENEFIT.isLevel2(place.row())) {
      return misplaced(place, FindingCode.BENEFIT_COUNT);
    }
    return Optional.empty();
  }

  private static Optional<Finding> direction(Place place, RuleProfile profile) {
    var target = place.score().target();
    if (target.operator().isUpper()
        && IndicatorClass.COUNT.isLevel2(place.row())
        && !place.score().reverseByName(profile)) {
      return direction(place, FindingCode.COUNT_UPPER);
    }
    if (target.operator().isLower() && isAmount(target) && IndicatorClass.COST.isOf(place.row())) {
      return direction(place, FindingCode.COST_LOWER);
    }
    return Optional.empty();
  }

  private static Optional<Finding> misplaced(Place place, FindingCode code) {
    return Optional.of(Finding.of(code, place.pointer().to("level2"), figures(place)));
  }

  private static Optional<Finding> direction(Place place, FindingCode code) {
    return Optional.of(Finding.of(code, place.pointer().to("target"), figures(place)));
  }

  private static Map<String, ?> figures(Place place) {
    return Phrase.and(Notation.figures(place.row()), "group", text(place.row().level2()));
  }

  /** A percentage on either side; a bare number beside it is one too. */
  private static boolean isPercent(IndicatorScore score) {
    var target = score.target();
    var bare = target.isNumber() && target.unit() == null;
    return PERCENT.equals(target.unit()) || bare && PERCENT.equals(score.actual().unit());
  }

  /** 元, also 元 a person or a year. */
  private static boolean isAmount(Expression target) {
    return target.isNumber()
        && target.unit() != null
        && (target.unit().equals(AMOUNT) || target.unit().startsWith(AMOUNT + "/"));
  }

  private static String text(String filed) {
    return filed == null ? "" : filed;
  }
}
