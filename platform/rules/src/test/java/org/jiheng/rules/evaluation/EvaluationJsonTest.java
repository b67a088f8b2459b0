package org.jiheng.rules.evaluation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jiheng.rules.evaluation.EvaluationView.DepartmentName;
import org.junit.jupiter.api.Test;

class EvaluationJsonTest {

  /** A name that looks like the place where the content begins. */
  private static final EvaluationView DRAFT =
      new EvaluationView(
          new DepartmentName("1", ",\"forms\":[\\,\"forms\":"),
          2024,
          "hunan-2024",
          1,
          0,
          3,
          "hash",
          null,
          "DRAFT",
          null,
          List.of(
              new EvaluatedForm(
                  "a", "甲", null, List.of(), List.of(), null, null, null, null, null, null, null,
                  null, List.of())),
          null,
          null,
          List.of());

  @Test
  void aTextWithAnotherHeadIsTheTextOfThatView() {
    var numbered = DRAFT.numbered(7, Instant.parse("2026-11-24T08:00:00Z"));

    var body = EvaluationJson.withHead(EvaluationJson.bytes(DRAFT), numbered);

    assertThat(body).isEqualTo(EvaluationJson.bytes(numbered));
    assertThat(new String(body, UTF_8))
        .contains("\"revision\":7", "\"asOf\":\"2026-11-24T08:00:00Z\"", "\"name\":\"甲\"");
  }

  @Test
  void revisionAndTimeAreNoContent() {
    var draft = EvaluationJson.text(DRAFT);
    var kept = EvaluationJson.text(DRAFT.numbered(7, Instant.parse("2026-11-24T08:00:00Z")));

    assertThat(same(kept, draft)).isTrue();
    assertThat(same(kept, draft.replace("甲", "乙"))).isFalse();
    assertThat(same(kept, draft.replace("\"hash\"", "\"other\""))).isFalse();
    assertThat(same(kept, draft.replace("\"findings\":[]", "\"findings\":[1]"))).isFalse();
    assertThat(same(kept, draft.replace("filingRevision\":3", "filingRevision\":4"))).isFalse();
  }

  private static boolean same(String one, String other) {
    return EvaluationJson.sameContent(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }
}
