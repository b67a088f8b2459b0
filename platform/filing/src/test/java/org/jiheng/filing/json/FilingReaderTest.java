package org.jiheng.filing.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingReaderTest {

  @Test
  void aSoundFilingHasNoFaultsAndAHash() throws Exception {
    var document = SmallFiling.read(SmallFiling.text());

    assertThat(document.faults()).isEmpty();
    assertThat(document.filing().statement().get(0).executed()).isEqualByComparingTo("10.5");
    assertThat(document.hash()).hasSize(64);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "amountUnit": "WAN_YUAN" | "amountUnit": "FEN"            | /amountUnit
          "fiscalYear": 2024       | "fiscalYear": "2024"           | /fiscalYear
          "fiscalYear": 2024       | "fiscalYear": 2024.9           | /fiscalYear
          "fiscalYear": 2024       | "fiscalYear": 20244            | /fiscalYear
          "fiscalYear": 2024       | "fiscalYear": 2023             | /fiscalYear
          "weight": 10             | "weight": "10"                 | /forms/0/indicators/0/weight
          "weight": 10             | "weight": 1e999999999          | /forms/0/indicators/0/weight
          "weight": 10             | "weight": 10, "weight": 10     | /forms/0/indicators/0/weight
          "level1": "产出指标"      | "level9": "产出指标"            | /forms/0/indicators/0/level9
          "name": "甲局"            | "name": "甲\\u0000局"           | /department/name
          "name": "甲局"            | "name": "甲\\ud800局"           | /department/name
          "name": "甲局"            | "short": "甲局"                | /department/name
          "code": "100"            | "code": "101"                  | /department/code
          "code": "100"            | "code": "1\\t0"                | /department/code
          "line": "expenditure"    | "line": "income"               | /statement/1/line
          "executed": 9.000001     | "executed": 9.0000012          | /statement/1/executed
          "executed": 9.000001     | "executed": 999999999999999    | /statement/1/executed
          "source": "TOTAL"        | "source": "TOTALS"             | /forms/0/funds/0/source
          "statement": [           | "narrative": 7, "statement": [ | /narrative
          "statement": [           | "source": {}, "statement": [   | /source/kind
          "statement": [           | "source": {"kind": "PDF", "sha256": "AB", "confirmed": []}, "statement": [ | /source/sha256
          """)
  void whatCannotBeStoredIsNamedAtItsPlace(String sound, String broken, String pointer)
      throws Exception {
    var document =
        SmallFiling.read(
            SmallFiling.text()
                .replaceFirst(
                    Pattern.quote(sound), Matcher.quoteReplacement(broken.replace("\\\\", "\\"))));

    assertThat(document.sound()).isFalse();
    assertThat(document.faults()).extracting(Fault::pointer).contains(pointer);
    assertThat(document.faults()).allSatisfy(fault -> assertThat(fault.reason()).endsWith("。"));
    assertThat(document.filing()).isNull();
  }

  @Test
  void theDocumentThatItWasReadFromIsKnownAndIsNoContent() throws Exception {
    var filing = new SmallFiling();
    var plain = filing.document();
    var source = filing.tree().putObject("source").put("kind", "PDF").put("sha256", plain.hash());
    source
        .putArray("confirmed")
        .addObject()
        .put("pointer", "")
        .put("mark", "LEFT_OUT")
        .put("page", 3);

    var document = filing.document();

    assertThat(document.faults()).isEmpty();
    assertThat(document.source()).hasToString(source.toString());
    assertThat(document.tree()).hasToString(plain.tree().toString());
    assertThat(document.hash()).isEqualTo(plain.hash());
  }

  @Test
  void allFaultsAreToldAtOnceAndEachPlaceOnce() throws Exception {
    var filing = new SmallFiling();
    filing.tree().put("fiscalYear", "2024").put("unknown", 1).put("amountUnit", "WAN_YUAN");
    filing.object("/department").put("code", "101");
    filing.object("/statement/1").put("line", "income").put("executed", 0.00000001);
    filing.array("/forms").addObject().put("form", "overall");
    filing.array("/forms/0/funds").addObject().put("source", "TOTAL");

    assertThat(filing.document().faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/fiscalYear",
            "/unknown",
            "/department/code",
            "/statement/1/line",
            "/statement/1/executed",
            "/forms/1/form",
            "/forms/0/funds/1/source");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"a\":1,}", "{} {}", "nonsense", "{\"a\":01}"})
  void aBodyThatIsNoJsonIsMalformed(String body) {
    assertThatThrownBy(() -> SmallFiling.read(body))
        .isInstanceOf(MalformedFiling.class)
        .hasMessageContaining("JSON");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "7", "null", "\"text\""})
  void aBodyThatIsNoObjectIsAFaultOfTheWhole(String body) throws Exception {
    assertThat(SmallFiling.read(body).faults()).extracting(Fault::pointer).isEqualTo(List.of(""));
  }

  @Test
  void blankMembersMayBeNullLeftOutOrEmpty() throws Exception {
    var filing = new SmallFiling();
    filing.tree().putNull("headcount").putNull("narrative").putArray("buildings");
    filing.object("/department").putArray("units").addObject();
    filing.object("/forms/0").putObject("byIncome").putNull("other");

    assertThat(filing.document().faults()).isEmpty();
  }

  @Test
  void theSameIndicatorTwiceIsNoFault() throws Exception {
    var document = new SmallFiling().document();

    assertThat(document.filing().forms().get(0).indicators()).hasSize(2);
  }
}
