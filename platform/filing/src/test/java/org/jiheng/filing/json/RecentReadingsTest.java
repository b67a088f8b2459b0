package org.jiheng.filing.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecentReadingsTest {

  private final RecentReadings readings = new RecentReadings(10);

  @Test
  void a_reading_is_found_by_equal_bytes_of_the_same_department_and_year_only() {
    var reading = reading();
    readings.remember(bytes("12345"), "100", 2024, reading);

    assertThat(readings.find(bytes("12345"), "100", 2024)).containsSame(reading);
    assertThat(readings.find(bytes("12346"), "100", 2024)).isEmpty();
    assertThat(readings.find(bytes("12345"), "101", 2024)).isEmpty();
    assertThat(readings.find(bytes("12345"), "100", 2023)).isEmpty();
  }

  @Test
  void bytes_that_change_after_they_were_read_do_not_change_what_is_remembered() {
    var body = bytes("12345");
    var reading = reading();
    readings.remember(body, "100", 2024, reading);

    body[0] = 'x';

    assertThat(readings.find(bytes("12345"), "100", 2024)).containsSame(reading);
    assertThat(readings.find(body, "100", 2024)).isEmpty();
  }

  @Test
  void the_oldest_go_when_the_bodies_outgrow_the_capacity() {
    readings.remember(bytes("aaaa"), "100", 2024, reading());
    readings.remember(bytes("bbbb"), "100", 2024, reading());
    readings.remember(bytes("bbbb"), "100", 2024, reading());
    readings.remember(bytes("cccc"), "100", 2024, reading());

    assertThat(readings.find(bytes("aaaa"), "100", 2024)).isEmpty();
    assertThat(readings.find(bytes("bbbb"), "100", 2024)).isPresent();
    assertThat(readings.find(bytes("cccc"), "100", 2024)).isPresent();
  }

  @Test
  void a_body_larger_than_the_capacity_is_not_remembered_and_drives_nothing_out() {
    readings.remember(bytes("aaaa"), "100", 2024, reading());

    readings.remember(bytes("12345678901"), "100", 2024, reading());

    assertThat(readings.find(bytes("12345678901"), "100", 2024)).isEmpty();
    assertThat(readings.find(bytes("aaaa"), "100", 2024)).isPresent();
  }

  private static FilingDocument reading() {
    return new FilingDocument(FilingJson.mapper().createObjectNode(), List.of(), null, null);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
