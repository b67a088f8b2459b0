package org.jiheng.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The golden files are the contract with what already lies in the log: they are written by hand,
 * never regenerated, and a version's file is never changed, only joined by the next version's.
 */
class GoldenEventsTest {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  @ParameterizedTest
  @EnumSource
  void theExampleOfEveryTypeIsWrittenAsItsGoldenFileSays(EventType type) throws IOException {
    var written = MAPPER.writeValueAsString(Examples.of(type));

    assertThat(MAPPER.readTree(written)).isEqualTo(golden(type));
  }

  @ParameterizedTest
  @EnumSource
  void theGoldenFileOfEveryTypeIsReadAsItsExample(EventType type) throws IOException {
    var read = MAPPER.treeToValue(golden(type), type.dataType());

    assertThat(read).isEqualTo(Examples.of(type));
  }

  @Test
  void anEvaluationNamesTheVersionOfItsProfileSinceThereAreSeveral() throws IOException {
    var golden = golden("org.jiheng.report.EvaluationChanged.v1.with-profile-version");
    var changed = MAPPER.treeToValue(golden, EvaluationChanged.class);

    assertThat(changed.ruleProfileVersion()).isEqualTo(2);
    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(changed))).isEqualTo(golden);
  }

  @Test
  void everyTypeHasANameOfItsOwnAndIsFoundByIt() {
    assertThat(Arrays.stream(EventType.values()).map(EventType::typeName)).doesNotHaveDuplicates();
    for (EventType type : EventType.values()) {
      assertThat(EventType.ofTypeName(type.typeName())).contains(type);
    }
    assertThat(EventType.ofTypeName("org.jiheng.budget.Unheard.v1")).isEmpty();
  }

  @Test
  void whatVoidsAFilingNamesNone() throws IOException {
    var registered = golden("org.jiheng.report.FilingRegistered.v1.voided");
    var taken = golden("org.jiheng.budget.FilingTaken.v1.voided");

    var voided = MAPPER.treeToValue(registered, FilingRegistered.class);
    var end = MAPPER.treeToValue(taken, FilingTaken.class);

    assertThat(voided.state()).isEqualTo(FilingRegistered.State.VOIDED);
    assertThat(voided.filing()).isNull();
    assertThat(end.filing()).isNull();
    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(voided))).isEqualTo(registered);
    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(end))).isEqualTo(taken);
  }

  @Test
  void aFormThatIsFiledNoMoreIsAState() throws IOException {
    var golden = golden("org.jiheng.indicator.FormFiled.v1.removed");
    var removed = MAPPER.treeToValue(golden, FormFiled.class);

    assertThat(removed.removed()).isTrue();
    assertThat(MAPPER.readTree(MAPPER.writeValueAsString(removed))).isEqualTo(golden);
  }

  private static JsonNode golden(EventType type) throws IOException {
    return golden(type.typeName());
  }

  private static JsonNode golden(String name) throws IOException {
    var file = "/golden/" + name + ".json";
    try (var json = GoldenEventsTest.class.getResourceAsStream(file)) {
      assertThat(json).as("golden file " + file).isNotNull();
      return MAPPER.readTree(json);
    }
  }
}
