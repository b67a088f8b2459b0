package org.jiheng.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.jiheng.testing.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Gives {@code deploy/e2e/clients/run} a platform; run by {@code -Pclients}. */
@EnabledIfSystemProperty(named = "foreign.clients", matches = "true")
class ForeignClientsJourney {

  private static final long MINUTES = 15;

  @Test
  void clientsThatNobodyHereWroteWorkWithThePlatform() throws Exception {
    var platform = Platform.running();

    var log = SourceTree.target().resolve("clients.log").toFile();
    var clients =
        new ProcessBuilder(
                SourceTree.at("deploy/e2e/clients/run").toString(),
                "--against",
                platform.gateway(),
                Parts.shared().issuer(),
                Parts.shared().kafka())
            .redirectErrorStream(true)
            .redirectOutput(log)
            .start();

    assertThat(clients.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(clients.exitValue()).as("%s tells why", log).isZero();
  }
}
