package org.jiheng.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRoutesTest {

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br, GZIP", "gzip;q=0.5", "gzip;q=1.0, *;q=0"})
  void whoTakesGzipGetsIt(String accepted) {
    assertThat(PageRoutes.takesGzip(accepted)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "br", "gzip;q=0", "gzip; q=0.0, br"})
  void whoRefusesGzipDoesNot(String accepted) {
    assertThat(PageRoutes.takesGzip(accepted)).isFalse();
  }

  @Test
  void whoDoesNotSayGetsItPlain() {
    assertThat(PageRoutes.takesGzip(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../index.html", "..%2findex.js", "a/b.js", ".js", "x.class", "x.js.gz", ""})
  void onlyScriptsAndStylesOfThePageAreItsAssets(String name) {
    assertThat(PageFile.asset(name, false)).isEmpty();
  }
}
