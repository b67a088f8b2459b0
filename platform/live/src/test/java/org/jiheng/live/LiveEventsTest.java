package org.jiheng.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiveEventsTest {

  private final Map<String, String> headers =
      new LinkedHashMap<>(
          Map.of(
              "content-type", "application/json",
              "ce_specversion", "1.0",
              "ce_id", "7f0c1f1e-8a53-4a6e-9d8e-000000000001",
              "ce_source", "/budget-service",
              "ce_type", "org.jiheng.budget.Later.v9",
              "ce_time", "2026-11-27T08:00:00Z",
              "ce_department", "甲\"部",
              "ce_fiscalyear", "2024",
              "ce_filingrevision", "3"));

  @Test
  void aRecordBecomesOneLineOfCloudEventsJson() {
    headers.put("ce_actor", "clerk");

    var event = LiveEvents.of(5, read("{\"amount\":\n1234567890123456789.10,\r\n\"a\":\"\\n\"}"));

    assertThat(event.slot()).isEqualTo(5);
    assertThat(event.department()).isEqualTo("甲\"部");
    assertThat(event.fiscalYear()).isEqualTo(2024);
    var frame = new String(event.frame(), StandardCharsets.UTF_8);
    assertThat(frame).startsWith("data: {").endsWith("}\n\n");
    assertThat(frame.strip()).hasLineCount(1);
    assertThat(frame)
        .contains("\"specversion\":\"1.0\"", "\"type\":\"org.jiheng.budget.Later.v9\"")
        .contains("\"fiscalyear\":2024", "\"filingrevision\":3", "\"actor\":\"clerk\"")
        .contains("\"department\":\"甲\\\"部\"", "\"datacontenttype\":\"application/json\"")
        .contains("\"data\":{\"amount\": 1234567890123456789.10,  \"a\":\"\\n\"}}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{} {}", "no json", "{\"a\":\"\n\"}"})
  void dataThatIsNoJsonIsNoEvent(String data) {
    assertThatThrownBy(() -> LiveEvents.of(0, read(data)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ce_specversion",
        "ce_id",
        "ce_source",
        "ce_type",
        "ce_time",
        "ce_department",
        "ce_fiscalyear"
      })
  void aRecordWithoutThisIsNoEvent(String header) {
    headers.remove(header);

    assertThatThrownBy(() -> LiveEvents.of(0, read("{}")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private ConsumerRecord<String, byte[]> read(String data) {
    var read =
        new ConsumerRecord<>(
            "jiheng.budget.changes", 5, 17, "甲\"部", data.getBytes(StandardCharsets.UTF_8));
    headers.forEach(
        (name, value) -> read.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return read;
  }
}
