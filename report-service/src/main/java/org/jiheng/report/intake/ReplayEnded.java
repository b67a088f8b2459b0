package org.jiheng.report.intake;

/** Nobody wants the generation any more that was being built; nothing more may be written to it. */
public class ReplayEnded extends RuntimeException {

  public ReplayEnded(String message) {
    super(message);
  }
}
