package org.jiheng.filing.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jiheng.filing.Form;
import org.jiheng.filing.Form.Execution;
import org.jiheng.filing.Form.Objective;
import org.jiheng.filing.Indicator;
import org.jiheng.filing.json.PatchReader.Patch;
import org.junit.jupiter.api.Test;

class PatchReaderTest {
  private static final Indicator ROW =
      new Indicator("产出", "数量", "培训", "≥3 次", "3 次", BigDecimal.TEN, null, null, "略");

  private final PatchReader indicators =
      new PatchReader("indicator", "actual", "weight", "deviation");
  private final PatchReader forms = new PatchReader("form", "execution", "objective");

  @Test
  void aPatchSetsAndClearsWhatItNamesAndNothingElse() throws MalformedFiling {
    var patch = read(indicators, "{\"actual\": \"4 次\", \"deviation\": null}");

    assertThat(patch.applyTo(ROW, Indicator.class))
        .isEqualTo(
            new Indicator("产出", "数量", "培训", "≥3 次", "4 次", BigDecimal.TEN, null, null, null));
  }

  @Test
  void aPatchReachesIntoAGroupThatIsThereAndOneThatIsNot() throws MalformedFiling {
    var form =
        new Form(
            "overall",
            null,
            null,
            null,
            null,
            null,
            new Execution(BigDecimal.TEN, null, BigDecimal.ONE),
            null,
            null,
            null,
            null);
    var patch =
        read(forms, "{\"execution\": {\"selfScore\": 9.5}, \"objective\": {\"actual\": \"完成\"}}");

    var patched = patch.applyTo(form, Form.class);

    assertThat(patched.execution())
        .isEqualTo(new Execution(BigDecimal.TEN, null, new BigDecimal("9.5")));
    assertThat(patched.objective()).isEqualTo(new Objective(null, "完成"));
  }

  @Test
  void everyFaultIsToldAtOnceWithItsPlace() throws MalformedFiling {
    var patch =
        read(
            indicators,
            "{\"actual\": 4, \"weight\": \"7\", \"deviation\": \"a\\u0000b\", \"level3\": \"x\", \"extra\": 1}");

    assertThat(patch.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder("/actual", "/weight", "/deviation", "/level3", "/extra");
  }

  @Test
  void aPatchIsAnObject() throws MalformedFiling {
    assertThat(read(indicators, "[]").faults()).extracting(Fault::pointer).containsExactly("");
    assertThat(read(indicators, "null").sound()).isFalse();
    assertThat(read(indicators, "{}").sound()).isTrue();
  }

  @Test
  void aMemberGivenTwiceIsAFaultAndBrokenJsonIsRefused() throws MalformedFiling {
    assertThat(read(indicators, "{\"weight\": 1, \"weight\": 2}").faults())
        .extracting(Fault::pointer)
        .containsExactly("/weight");
    assertThatThrownBy(() -> read(indicators, "{\"weight\": ")).isInstanceOf(MalformedFiling.class);
  }

  private static Patch read(PatchReader reader, String body) throws MalformedFiling {
    return reader.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
