package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** A filing replaces the one before it whole. */
class ReplacementJourney {

  @Test
  void aSmallerFilingLeavesNoDeadRow() {
    var filing = Sample.of("E2E-SMALLER");
    var etag = Clerk.hasFiled(filing);
    var smaller = filing.copy();
    smaller.array("/forms").remove(3);
    for (var last = 45; last >= 20; last--) {
      smaller.array("/forms/0/indicators").remove(last);
    }
    smaller.array("/statement").remove(51);
    smaller.array("/department/units").remove(3);
    smaller.array("/buildings").removeAll();
    smaller.array("/narrative").remove(0);

    var receipt = Clerk.handsIn(smaller, etag);

    assertThat(receipt.statusCode()).as(receipt.asString()).isEqualTo(200);
    assertThat(receipt.jsonPath().getInt("revision")).isEqualTo(2);
    assertThat(Sample.canonical(Clerk.filing(smaller, 2))).isEqualTo(smaller.canonical());
    var evaluation = Clerk.evaluation(smaller, 2);
    assertThat(evaluation.path("forms")).hasSize(3);
    assertThat(evaluation.at("/forms/0/indicators")).hasSize(20);
    assertThat(items("indicators", smaller)).hasSize(20 + 54 + 42);
    assertThat(items("forms", smaller)).hasSize(3);
    assertThat(items("projects", smaller))
        .extracting(project -> project.path("code").asText())
        .containsExactlyInAnyOrder("operations", "maintenance");
  }

  @Test
  void replacingNeedsTheCurrentRevision() {
    var filing = Sample.of("E2E-STALE");
    var first = Clerk.hasFiled(filing);
    filing.object("/forms/0/objective").put("actual", "已完成");

    assertThat(Clerk.handsIn(filing).statusCode()).isEqualTo(428);
    assertThat(Clerk.handsIn(filing, first).statusCode()).isEqualTo(200);
    filing.object("/forms/0/objective").put("actual", "未完成");
    assertThat(Clerk.handsIn(filing, first).statusCode()).isEqualTo(412);
  }

  @Test
  void aMemberThatIsNoLongerStatedAsEmptyIsAChangeToo() {
    var filing = Sample.of("E2E-EMPTY");
    var etag = Clerk.hasFiled(filing);
    filing.object("").remove("buildings");

    var receipt = Clerk.handsIn(filing, etag);

    assertThat(receipt.jsonPath().getBoolean("changed")).as(receipt.asString()).isTrue();
    assertThat(Sample.canonical(Clerk.filing(filing, 2))).isEqualTo(filing.canonical());
  }

  private static JsonNode items(String kind, Sample filing) {
    return Clerk.json(
            Clerk.get(
                "/api/v1/" + kind + "?department=" + filing.code() + "&fiscalYear=2024&limit=500"))
        .path("items");
  }
}
