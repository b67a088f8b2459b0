package org.jiheng.report.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jiheng.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilingTagTest {

  @Test
  void aTagHasTheRevisionAndTheStartOfTheHash() {
    assertThat(FilingTag.of(3, "1a2b3c4d5e6f")).isEqualTo("\"3-1a2b3c4d\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"3-ffffffff\"", "\"4-aa\", \"3-aa\"", "\"3\"", "*"})
  void onlyTheRevisionIsCompared(String header) {
    assertThatCode(() -> FilingTag.ifMatch(header, 3)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      value = {
        "\"2-1a2b3c4d\", 412",
        "W/\"3-1a2b3c4d\", 412",
        "\"other\", 412",
        "3, 400",
        "' ', 428"
      })
  void anotherRevisionIsRefused(String header, int status) {
    assertThatThrownBy(() -> FilingTag.ifMatch(header, 3))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refusal -> assertThat(refusal.problem().status()).isEqualTo(status));
  }
}
