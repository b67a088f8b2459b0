package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a department is told before it files is what the platform would tell it, byte for byte. */
class OfflineCheckJourney {

  private static final String PREVIEW = "\"preview\":";

  static Stream<Sample> filings() {
    return Stream.of(Sample.of("E2E-OFFLINE"), Sample.small("E2E-OFFLINE-YUAN"));
  }

  @ParameterizedTest
  @MethodSource("filings")
  void theOfflineCheckAndThePlatformsPreviewAreTheSameBytes(Sample filing, @TempDir Path folder)
      throws IOException {
    var file = Files.writeString(folder.resolve("filing.json"), filing.text());

    var offline = checked(file);
    var answer = Clerk.request().body(filing.text()).queryParam("dryRun", true).put(filing.path());

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    var body = answer.asString();
    var preview = body.substring(body.indexOf(PREVIEW) + PREVIEW.length(), body.length() - 1);
    assertThat(preview).isEqualTo(offline);
  }

  private static String checked(Path file) throws IOException {
    var jar = SourceTree.at("deploy/offline/target/jiheng-check.jar").toString();
    var check = Child.start("check", true, Map.of(), "-jar", jar, "--json", file.toString());
    try {
      return check.awaitLine("");
    } finally {
      check.stop();
    }
  }
}
