package org.jiheng.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody overwrites what he has not seen (RFC 9110, 13.1). */
class PreconditionsTest {

  @Test
  void tagsCarryTheirQuotes() {
    assertThat(ETags.strong(7)).isEqualTo("\"7\"");
    assertThat(ETags.filing(3, "1a2b3c4d5e6f")).isEqualTo("\"3-1a2b3c4d\"");
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
    fails(() -> Preconditions.ifMatchFiling(" ", 3), 428);
    assertThat(Preconditions.filingRevision(null)).isEmpty();
  }

  @Test
  void aReaderIsComparedWeakly() {
    assertThat(Preconditions.notModified("W/\"7\"", "\"7\"")).isTrue();
    assertThat(Preconditions.notModified("*", "\"7\"")).isTrue();
    assertThat(Preconditions.notModified("\"6\"", "\"7\"")).isFalse();
    assertThat(Preconditions.notModified(null, "\"7\"")).isFalse();
  }

  @Test
  void ofAFilingOnlyTheRevisionIsCompared() {
    assertThatCode(() -> Preconditions.ifMatchFiling("\"3-ffffffff\"", 3))
        .doesNotThrowAnyException();
    assertThatCode(() -> Preconditions.ifMatchFiling("\"4-aa\", \"3-aa\"", 3))
        .doesNotThrowAnyException();
    assertThatCode(() -> Preconditions.ifMatchFiling("*", 3)).doesNotThrowAnyException();
    fails(() -> Preconditions.ifMatchFiling("\"2-1a2b3c4d\"", 3), 412);
    fails(() -> Preconditions.ifMatchFiling("W/\"3-1a2b3c4d\"", 3), 412);
    fails(() -> Preconditions.ifMatchFiling("\"other\"", 3), 412);
  }

  @Test
  void theRevisionOfATagIsRead() {
    assertThat(Preconditions.filingRevision("\"3-1a2b3c4d\"")).isEqualTo(OptionalInt.of(3));
    assertThat(Preconditions.filingRevision("W/\"3-1a2b3c4d\"")).isEqualTo(OptionalInt.of(-1));
    assertThat(Preconditions.filingRevision("\"x\"")).isEqualTo(OptionalInt.of(-1));
    fails(() -> Preconditions.filingRevision("*"), 400);
  }

  private static void fails(ThrowingCallable call, int status) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.problem().status()).isEqualTo(status));
  }
}
