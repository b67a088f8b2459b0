package org.jiheng.rules.pairs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jiheng.rules.evaluation.Draft;
import org.jiheng.rules.evaluation.Evaluation;
import org.jiheng.rules.scoring.Basis;
import org.jiheng.rules.scoring.IndicatorScore;

/**
 * A target and actual of a published form as a row of ten points, with an auditor's reading.
 *
 * @param expected the score; null where nobody can compute it
 */
record Pair(
    String level1,
    String level2,
    String name,
    String target,
    String actual,
    BigDecimal claimed,
    BigDecimal expected) {

  private static final BigDecimal WEIGHT = BigDecimal.TEN;
  private static final String NOBODY = "N";

  /** How the rules read a pair beside the auditor. */
  enum Outcome {
    RIGHT,
    /** The self-score is taken over though an auditor computes one. */
    NOT_READ,
    WRONG
  }

  static List<Pair> published() {
    return read("published");
  }

  /**
   * Cases of the house's own: some for each way of writing a cell, what clerks of any province may
   * write in figures, in times and in words, and what an auditor of a province may meet.
   */
  static List<Pair> own() {
    return Stream.of("own", "clerks-figures", "clerks-words", "provinces")
        .flatMap(name -> read(name).stream())
        .toList();
  }

  static List<Pair> all() {
    return Stream.of(published(), own()).flatMap(List::stream).toList();
  }

  private static List<Pair> read(String name) {
    try (var file = Pair.class.getResourceAsStream("/pairs/" + name + ".tsv")) {
      var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(Pair::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Pair of(String line) {
    var cells = line.split("\t", -1);
    var expected = cells[6].equals(NOBODY) ? null : new BigDecimal(cells[6]);
    return new Pair(
        cells[0], cells[1], cells[2], cells[3], cells[4], new BigDecimal(cells[5]), expected);
  }

  Pair with(String otherTarget, String otherActual) {
    return new Pair(level1, level2, name, otherTarget, otherActual, claimed, expected);
  }

  IndicatorScore score() {
    return score(WEIGHT);
  }

  IndicatorScore score(BigDecimal weight) {
    return draft(weight).only();
  }

  Evaluation evaluated() {
    return draft(WEIGHT).evaluate();
  }

  private Draft draft(BigDecimal weight) {
    var claim = claimed.multiply(weight).divide(WEIGHT);
    return new Draft()
        .row(
            level1,
            level2,
            name,
            target,
            actual,
            weight.toPlainString(),
            claim.toPlainString(),
            null,
            null);
  }

  Outcome outcome() {
    var score = score();
    var computed = score.basis() != Basis.NOT_COMPUTED;
    if (expected == null || !computed) {
      var agreed = expected == null && !computed;
      return agreed ? Outcome.RIGHT : expected == null ? Outcome.WRONG : Outcome.NOT_READ;
    }
    return score.computedScore().compareTo(expected) == 0 ? Outcome.RIGHT : Outcome.WRONG;
  }

  String said() {
    return String.join(
        "\t",
        outcome().name(),
        level2,
        name,
        target,
        actual,
        expected == null ? NOBODY : expected.toPlainString(),
        score().basis().name(),
        score().explanation().text());
  }
}
