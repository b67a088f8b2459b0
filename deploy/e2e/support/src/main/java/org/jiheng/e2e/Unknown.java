package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;

/** A department of which no service has heard. */
final class Unknown {

  private Unknown() {}

  static void assertUnknown(Sample filing) {
    var code = filing.code();
    SoftAssertions.assertSoftly(
        softly -> {
          softly.assertThat(status("filings/" + code + "/2024")).isEqualTo(404);
          softly.assertThat(status("evaluations/" + code + "/2024")).isEqualTo(404);
          softly.assertThat(status("register/" + code + "/2024")).isEqualTo(404);
          softly.assertThat(status("forms/" + code + "/2024/overall")).isEqualTo(404);
        });
    assertThat(Topics.countsAbout(code).values()).containsOnly(0);
  }

  private static int status(String path) {
    return Clerk.get("/api/v1/" + path).statusCode();
  }
}
