package org.jiheng.rules.step;

import java.time.Duration;
import java.util.Arrays;

/** A filing could not be evaluated; no other filing is concerned. */
public final class NotEvaluated extends RuntimeException {

  private static final long serialVersionUID = 1;
  private static final String OURS = "org.jiheng.";

  private NotEvaluated(String message, Throwable cause) {
    super(message, cause);
  }

  /** Told in one line, with the place in our own code: a deep stack's trace helps nobody. */
  static NotEvaluated because(Throwable cause) {
    var place =
        Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    var told = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    return new NotEvaluated(cause.getClass().getSimpleName() + told + place, cause);
  }

  static NotEvaluated late(Duration longest) {
    return new NotEvaluated("the evaluation took longer than " + longest, null);
  }

  /** What came from the owners is not what was registered under the same number. */
  public static NotEvaluated contradiction(int revision) {
    return new NotEvaluated("CONTRADICTION: 各服务所取的第 " + revision + " 版申报不是登记的那一份。", null);
  }

  /** Its turn did not come in the time that there was for it and others together. */
  public static NotEvaluated untried() {
    return new NotEvaluated("other evaluations took the time that there was", null);
  }
}
