package org.jiheng.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiheng.http.IdempotencyKey;
import org.jiheng.http.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyedRequestTest {

  @Test
  void aKeyIsTakenAsItWasSent() {
    var longest = "k".repeat(255);

    assertThat(IdempotencyKey.of(List.of())).isEmpty();
    assertThat(IdempotencyKey.of(List.of(longest))).contains(new IdempotencyKey(longest));
    assertThat(IdempotencyKey.of(List.of("\"a b~\""))).contains(new IdempotencyKey("\"a b~\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "é", "a\tb", "a\u007fb", "a\u0000b", "键"})
  void whatIsEmptyOrCannotBePrintedIsNoKey(String malformed) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> IdempotencyKey.of(List.of(malformed)))
        .satisfies(thrown -> assertThat(thrown.problem().status()).isEqualTo(400));
  }

  @Test
  void aKeyThatIsTooLongOrSentTwiceIsNone() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> IdempotencyKey.of(List.of("k".repeat(256))));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> IdempotencyKey.of(List.of("a", "a")));
  }

  @Test
  void operationCallerAndKeyMakeTheIdAndQueryAndBodyTheContent() {
    var request = request("POST /a", "clerk", "k", "q=1", "body");

    assertThat(request("POST /a", "clerk", "k", null, "other").id()).isEqualTo(request.id());
    assertThat(request("POST /b", "clerk", "k", "q=1", "body").id()).isNotEqualTo(request.id());
    assertThat(request("POST /a", "chief", "k", "q=1", "body").id()).isNotEqualTo(request.id());
    assertThat(request("POST /a", "clerk", "l", "q=1", "body").id()).isNotEqualTo(request.id());
    assertThat(request("POST /a", "clerkk", "", "q=1", "body").id()).isNotEqualTo(request.id());
    assertThat(request("POST /b", "chief", "l", "q=1", "body").content())
        .isEqualTo(request.content());
    assertThat(request("POST /a", "clerk", "k", "q=2", "body").content())
        .isNotEqualTo(request.content());
    assertThat(request("POST /a", "clerk", "k", "q=1", "bodx").content())
        .isNotEqualTo(request.content());
  }

  @Test
  void anAnswerIsNotForACallerWhoHasOtherDepartmentsThanBefore() {
    var key = new IdempotencyKey("k");
    var before = new KeyedRequest("POST /a", "clerk", List.of("1", "2"), key, null, "body");
    var after = new KeyedRequest("POST /a", "clerk", List.of("2"), key, null, "body");

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.content()).isNotEqualTo(before.content());
  }

  @Test
  void whatAReaderLeavesUnreadIsHashedToo() throws IOException {
    var closedEarly = body("{} and more");
    assertThat(closedEarly.read()).isEqualTo('{');
    closedEarly.close();
    var readWhole = body("{} and more");
    readWhole.readAllBytes();
    readWhole.close();
    readWhole.close();
    var nothing = body("");
    nothing.close();

    assertThat(closedEarly.hash()).isEqualTo(readWhole.hash());
    assertThat(nothing.hash()).isEqualTo(HashedStream.NOTHING);
  }

  private static HashedStream body(String text) {
    return new HashedStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static KeyedRequest request(
      String operation, String caller, String key, String query, String body) {
    return new KeyedRequest(operation, caller, List.of(), new IdempotencyKey(key), query, body);
  }
}
