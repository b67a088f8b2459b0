package org.jiheng.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The service lives exactly as long as the other end of its standard input. */
class StopWithLauncherTest {

  @Test
  void theEndOfStandardInputStops() throws Exception {
    var stopped = new CompletableFuture<Void>();
    var launcher = new PipedOutputStream();
    new StopWithLauncher(true).watch(new PipedInputStream(launcher), () -> stopped.complete(null));

    launcher.write('x');
    launcher.flush();
    assertThat(stopped).isNotDone();
    launcher.close();

    stopped.get(10, TimeUnit.SECONDS);
  }

  @Test
  void withoutALauncherNothingIsWatched() {
    assertThat(
            new StopWithLauncher(false)
                .watch(
                    PipedInputStream.nullInputStream(),
                    () -> {
                      throw new AssertionError("stopped");
                    }))
        .isEmpty();
  }
}
