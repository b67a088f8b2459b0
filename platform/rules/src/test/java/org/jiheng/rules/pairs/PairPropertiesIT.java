package org.jiheng.rules.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jiheng.rules.finding.Finding;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.IndicatorScore;
import org.junit.jupiter.api.Test;

/** What no way of writing a cell may change, over every pair that is known. */
class PairPropertiesIT {

  private static final List<String> DENIALS = List.of("未", "没有", "尚未", "暂未", "未能", "并未");

  /** From worse to better. */
  private static final List<List<String>> LADDERS =
      List.of(
          List.of("差", "中", "良", "优"),
          List.of("不满意", "基本满意", "满意", "非常满意"),
          List.of("未提升", "有所提升", "明显提升"),
          List.of("未改善", "略有改善", "有所改善", "显著改善"),
          List.of("未完成", "部分完成", "基本完成", "完成", "按时完成"),
          List.of("不达标", "基本达标", "达标"));

  private static final String RADICALS = "人⼈大⼤小⼩长⻓工⼯用⽤户⼾见⻅风⻛月⽉日⽇水⽔车⻋门⻔无⽆文⽂比⽐里⾥一⼀二⼆十⼗";

  private static final Map<String, UnaryOperator<String>> WRITINGS =
      Map.of(
          "a zero-width blank inside", cell -> inside(cell, "\u200b"),
          "directional marks around", cell -> "\u202a" + cell + "\u202c",
          "a variation selector inside", cell -> inside(cell, "\ufe0f"),
          "a soft hyphen inside", cell -> inside(cell, "\u00ad"),
          "a Hangul filler inside", cell -> inside(cell, "\u3164"),
          "a tag inside", cell -> inside(cell, "\udb40\udc41"),
          "blanks around", cell -> " " + cell + "\u3000",
          "a blank inside", PairPropertiesIT::blankInside,
          "full-width digits", PairPropertiesIT::fullWidth,
          "radicals", PairPropertiesIT::radicals);

  @Test
  void anotherWritingOfACellChangesNoScoreAndNoFinding() {
    for (Pair pair : Pair.all()) {
      var plain = judged(pair);
      WRITINGS.forEach(
          (writing, change) -> {
            var changed = pair.with(change.apply(pair.target()), change.apply(pair.actual()));
            assertThat(judged(changed)).as(writing + " in " + pair).isEqualTo(plain);
          });
    }
  }

  private static List<Object> judged(Pair pair) {
    var evaluation = pair.evaluated();
    var score = evaluation.forms().get(0).indicators().get(0);
    var judged = new ArrayList<Object>();
    judged.add(score.basis());
    judged.add(score.ruleScore());
    judged.add(score.explanation().reason());
    for (Finding finding : evaluation.findings()) {
      judged.add(finding.code() + finding.where());
    }
    return judged;
  }

  @Test
  void otherWeightsKeepTheShares() {
    for (Pair pair : Pair.all()) {
      var plain = pair.score();
      var scaled = pair.score(BigDecimal.valueOf(1000));
      assertThat(scaled.basis()).as(pair.toString()).isEqualTo(plain.basis());
      if (plain.ruleScore() != null) {
        assertThat(scaled.ruleScore().movePointLeft(2).subtract(plain.ruleScore()).abs())
            .as(pair.toString())
            .isLessThanOrEqualTo(new BigDecimal("0.005"));
      }
    }
  }

  @Test
  void aDeniedActualNeverScoresMoreThanThePlainOne() {
    var affirmed = Pair.all().stream().filter(pair -> !isDeniedByWhatIs(pair.score()));
    assertThat(affirmed)
        .allSatisfy(
            pair ->
                assertThat(DENIALS)
                    .allSatisfy(
                        denial ->
                            assertThat(
                                    sure(pair.with(pair.target(), denial + pair.actual()).score()))
                                .as(denial + " before " + pair)
                                .isLessThanOrEqualTo(sure(pair.score()))));
  }

  @Test
  void aBetterWordNeverScoresLess() {
    var inWords =
        Pair.all().stream().filter(pair -> pair.target().chars().noneMatch(Character::isDigit));
    assertThat(inWords)
        .allSatisfy(
            pair ->
                LADDERS.forEach(
                    ladder -> {
                      for (var i = 1; i < ladder.size(); i++) {
                        var worse = pair.with(pair.target(), ladder.get(i - 1));
                        var better = pair.with(pair.target(), ladder.get(i));
                        assertThat(sure(better.score()))
                            .as(worse + " and " + ladder.get(i))
                            .isGreaterThanOrEqualTo(sure(worse.score()));
                      }
                    }));
  }

  /** What may not be, and is: that it is not is better. */
  private static boolean isDeniedByWhatIs(IndicatorScore score) {
    return score.basis() == Basis.MEASURED && sure(score).signum() == 0;
  }

  /** What a row scores for sure: nothing where only the claim stands. */
  private static BigDecimal sure(IndicatorScore score) {
    var computed = score.basis() == Basis.MEASURED || score.basis() == Basis.QUALITATIVE;
    return computed ? score.computedScore() : BigDecimal.ZERO;
  }

  private static String inside(String cell, String sign) {
    var middle = cell.length() / 2;
    return cell.substring(0, middle) + sign + cell.substring(middle);
  }

  private static String fullWidth(String cell) {
    var text = new StringBuilder();
    cell.chars().forEach(c -> text.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c)));
    return text.toString();
  }

  /** Where it tears no number. */
  private static String blankInside(String cell) {
    var middle = cell.length() / 2;
    return middle > 0 && isOfNumber(cell.charAt(middle - 1)) && isOfNumber(cell.charAt(middle))
        ? cell
        : inside(cell, " ");
  }

  private static boolean isOfNumber(char c) {
    return Character.isDigit(c) || c == '.' || c == ',';
  }

  private static String radicals(String cell) {
    var text = new StringBuilder();
    for (char c : cell.toCharArray()) {
      var at = RADICALS.indexOf(c);
      text.append(at >= 0 && at % 2 == 0 ? RADICALS.charAt(at + 1) : c);
    }
    return text.toString();
  }
}
