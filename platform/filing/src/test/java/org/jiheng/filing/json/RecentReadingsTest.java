package org.jiheng.filing.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentReadingsTest {

  private final RecentReadings readings = new RecentReadings(10);

  @Test
  void aReadingIsFoundByEqualBytesOfTheSameDepartmentAndYearOnly() {
    var reading = reading();
    readings.remember(bytes("12345"), "100", 2024, reading);

    assertThat(readings.find(bytes("12345"), "100", 2024)).containsSame(reading);
    assertThat(readings.find(bytes("12346"), "100", 2024)).isEmpty();
    assertThat(readings.find(bytes("12345"), "101", 2024)).isEmpty();
    assertThat(readings.find(bytes("12345"), "100", 2023)).isEmpty();
  }

  @Test
  void bytesThatChangeAfterTheyWereReadDoNotChangeWhatIsRemembered() {
    var body = bytes("12345");
    var reading = reading();
    readings.remember(body, "100", 2024, reading);

    body[0] = 'x';

    assertThat(readings.find(bytes("12345"), "100", 2024)).containsSame(reading);
    assertThat(readings.find(body, "100", 2024)).isEmpty();
  }

  @Test
  void theOldestGoWhenTheBodiesOutgrowTheCapacity() {
    readings.remember(bytes("aaaa"), "100", 2024, reading());
    readings.remember(bytes("bbbb"), "100", 2024, reading());
    readings.remember(bytes("bbbb"), "100", 2024, reading());
    readings.remember(bytes("cccc"), "100", 2024, reading());

    assertThat(readings.find(bytes("aaaa"), "100", 2024)).isEmpty();
    assertThat(readings.find(bytes("bbbb"), "100", 2024)).isPresent();
    assertThat(readings.find(bytes("cccc"), "100", 2024)).isPresent();
  }

  @Test
  void aBodyLargerThanTheCapacityIsNotRememberedAndDrivesNothingOut() {
    readings.remember(bytes("aaaa"), "100", 2024, reading());

    readings.remember(bytes("12345678901"), "100", 2024, reading());

    assertThat(readings.find(bytes("12345678901"), "100", 2024)).isEmpty();
    assertThat(readings.find(bytes("aaaa"), "100", 2024)).isPresent();
  }

  private static FilingDocument reading() {
    return new FilingDocument(FilingJson.mapper().createObjectNode(), List.of(), null, null, null);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
