package org.jiheng.deploy.launch;

/** What became of a filing that was handed in. */
sealed interface Outcome {

  /** What it means for the job as a whole; the greatest counts. */
  int exitCode();

  /** Evaluated; the body is the evaluation as the platform gave it. */
  record Evaluated(byte[] body) implements Outcome {
    @Override
    public int exitCode() {
      return 0;
    }
  }

  /** Refused, with all that is wrong with it. */
  record Refused(String problems) implements Outcome {
    @Override
    public int exitCode() {
      return 1;
    }
  }

  /** Neither refused nor evaluated in time. */
  record NotEvaluated(String reason) implements Outcome {
    @Override
    public int exitCode() {
      return 3;
    }
  }
}
