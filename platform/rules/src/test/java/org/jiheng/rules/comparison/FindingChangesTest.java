package org.jiheng.rules.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.jiheng.rules.comparison.FindingChanges.Found;
import org.junit.jupiter.api.Test;

class FindingChangesTest {

  @Test
  void whatSaysTheSameElsewhereOrSomethingElseInItsPlaceIsTheSame() {
    var before = findings("SUM /a 甲", "RATE /b 乙");
    var after = findings("RATE /c 乙", "SUM /a 丙");

    assertThat(FindingChanges.between(before, after).appeared()).isEmpty();
    assertThat(FindingChanges.between(before, after).vanished()).isEmpty();
  }

  @Test
  void whatStandsAsItWasIsNotTakenForOneThatMoved() {
    var before = findings("SUM /a 甲", "SUM /b 甲");
    var after = findings("SUM /b 甲");

    assertThat(FindingChanges.between(before, after).vanished())
        .containsExactly(new Found("SUM", "/a"));
  }

  @Test
  void whatMovedIsFoundBeforeWhatOnlyStandsInItsPlace() {
    var before = findings("SUM /a 甲", "SUM /b 乙");
    var after = findings("SUM /b 甲");

    assertThat(FindingChanges.between(before, after).vanished())
        .containsExactly(new Found("SUM", "/b"));
  }

  @Test
  void eachIsTheSameAsOneOnly() {
    var one = findings("SUM /a 甲");
    var two = findings("SUM /a 甲", "SUM /b 甲");

    assertThat(FindingChanges.between(one, two).appeared()).containsExactly(new Found("SUM", "/b"));
    assertThat(FindingChanges.between(two, one).vanished()).containsExactly(new Found("SUM", "/b"));
    assertThat(FindingChanges.between(one, findings("RATE /a 甲")))
        .isEqualTo(
            new FindingChanges(List.of(new Found("RATE", "/a")), List.of(new Found("SUM", "/a"))));
  }

  /** Rule, place and message, with a blank between. */
  private static ArrayNode findings(String... findings) {
    var list = JsonNodeFactory.instance.arrayNode();
    for (String finding : findings) {
      var parts = finding.split(" ");
      list.addObject().put("rule", parts[0]).put("where", parts[1]).put("message", parts[2]);
    }
    return list;
  }
}
