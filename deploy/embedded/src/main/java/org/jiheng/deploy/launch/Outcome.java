package org.jiheng.deploy.launch;

import java.io.IOException;
import java.nio.file.Path;
import org.jiheng.terminal.Summary;

/** What became of a filing that was handed in. */
sealed interface Outcome {

  /** What it means for the job as a whole; the greatest counts. */
  int exitCode();

  void tell(Console console, Path file) throws IOException;

  /** Evaluated; the body is the evaluation as the platform gave it. */
  record Evaluated(byte[] body) implements Outcome {
    @Override
    public int exitCode() {
      return 0;
    }

    @Override
    public void tell(Console console, Path file) throws IOException {
      console.result("\n" + Summary.of(body));
    }
  }

  /** Refused, with all that is wrong with it. */
  record Refused(String problems) implements Outcome {
    @Override
    public int exitCode() {
      return 1;
    }

    @Override
    public void tell(Console console, Path file) {
      console.problem("填报 " + file + " 被退回：\n  " + problems);
    }
  }

  /** Neither refused nor evaluated in time. */
  record NotEvaluated(String reason) implements Outcome {
    @Override
    public int exitCode() {
      return 3;
    }

    @Override
    public void tell(Console console, Path file) {
      console.problem("填报 " + file + " 未得到评价：\n  " + reason);
    }
  }
}
