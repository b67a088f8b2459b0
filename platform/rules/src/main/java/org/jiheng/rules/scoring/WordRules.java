package org.jiheng.rules.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jiheng.filing.Indicator.Tier;
import org.jiheng.rules.expression.Expression;
import org.jiheng.rules.expression.Expressions;
import org.jiheng.rules.expression.Kind;
import org.jiheng.rules.profile.ShareRange;
import org.jiheng.rules.sentence.Phrase;
import org.jiheng.rules.wording.Assertion;
import org.jiheng.rules.wording.Assertion.Fact;
import org.jiheng.rules.wording.Likeness;
import org.jiheng.rules.wording.Templates;

/** The rows whose target is said in words and whose points follow a tier. */
final class WordRules {

  private static final Pattern DONE =
      Pattern.compile(
          ScoringWords.LISTS.any("wholly") + "?" + ScoringWords.LISTS.any("achieved") + ".*");
  private static final List<String> ACHIEVED_IN = ScoringWords.LISTS.of("achieved-in");
  private static final Pattern ASPECT = Pattern.compile(ScoringWords.LISTS.any("aspect"));
  private static final Pattern YEAR = Pattern.compile("\\d{4}年");
  private static final Pattern FIGURE = Pattern.compile("\\d");
  private static final Pattern PERCENT = Pattern.compile("\\d%");

  private WordRules() {}

  /** A filed tier decides: the claim counts as far as it lies in the tier's range. */
  static Verdict tier(IndicatorRow row) {
    var tier = row.filed().tier();
    var range = tier == null || !inWords(row) ? null : row.profile().range(tier).orElse(null);
    if (range == null) {
      return null;
    }
    var weight = Notation.number(row.weight());
    var from = Notation.percent(range.from());
    var to = Notation.percent(range.to());
    var figures =
        Map.of("tier", tier.name(), "level", level(tier), "weight", weight, "from", from, "to", to);
    return row.claim() == null ? tier(null, figures) : claimed(row, range, figures);
  }

  private static Verdict claimed(IndicatorRow row, ShareRange range, Map<String, ?> figures) {
    var claim = row.claim();
    var score = range.cut(claim, row.weight(), row.profile().indicatorRounding());
    if (score.compareTo(claim) == 0) {
      return tier(score, figures);
    }
    var cut = Map.of("claim", Notation.number(claim), "score", Notation.number(score));
    return Verdict.takenOver(
        Basis.QUALITATIVE, score, ScoreCode.TIER_CUT, Phrase.and(figures, cut));
  }

  private static Verdict tier(BigDecimal score, Map<String, ?> figures) {
    var taken = TakenOver.taken(score, Phrase.of(ScorePart.TAKEN_UNCLAIMED_TIER));
    return Verdict.takenOver(Basis.QUALITATIVE, score, ScoreCode.TIER, Phrase.and(figures, taken));
  }

  /** A claim near full is believed where the actual says that it was achieved. */
  static Verdict words(IndicatorRow row) {
    var target = Expressions.comparable(row.target().raw());
    var actual = Expressions.comparable(row.actual().raw());
    if (!inWords(row)) {
      return null;
    }
    var wanted = Assertion.of(target);
    var said = Assertion.of(actual);
    var lacking = Likeness.lacks(wanted, said) && !Templates.isAchieved(actual);
    var same =
        isSame(target, actual)
            || Likeness.says(wanted, said)
            || wanted.says(Fact.NONE) && Likeness.isNothing(wanted, said)
            || !isShare(target, actual) && !lacking && StatusRule.contains(row, target, actual);
    if (!same && (lacking || !isDone(wanted, said)) || isWithoutFigure(wanted, said)) {
      return null;
    }
    var how = Phrase.of(same ? ScorePart.HOW_SAME : ScorePart.HOW_ACHIEVED);
    var enough =
        row.profile().range(Tier.ACHIEVED).map(r -> r.lowest(row.weight())).orElse(row.weight());
    var claim = row.claim();
    if (claim != null && claim.compareTo(enough) >= 0) {
      var score = TakenOver.cut(claim, row.weight());
      return Verdict.takenOver(
          Basis.QUALITATIVE,
          score,
          ScoreCode.ACHIEVED_CLAIM,
          Map.of("how", how, "score", Notation.number(score)));
    }
    return Verdict.scored(
        Basis.QUALITATIVE,
        row.weight(),
        ScoreCode.ACHIEVED,
        Map.of("how", how, "points", Notation.number(row.weight())));
  }

  /** Whether a target is judged by its words. */
  static boolean inWords(IndicatorRow row) {
    var kind = row.target().kind();
    return kind == Kind.STATUS || kind == Kind.QUALITATIVE || kind == Kind.DATE;
  }

  static boolean isWords(Expression cell) {
    return cell.is(Kind.STATUS) || cell.is(Kind.QUALITATIVE);
  }

  /** It was achieved; that nothing bad happened is no achievement, nor is a fall one of a rise. */
  private static boolean isDone(Assertion wanted, Assertion said) {
    var nothing = said.says(Fact.NONE) && !said.says(Fact.UP) && !said.says(Fact.AFFIRMED);
    var turned =
        said.says(Fact.DOWN) && !said.says(Fact.UP) && !wanted.says(Fact.DOWN)
            || wanted.says(Fact.UP) && !wanted.says(Fact.DOWN) && said.says(Fact.DOWN)
            || wanted.says(Fact.DOWN) && !wanted.says(Fact.UP) && said.says(Fact.UP);
    var part =
        wanted.text().contains(said.text())
            && wanted.text().chars().anyMatch(c -> ",;、。".indexOf(c) >= 0);
    return (DONE.matcher(said.text()).matches() || isClauseOfDone(said.text()))
        && !part
        && !said.says(Fact.DENIED)
        && (!said.isLess() || wanted.isLess() || Templates.isAchieved(said.text()))
        && !wanted.says(Fact.NONE)
        && !nothing
        && !turned
        && !isShare(wanted.text(), said.text());
  }

  /** 有所提高 does not say whether it was by 10%. */
  private static boolean isWithoutFigure(Assertion wanted, Assertion said) {
    var change = wanted.says(Fact.UP) || wanted.says(Fact.DOWN);
    return change
        && FIGURE.matcher(YEAR.matcher(wanted.text()).replaceAll("")).find()
        && said.text().chars().noneMatch(Character::isDigit)
        && !said.says(Fact.DONE)
        && !Templates.isAchieved(said.text());
  }

  private static boolean isClauseOfDone(String text) {
    return text.chars().noneMatch(c -> ",;。".indexOf(c) >= 0)
        && ACHIEVED_IN.stream().anyMatch(text::contains);
  }

  /** 完成80% says how much of it was done, not that it was. */
  static boolean isShare(String target, String actual) {
    return PERCENT.matcher(actual).find()
        && !PERCENT.matcher(target).find()
        && !actual.contains("100%");
  }

  private static boolean isSame(String target, String actual) {
    var plain = ASPECT.matcher(target).replaceAll("");
    return target.equals(actual)
        || !plain.isEmpty() && plain.equals(ASPECT.matcher(actual).replaceAll(""));
  }

  private static Phrase level(Tier tier) {
    return Phrase.of(
        switch (tier) {
          case ACHIEVED -> ScorePart.LEVEL_ACHIEVED;
          case PARTIAL -> ScorePart.LEVEL_PARTIAL;
          case NOT_ACHIEVED -> ScorePart.LEVEL_NOT_ACHIEVED;
        });
  }
}
