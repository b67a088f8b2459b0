package org.jiheng.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.BaseDataChanged;
import org.jiheng.contracts.BaseDataChanged.Headcount;
import org.jiheng.contracts.Envelope;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.ProjectChanged;
import org.junit.jupiter.api.Test;

class CloudEventsTest {

  private static final Envelope ENVELOPE =
      new Envelope(
          UUID.fromString("6f0f4a36-9d64-4b0a-9f0e-4a2f0a1f7e11"),
          "/budget-service",
          EventType.PROJECT_CHANGED,
          "431053/2024/projects/业务",
          Instant.parse("2026-11-23T08:00:00.000001Z"),
          LocalDate.parse("2024-12-31"),
          "431053",
          2024,
          new Actor("clerk", "bureau-admin"),
          3,
          "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  @Test
  void anEnvelopeBecomesTheHeadersOfBinaryMode() {
    assertThat(CloudEvents.headers(ENVELOPE))
        .containsExactly(
            Map.entry("content-type", "application/json"),
            Map.entry("ce_specversion", "1.0"),
            Map.entry("ce_id", "6f0f4a36-9d64-4b0a-9f0e-4a2f0a1f7e11"),
            Map.entry("ce_source", "/budget-service"),
            Map.entry("ce_type", "org.jiheng.budget.ProjectChanged.v1"),
            Map.entry("ce_subject", "431053/2024/projects/业务"),
            Map.entry("ce_time", "2026-11-23T08:00:00.000001Z"),
            Map.entry("ce_businessdate", "2024-12-31"),
            Map.entry("ce_department", "431053"),
            Map.entry("ce_fiscalyear", "2024"),
            Map.entry("ce_actor", "clerk"),
            Map.entry("ce_actorrole", "bureau-admin"),
            Map.entry("ce_filingrevision", "3"),
            Map.entry("ce_traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
  }

  @Test
  void headersBecomeTheSameEnvelopeAgain() {
    assertThat(CloudEvents.envelope(CloudEvents.headers(ENVELOPE))).isEqualTo(ENVELOPE);
  }

  @Test
  void whatAnEnvelopeDoesNotHaveIsLeftOutAndStaysSo() {
    var sparse =
        new Envelope(
            ENVELOPE.id(),
            "/budget-service",
            EventType.PROJECT_CHANGED,
            null,
            ENVELOPE.time(),
            ENVELOPE.businessDate(),
            "431053",
            2024,
            null,
            null,
            null);

    var headers = CloudEvents.headers(sparse);

    assertThat(headers)
        .doesNotContainKeys("ce_subject", "ce_actor", "ce_filingrevision", "ce_traceparent");
    assertThat(CloudEvents.envelope(headers)).isEqualTo(sparse);
  }

  @Test
  void aTypeOfANewerPublisherIsToldBeforeItCanHurt() {
    var headers = new HashMap<String, String>(CloudEvents.headers(ENVELOPE));
    headers.put("ce_type", "org.jiheng.budget.ProjectChanged.v2");

    assertThat(CloudEvents.type(headers)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CloudEvents.envelope(headers))
        .withMessageContaining("ProjectChanged.v2");
  }

  @Test
  void aMissingOrMalformedAttributeIsNamed() {
    var headers = new HashMap<String, String>(CloudEvents.headers(ENVELOPE));
    headers.remove("ce_department");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CloudEvents.envelope(headers))
        .withMessageContaining("ce_department");

    headers.put("ce_department", "431053");
    headers.put("ce_time", "yesterday");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CloudEvents.envelope(headers))
        .withMessageContaining("malformed");
  }

  @Test
  void amountsAreWrittenPlainAndReadExactly() {
    var change =
        new BaseDataChanged(
            "431053",
            2024,
            1,
            false,
            new Headcount(new BigDecimal("1E+3"), new BigDecimal("12345678901234567890.10"), null),
            null,
            null);

    var json = CloudEvents.data(change);

    assertThat(new String(json, StandardCharsets.UTF_8))
        .contains("\"authorized\":1000,", "\"actual\":12345678901234567890.10")
        .doesNotContain("statedRate");
    var read = (BaseDataChanged) CloudEvents.data(EventType.BASE_DATA_CHANGED, json);
    assertThat(read.headcount().actual()).isEqualTo(new BigDecimal("12345678901234567890.10"));
  }

  @Test
  void aFieldOfANewerPublisherIsPassedOver() {
    var json =
        """
        {"department":"1","fiscalYear":2024,"version":5,"removed":true,"code":"p","owner":{"x":1}}
        """
            .getBytes(StandardCharsets.UTF_8);

    assertThat(CloudEvents.data(EventType.PROJECT_CHANGED, json))
        .isEqualTo(new ProjectChanged("1", 2024, 5, "p", null));
  }

  @Test
  void dataThatAreNotTheTypesRecordAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                CloudEvents.data(EventType.PROJECT_CHANGED, "[1]".getBytes(StandardCharsets.UTF_8)))
        .withMessageContaining("org.jiheng.budget.ProjectChanged.v1");
  }

  @Test
  void anEventWhoseEnvelopeAndDataDifferCannotBeMade() {
    var elsewhere = new ProjectChanged("999999", 2024, 5, "p", null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutboxEvent(ENVELOPE, elsewhere))
        .withMessageContaining("999999");
  }
}
