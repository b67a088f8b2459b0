package org.jiheng.gateway.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiheng.filing.json.Change;
import org.junit.jupiter.api.Test;

/** What follows from the three dry runs. */
class VerdictTest {

  @Test
  void aFilingThatEverybodyHasAndThatChangesNothingIsSettled() {
    assertThat(new Verdict(same(3), same(3), same(3)).isSettled()).isTrue();
  }

  @Test
  void aFilingIsNotSettledWhileAServiceIsLate() {
    assertThat(new Verdict(same(3), same(2), same(3)).isSettled()).isFalse();
    assertThat(new Verdict(same(3), same(3), same(null)).isSettled()).isFalse();
  }

  @Test
  void theFirstFilingIsNeverSettledEvenIfItIsEmpty() {
    assertThat(new Verdict(same(null), same(null), same(null)).isSettled()).isFalse();
  }

  @Test
  void aChangeAgainstTheCurrentRevisionAsksForANewOne() {
    assertThat(new Verdict(same(3), changes(3), same(3)).othersChange()).isTrue();
    assertThat(new Verdict(same(3), same(3), changes(3)).othersChange()).isTrue();
  }

  @Test
  void aServiceThatIsLateHasOnlyToCatchUp() {
    Verdict verdict = new Verdict(same(3), changes(2), changes(null));

    assertThat(verdict.othersChange()).isFalse();
    assertThat(verdict.mayRepeat()).isTrue();
  }

  @Test
  void aChangeOfTheBudgetPartIsNoRepetition() {
    assertThat(new Verdict(changes(3), same(2), same(3)).mayRepeat()).isFalse();
  }

  @Test
  void withoutAnyFilingThereIsNothingToRepeat() {
    assertThat(new Verdict(same(null), changes(null), same(null)).mayRepeat()).isFalse();
  }

  private static DryRun same(Integer revision) {
    return new DryRun(revision, "cafe", List.of(), List.of(), null);
  }

  private static DryRun changes(Integer revision) {
    return new DryRun(
        revision, "cafe", List.of(new Change("/a", "/a", null, null)), List.of(), null);
  }
}
