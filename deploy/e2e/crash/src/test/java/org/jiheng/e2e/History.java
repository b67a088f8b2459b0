package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Every revision of a department's evaluation, the oldest first. */
record History(List<JsonNode> revisions) {

  private static final Set<String> OF_ITS_TIME = Set.of("revision", "asOf");

  static History of(Journal journal) {
    var path = "/api/v1/evaluations/" + journal.department() + "/2024/history";
    var entries = new ArrayList<JsonNode>();
    var page = Clerk.json(Clerk.get(path + "?limit=500"));
    while (page.path("next").isTextual()) {
      page.path("items").forEach(entries::add);
      var cursor = page.path("next").asText();
      page = Clerk.json(Clerk.request().queryParam("cursor", cursor).get(path + "?limit=500"));
    }
    page.path("items").forEach(entries::add);
    Collections.reverse(entries);
    return new History(
        entries.stream()
            .map(entry -> Clerk.json(Clerk.get(path + "/" + entry.path("revision").asInt())))
            .toList());
  }

  /**
   * A change that was evaluated before the next one made exactly one revision. Changes that came
   * faster may have been overtaken by a filing of which a part was missing: then none is told twice
   * and none out of order.
   */
  void assertTell(Journal journal) {
    assertThat(revisions)
        .extracting(revision -> revision.path("revision").asInt())
        .containsExactlyElementsOf(IntStream.rangeClosed(1, revisions.size()).boxed().toList());
    for (var i = 1; i < revisions.size(); i++) {
      assertThat(content(revisions.get(i))).isNotEqualTo(content(revisions.get(i - 1)));
    }
    var hashes = texts("/filing");
    assertThat(hashes).as("filings of %s", journal.department()).doesNotHaveDuplicates();
    if (journal.patient()) {
      assertThat(hashes)
          .containsExactlyElementsOf(journal.entries().stream().map(Journal.Entry::hash).toList());
    }
    var actuals = withoutRepetition(texts(Journal.INDICATOR + "/actual"));
    assertThat(journal.actuals()).containsSubsequence(actuals);
    assertThat(actuals.get(actuals.size() - 1))
        .isEqualTo(journal.actuals().get(journal.actuals().size() - 1));
  }

  private List<String> texts(String pointer) {
    return revisions.stream().map(revision -> revision.at(pointer).asText()).toList();
  }

  private static JsonNode content(JsonNode revision) {
    ObjectNode content = revision.deepCopy();
    return content.remove(OF_ITS_TIME);
  }

  private static List<String> withoutRepetition(List<String> texts) {
    var once = new ArrayList<String>();
    for (String text : texts) {
      if (once.isEmpty() || !once.get(once.size() - 1).equals(text)) {
        once.add(text);
      }
    }
    return once;
  }
}
