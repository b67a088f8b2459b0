package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.jiheng.contracts.EventType;
import org.jiheng.contracts.Topic;
import org.jiheng.e2e.Journal.Entry;
import org.jiheng.e2e.Journal.Kind;
import org.jiheng.testing.TopicReader;
import org.jiheng.testing.TopicReader.Message;

/** All that has been published, as a reader of committed records sees it. */
record Logs(Map<Topic, List<Message>> messages) {

  static Logs read() {
    var messages = new EnumMap<Topic, List<Message>>(Topic.class);
    Stream.of(Topic.values())
        .forEach(topic -> messages.put(topic, TopicReader.read(topic.topicName())));
    return new Logs(messages);
  }

  /** How often an event was sent again, which the contract of the outbox allows after a crash. */
  int sentAgain() {
    return messages.values().stream().mapToInt(all -> all.size() - (int) once(all).count()).sum();
  }

  int size() {
    return messages.values().stream().mapToInt(List::size).sum();
  }

  /** Each accepted change of the department is told of once, in its order, and nothing else is. */
  void assertTell(Journal journal) {
    var department = journal.department();
    Stream.of(Topic.values())
        .forEach(topic -> Outboxes.assertPublished(topic, department, about(topic, department)));

    var indicator = journal.filing().tree().at(Journal.INDICATOR + "/level3").asText();
    assertThat(told(department, EventType.INDICATOR_CHANGED, "level3", indicator))
        .as("actuals of %s", department)
        .extracting(event -> event.path("actual").asText())
        .containsExactlyElementsOf(journal.actuals());
    assertThat(told(department, EventType.FORM_CHANGED, "form", "overall"))
        .as("objectives of %s", department)
        .extracting(event -> event.at("/objective/actual").asText())
        .containsExactlyElementsOf(
            journal.entries(Kind.FILING).stream().map(Entry::objective).toList());
    assertThat(told(department, EventType.AMOUNTS_CHANGED, "sheet", "statement"))
        .as("statements of %s", department)
        .extracting(
            event -> executed(event, Journal.POSTED_LINE),
            event -> executed(event, Journal.FILED_LINE))
        .containsExactlyElementsOf(
            journal.entries(Kind.FILING, Kind.POSTING).stream()
                .map(entry -> Tuple.tuple(plain(entry.posted()), plain(entry.filed())))
                .toList());
    for (EventType taken :
        List.of(EventType.BUDGET_FILING_TAKEN, EventType.INDICATOR_FILING_TAKEN)) {
      assertThat(told(department, taken, "department", department))
          .as("%s of %s", taken, department)
          .extracting(event -> event.path("revision").asInt())
          .containsExactlyElementsOf(IntStream.rangeClosed(1, journal.revision()).boxed().toList());
    }
  }

  /** The events of a type about one thing, without repetitions, in the order of their versions. */
  private List<JsonNode> told(String department, EventType type, String member, String value) {
    return once(about(type.topic(), department))
        .filter(message -> message.headers().get("ce_type").equals(type.typeName()))
        .map(Message::json)
        .filter(event -> event.path(member).asText().equals(value))
        .sorted(Comparator.comparingLong(event -> event.path("version").asLong()))
        .toList();
  }

  private List<Message> about(Topic topic, String department) {
    return messages.get(topic).stream()
        .filter(message -> message.key().equals(department))
        .toList();
  }

  /** The newest state of every aggregate that is not removed, as text that can be compared. */
  List<String> states() {
    var newest =
        Stream.of(Topic.BUDGET, Topic.INDICATOR)
            .flatMap(topic -> messages.get(topic).stream())
            .filter(message -> !message.headers().get("ce_type").endsWith(".FilingTaken.v1"))
            .collect(
                Collectors.toMap(
                    message -> message.headers().get("ce_subject"),
                    Message::json,
                    (one, other) ->
                        one.path("version").asLong() >= other.path("version").asLong()
                            ? one
                            : other));
    return newest.values().stream()
        .filter(state -> !state.path("removed").asBoolean())
        .map(Sample::canonical)
        .sorted()
        .toList();
  }

  private static BigDecimal executed(JsonNode statement, String line) {
    return statement
        .path("statement")
        .valueStream()
        .filter(row -> row.path("line").asText().equals(line))
        .map(row -> plain(row.path("executed").decimalValue()))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal plain(BigDecimal amount) {
    return amount.stripTrailingZeros();
  }

  private static Stream<Message> once(List<Message> messages) {
    return messages.stream()
        .collect(
            Collectors.toMap(
                message -> message.headers().get("ce_id"),
                message -> message,
                (first, again) -> first,
                LinkedHashMap::new))
        .values()
        .stream();
  }
}
