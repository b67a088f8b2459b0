package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jiheng.testing.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Gives {@code deploy/e2e/page/run} the platform of all journeys; run by {@code
 * -Dpage.journeys=true}, because it needs a Chromium.
 */
@EnabledIfSystemProperty(named = "page.journeys", matches = "true")
class PageJourney {

  private static final long MINUTES = 8;

  @Test
  void peopleDoTheirWorkOnThePage() throws Exception {
    Platform platform = Platform.running();
    Path log = SourceTree.at("deploy/e2e/target/page.log");

    Process journeys =
        new ProcessBuilder(
                SourceTree.at("deploy/e2e/page/run").toString(),
                platform.gateway(),
                Parts.shared().issuer())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = journeys.waitFor(MINUTES, TimeUnit.MINUTES);
    journeys.destroy();

    assertThat(ended).as(Files.readString(log)).isTrue();
    assertThat(journeys.exitValue()).as(Files.readString(log)).isZero();
  }
}
