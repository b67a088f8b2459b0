package org.jiheng.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody overwrites what he has not seen (RFC 9110, 13.1). */
class PreconditionsTest {

  @Test
  void tagsCarryTheirQuotes() {
    assertThat(ETags.strong(7)).isEqualTo("\"7\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"7\"", "*", " \"6\", \"7\" ", "\"6\",,\"7\"", "W/\"7\", \"7\"", "\"a,b\",\"7\""})
  void theCurrentTagIsLetThrough(String header) {
    assertThatCode(() -> Preconditions.ifMatch(header, "\"7\"")).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"6\"", "W/\"7\"", "\"77\"", "\"\"", "\"6\", \"8\""})
  void anotherTagIsStale(String header) {
    fails(() -> Preconditions.ifMatch(header, "\"7\""), 412);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7", "\"7\" x", "\"6\" \"7\"", "w/\"7\"", "*, \"7\""})
  void whatIsNoTagIsABadRequest(String header) {
    fails(() -> Preconditions.ifMatch(header, "\"7\""), 400);
  }

  @Test
  void aMissingTagIsDemanded() {
    fails(() -> Preconditions.ifMatch(null, "\"7\""), 428);
    fails(() -> Preconditions.ifMatch(" ", tag -> true, "stale"), 428);
  }

  @Test
  void aReaderIsComparedWeakly() {
    assertThat(Preconditions.notModified("W/\"7\"", "\"7\"")).isTrue();
    assertThat(Preconditions.notModified("*", "\"7\"")).isTrue();
    assertThat(Preconditions.notModified("\"6\"", "\"7\"")).isFalse();
    assertThat(Preconditions.notModified(null, "\"7\"")).isFalse();
  }

  @Test
  void severalTagsMayStandForWhatIsThere() {
    assertThatCode(() -> Preconditions.ifMatch("\"a7\"", tag -> tag.contains("7"), "stale"))
        .doesNotThrowAnyException();
    fails(() -> Preconditions.ifMatch("\"a6\"", tag -> tag.contains("7"), "stale"), 412);
    fails(() -> Preconditions.ifMatch("W/\"a7\"", tag -> tag.contains("7"), "stale"), 412);
  }

  @Test
  void whatIsThereIsReplacedByWhoHasSeenItAndWhatIsNotByWhoHasSeenNothing() {
    assertThatCode(() -> Preconditions.put(Optional.of(7), "\"7\"", null))
        .doesNotThrowAnyException();
    assertThatCode(() -> Preconditions.put(Optional.empty(), null, "*")).doesNotThrowAnyException();
    fails(() -> Preconditions.put(Optional.of(7), null), 428);
    fails(() -> Preconditions.put(Optional.of(7L), "\"6\""), 412);
    fails(() -> Preconditions.put(Optional.empty(), "\"7\""), 412);
    fails(() -> Preconditions.put(Optional.of(7), "\"7\"", "*"), 412);
  }

  private static void fails(ThrowingCallable call, int status) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.problem().status()).isEqualTo(status));
  }
}
