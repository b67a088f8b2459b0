package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
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
    assertThat(told(department, EventType.INDICATOR_CHANGED))
        .as("actuals of %s", department)
        .filteredOn(event -> event.path("level3").asText().equals(indicator))
        .extracting(event -> event.path("actual").asText())
        .containsExactlyElementsOf(
            journal.entries(Kind.ACTUAL).stream().map(Entry::actual).toList());
    assertThat(told(department, EventType.FORM_FILED))
        .as("objectives of %s", department)
        .filteredOn(event -> event.path("form").asText().equals("overall"))
        .extracting(event -> event.at("/objective/actual").asText())
        .containsExactlyElementsOf(
            journal.entries(Kind.FILING).stream().map(Entry::objective).toList());
    assertThat(told(department, EventType.BUDGET_PART_TAKEN, EventType.AMOUNTS_CHANGED))
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
      assertThat(told(department, taken))
          .as("%s of %s", taken, department)
          .extracting(event -> event.path("revision").asInt())
          .containsExactlyElementsOf(IntStream.rangeClosed(1, journal.revision()).boxed().toList());
    }
  }

  /** The events of these types, without repetitions, in the order of their versions. */
  private List<JsonNode> told(String department, EventType... types) {
    var names = Arrays.stream(types).map(EventType::typeName).toList();
    return ordered(about(types[0].topic(), department))
        .filter(message -> names.contains(message.headers().get("ce_type")))
        .map(Message::json)
        .toList();
  }

  private List<Message> about(Topic topic, String department) {
    return messages.get(topic).stream()
        .filter(message -> message.key().equals(department))
        .toList();
  }

  /** The facts that the two logs of facts lead to, as text that can be compared. */
  List<String> states() {
    var folded = new FoldedFacts();
    for (Topic topic : List.of(Topic.BUDGET, Topic.INDICATOR)) {
      ordered(messages.get(topic)).forEach(folded::follow);
    }
    return folded.states();
  }

  private static Stream<Message> ordered(List<Message> messages) {
    return once(messages)
        .sorted(Comparator.comparingLong(message -> message.json().path("version").asLong()));
  }

  /** Of a sheet, or of a part with its sheets. */
  private static BigDecimal executed(JsonNode event, String line) {
    return event.findParents("line").stream()
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
