package org.jiheng.deploy.launch;

import java.io.IOException;
import java.nio.file.Files;
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

  /**
   * One filing that is refused does not stop the others.
   *
   * @param out where evaluations are written, null for nowhere
   * @return the exit code of the whole
   */
  int handIn(List<Path> files, Path out) throws IOException, InterruptedException, PlatformFault {
    int exitCode = 0;
    for (Path file : files) {
      console.progress("提交 %s……", file.getFileName());
      Outcome outcome = handIn(file, out);
      outcome.tell(console, file);
      exitCode = Math.max(exitCode, outcome.exitCode());
    }
    return exitCode;
  }

  private Outcome handIn(Path file, Path out)
      throws IOException, InterruptedException, PlatformFault {
    FilingFile filing;
    try {
      filing = FilingFile.read(file);
    } catch (FilingFile.Unusable e) {
      return new Outcome.Refused(e.getMessage());
    }
    if (out == null) {
      return handIn.handIn(filing);
    }
    Path result = out.resolve(filing.folder()).resolve("evaluation.json");
    // What an earlier run left there is not the result of this one.
    Files.deleteIfExists(result);
    Outcome outcome = handIn.handIn(filing);
    if (outcome instanceof Outcome.Evaluated evaluated) {
      Files.createDirectories(result.getParent());
      Files.write(result, evaluated.body());
      console.progress("评价已写入 %s。", result);
    }
    return outcome;
  }
}
