package org.jiheng.intake;

import org.jiheng.jobs.Blameless;

/** Nobody wants the generation any more that was being built; nothing more may be written to it. */
public class ReplayEnded extends RuntimeException implements Blameless {

  public ReplayEnded(String message) {
    super(message);
  }
}
