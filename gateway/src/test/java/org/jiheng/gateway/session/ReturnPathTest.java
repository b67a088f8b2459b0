package org.jiheng.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A login never leads to another host. */
class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/filings/431053/2024?tab=2#a", "/a//b", "/%E4%B8%80"})
  void aPathOfThisHostIsKept(String path) {
    assertThat(ReturnPath.of(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "//elsewhere.example",
        "/\\elsewhere.example",
        "/a\\b",
        "https://elsewhere.example/",
        "javascript:alert(1)",
        "elsewhere.example",
        " /a",
        "/a\r\nSet-Cookie: b",
        "/\t/elsewhere.example",
        "/login?return=/",
        "/logout"
      })
  void everythingElseLeadsHome(String path) {
    assertThat(ReturnPath.of(path)).isEqualTo("/");
  }
}
