package org.jiheng.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiheng.contracts.Actor;
import org.jiheng.contracts.Change;
import org.jiheng.contracts.Envelope;
import org.jiheng.contracts.EventType;

/**
 * CloudEvents 1.0 in Kafka's binary mode: the envelope as {@code ce_*} headers, the data as JSON.
 *
 * <p>The mapper is its own, because the form of an event must not follow the settings of a service:
 * amounts are exact and plain, and what a newer publisher added is passed over.
 */
public final class CloudEvents {

  private static final String PREFIX = "ce_";
  private static final String CONTENT_TYPE = "content-type";
  private static final String JSON = "application/json";
  private static final String SPEC_VERSION = "1.0";

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private static final ObjectReader HEADERS = MAPPER.readerForMapOf(String.class);

  static {
    MAPPER
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build());
  }

  private CloudEvents() {}

  /** The headers in a fixed order; attributes without a value are left out. */
  public static Map<String, String> headers(Envelope envelope) {
    var headers = new LinkedHashMap<String, String>();
    headers.put(CONTENT_TYPE, JSON);
    put(headers, "specversion", SPEC_VERSION);
    put(headers, "id", envelope.id());
    put(headers, "source", envelope.source());
    put(headers, "type", envelope.type().typeName());
    put(headers, "subject", envelope.subject());
    put(headers, "time", envelope.time());
    put(headers, "businessdate", envelope.businessDate());
    put(headers, "department", envelope.department());
    put(headers, "fiscalyear", envelope.fiscalYear());
    if (envelope.actor() != null) {
      put(headers, "actor", envelope.actor().subject());
      put(headers, "actorrole", envelope.actor().role());
    }
    put(headers, "filingrevision", envelope.filingRevision());
    put(headers, "traceparent", envelope.traceparent());
    return headers;
  }

  /** Empty for a type that this version does not know: an old consumer passes over it. */
  public static Optional<EventType> type(Map<String, String> headers) {
    return EventType.ofTypeName(required(headers, "type"));
  }

  /**
   * @throws IllegalArgumentException where an attribute is missing or malformed, or the type is
   *     unknown: ask {@link #type} first
   */
  public static Envelope envelope(Map<String, String> headers) {
    var version = required(headers, "specversion");
    if (!SPEC_VERSION.equals(version)) {
      throw new IllegalArgumentException("CloudEvents version " + version + " is not understood");
    }
    try {
      return new Envelope(
          UUID.fromString(required(headers, "id")),
          required(headers, "source"),
          type(headers)
              .orElseThrow(
                  () -> new IllegalArgumentException("unknown type " + required(headers, "type"))),
          headers.get(PREFIX + "subject"),
          Instant.parse(required(headers, "time")),
          LocalDate.parse(required(headers, "businessdate")),
          required(headers, "department"),
          Integer.parseInt(required(headers, "fiscalyear")),
          actor(headers),
          optional(headers, "filingrevision").map(Integer::valueOf).orElse(null),
          headers.get(PREFIX + "traceparent"));
    } catch (java.time.DateTimeException malformed) {
      throw new IllegalArgumentException("malformed time in " + headers, malformed);
    }
  }

  /** The record's JSON in UTF-8. */
  public static byte[] data(Change change) {
    try {
      return MAPPER.writeValueAsBytes(change);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * @throws IllegalArgumentException where the bytes are not the JSON of the type's record
   */
  public static Change data(EventType type, byte[] json) {
    try {
      return MAPPER.readValue(json, type.dataType());
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "data is no " + type.typeName() + ": " + unreadable.getMessage(), unreadable);
    }
  }

  static String json(Map<String, String> headers) {
    try {
      return MAPPER.writeValueAsString(headers);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Map<String, String> headers(String json) {
    try {
      return HEADERS.readValue(json);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalArgumentException("headers are unreadable", unreadable);
    }
  }

  private static Actor actor(Map<String, String> headers) {
    return optional(headers, "actor")
        .map(subject -> new Actor(subject, headers.get(PREFIX + "actorrole")))
        .orElse(null);
  }

  private static void put(Map<String, String> headers, String attribute, Object value) {
    if (value != null) {
      headers.put(PREFIX + attribute, value.toString());
    }
  }

  private static Optional<String> optional(Map<String, String> headers, String attribute) {
    return Optional.ofNullable(headers.get(PREFIX + attribute));
  }

  private static String required(Map<String, String> headers, String attribute) {
    return optional(headers, attribute)
        .orElseThrow(
            () -> new IllegalArgumentException("no " + PREFIX + attribute + " among " + headers));
  }
}
