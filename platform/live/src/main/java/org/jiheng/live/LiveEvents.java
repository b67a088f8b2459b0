package org.jiheng.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.Topic;

/**
 * Turns a record of a log, a CloudEvent in Kafka's binary mode, into one in structured mode. The
 * data is passed on byte for byte; a type that is not known here is passed on too.
 */
final class LiveEvents {

  static final List<String> TOPICS = Arrays.stream(Topic.values()).map(Topic::topicName).toList();

  static final int PARTITIONS = Topic.PARTITIONS;

  static final Set<String> TYPES =
      Arrays.stream(EventType.values())
          .map(EventType::typeName)
          .collect(Collectors.toUnmodifiableSet());

  private static final String PREFIX = "ce_";
  private static final Set<String> INTEGERS = Set.of("fiscalyear", "filingrevision", "epoch");
  private static final byte[] DATA_LINE = "data: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DATA_MEMBER = ",\"data\":".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END = "}\n\n".getBytes(StandardCharsets.US_ASCII);

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  private LiveEvents() {}

  /**
   * @throws IllegalArgumentException where the record is no event of ours
   */
  static LiveEvent of(int slot, ConsumerRecord<String, byte[]> read) {
    var attributes = attributes(read);
    for (String required : List.of("specversion", "id", "source", "type", "time", "department")) {
      if (attributes.get(required) == null) {
        throw new IllegalArgumentException("no " + PREFIX + required);
      }
    }
    if (!attributes.get("department").equals(read.key())) {
      throw new IllegalArgumentException("the key is not the department");
    }
    try {
      return new LiveEvent(
          slot,
          read.offset(),
          read.key(),
          Integer.parseInt(attributes.getOrDefault("fiscalyear", "")),
          attributes.get("type"),
          frame(attributes, read.value()));
    } catch (IOException malformed) {
      throw new IllegalArgumentException("the data is no JSON", malformed);
    }
  }

  private static Map<String, String> attributes(ConsumerRecord<String, byte[]> read) {
    var attributes = new LinkedHashMap<String, String>();
    read.headers()
        .forEach(
            header -> {
              if (header.key().startsWith(PREFIX) && header.value() != null) {
                attributes.put(
                    header.key().substring(PREFIX.length()),
                    new String(header.value(), StandardCharsets.UTF_8));
              }
            });
    return attributes;
  }

  private static byte[] frame(Map<String, String> attributes, byte[] data) throws IOException {
    if (data == null) {
      throw new IOException("no data");
    }
    check(data);
    var frame = new ByteArrayOutputStream(data.length + 1024);
    frame.write(DATA_LINE);
    try (var json = JSON.createGenerator(frame)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
      json.writeStartObject();
      for (Map.Entry<String, String> attribute : attributes.entrySet()) {
        json.writeFieldName(attribute.getKey());
        if (INTEGERS.contains(attribute.getKey())) {
          json.writeNumber(Integer.parseInt(attribute.getValue()));
        } else {
          json.writeString(attribute.getValue());
        }
      }
      json.writeStringField("datacontenttype", "application/json");
    }
    frame.write(DATA_MEMBER);
    frame.write(onOneLine(data));
    frame.write(END);
    return frame.toByteArray();
  }

  /** One value of JSON and nothing after it. */
  private static void check(byte[] data) throws IOException {
    try (var json = JSON.createParser(data)) {
      if (json.nextToken() == null) {
        throw new IOException("no data");
      }
      json.skipChildren();
      if (json.nextToken() != null) {
        throw new IOException("more than one value");
      }
    }
  }

  /** In JSON a line can end only between two tokens, where a blank is as good. */
  private static byte[] onOneLine(byte[] json) {
    var line = json;
    for (var each = 0; each < json.length; each++) {
      if (json[each] == '\n' || json[each] == '\r') {
        line = line == json ? json.clone() : line;
        line[each] = ' ';
      }
    }
    return line;
  }
}
