package org.jiheng.budget.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RollTest {

  private static final RollEntry ARTS = new RollEntry("arts", "文联");
  private static final RollEntry SCIENCE = new RollEntry("science", "科协");

  @Test
  void entriesThatCameWereRenamedOrWentAreChanges() {
    var next = new Roll(List.of(new RollEntry("arts", "文学艺术界联合会"), new RollEntry("new", "新设")));

    assertThat(new Roll(List.of(ARTS, SCIENCE)).changesTo(next))
        .containsExactly(
            new Roll.Change(new RollEntry("arts", "文学艺术界联合会"), false),
            new Roll.Change(new RollEntry("new", "新设"), false),
            new Roll.Change(SCIENCE, true));
  }

  @Test
  void anotherOrderIsAnotherRollOfWhichNothingIsTold() {
    var roll = new Roll(List.of(ARTS, SCIENCE));
    var turned = new Roll(List.of(SCIENCE, ARTS));

    assertThat(turned).isNotEqualTo(roll);
    assertThat(roll.changesTo(turned)).isEmpty();
  }
}
