package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jiheng.testing.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Gives {@code deploy/e2e/page/run} a platform, where there is a Chromium. */
@EnabledIf("hasChromium")
class PageJourney {

  private static final long MINUTES = 8;

  static boolean hasChromium() {
    var chromium = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
    var there = Files.isExecutable(Path.of(chromium));
    if (!there) {
      System.out.printf(
          "No journeys through the page: %s is missing. Install it or name another in CHROMIUM.%n",
          chromium);
    }
    return there;
  }

  @Test
  void peopleDoTheirWorkOnThePage() throws Exception {
    var platform = Platform.running();
    var log = SourceTree.target().resolve("page.log");

    var journeys =
        new ProcessBuilder(
                SourceTree.at("deploy/e2e/page/run").toString(),
                platform.gateway(),
                Parts.shared().issuer())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    var ended = journeys.waitFor(MINUTES, TimeUnit.MINUTES);
    journeys.destroy();

    assertThat(ended).as(Files.readString(log)).isTrue();
    assertThat(journeys.exitValue()).as(Files.readString(log)).isZero();
  }
}
