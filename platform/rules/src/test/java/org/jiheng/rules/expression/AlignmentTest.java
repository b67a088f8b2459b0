package org.jiheng.rules.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentTest {

  @ParameterizedTest(name = "{0} beside {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ≥10个      | 12个       | 10:12
          ≥10        | 12         | 10:12
          ≥1年       | 14个月     | 12:14
          ≥100米     | 1公里      | 100:1000
          ≥10个      | 5家        | ''
          ≥95%       | 0.95       | 95:95
          ≥95%       | 1          | 95:100
          ≥95%       | 1.01       | 95:1.01
          ≥95%       | 0          | 95:0
          0.9        | 95%        | 0.9:95 90:95
          2          | 95%        | 2:95
          ≥3000万次  | 3200       | 30000000:32000000
          3200       | 3000万次   | 32000000:30000000
          ≥2万次     | 200        | 20000:2000000 20000:200
          ≥2万次     | 201        | 20000:201
          200        | 2万次      | 2000000:20000 200:20000
          ≥2亿次     | 200        | 200000000:20000000000
          ≥2亿次     | 201        | 200000000:20100000000 200000000:201
          ≥10万元    | 5          | 100000:50000
          ≥10万元    | 0.01       | 100000:100
          ≥10万次    | 0.01       | 100000:100 100000:0.01
          ≥1万元     | 500        | 10000:500
          ≥1万元     | 99999999   | 10000:999999990000 10000:99999999
          0.01       | 10万元     | 100:100000
          99999999   | 1万元      | 999999990000:10000 99999999:10000
          72890      | 7.29万     | 72900:72900~
          72840      | 7.29万     | 72840:72900
          ≥7.29万人  | 72890人    | 72900:72900~
          ≥7.29万人  | 73010人    | 72900:73010
          ≥7.29万人  | 72900人    | 72900:72900
          """)
  void bringsTargetAndActualIntoOneUnit(String target, String actual, String pairs) {
    var aligned = Alignment.of(Expressions.parse(target), Expressions.parse(actual));
    assertThat(aligned.stream().map(AlignmentTest::text).collect(Collectors.joining(" ")))
        .isEqualTo(pairs);
  }

  @Test
  void holdsEachBoundOfARangeAgainstTheActual() {
    var range = Expressions.parse("10~20万人");
    var actual = Expressions.parse("15万人");
    assertThat(Alignment.of(range, range.upper(), actual))
        .extracting(AlignmentTest::text)
        .containsExactly("200000:150000");
  }

  private static String text(Alignment.Pair pair) {
    return plain(pair.target()) + ":" + plain(pair.actual()) + (pair.rounded() ? "~" : "");
  }

  private static String plain(BigDecimal figure) {
    return figure.signum() == 0 ? "0" : figure.stripTrailingZeros().toPlainString();
  }
}
