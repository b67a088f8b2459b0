package org.jiheng.deploy.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Hands filings in one after the other, prints what comes out and keeps it where wanted. */
final class Filings {

  private final HandIn handIn;
  private final Console console;

  Filings(HandIn handIn, Console console) {
    this.handIn = handIn;
    this.console = console;
  }

  /** What becomes of an evaluation beside being printed. */
  interface Destination {
    void keep(byte[] evaluation) throws IOException, InterruptedException;
  }

  /** Where each filing's evaluation goes. */
  interface Destinations {
    Destination of(FilingFile filing) throws IOException;
  }

  static final Destination NOWHERE = evaluation -> {};

  /**
   * One filing that is refused does not stop the others.
   *
   * @return the exit code of the whole
   */
  int handIn(List<Path> files, Destinations destinations)
      throws IOException, InterruptedException, PlatformFault {
    var exitCode = 0;
    for (Path file : files) {
      console.progress("提交 %s……", file.getFileName());
      var outcome = handIn(file, destinations);
      outcome.tell(console, file);
      exitCode = Math.max(exitCode, outcome.exitCode());
    }
    return exitCode;
  }

  private Outcome handIn(Path file, Destinations destinations)
      throws IOException, InterruptedException, PlatformFault {
    FilingFile filing;
    try {
      filing = FilingFile.read(file);
    } catch (FilingFile.Unusable e) {
      return new Outcome.Refused(e.getMessage());
    }
    var destination = destinations.of(filing);
    var outcome = handIn.handIn(filing);
    if (outcome instanceof Outcome.Evaluated evaluated) {
      destination.keep(evaluated.body());
    }
    return outcome;
  }
}
