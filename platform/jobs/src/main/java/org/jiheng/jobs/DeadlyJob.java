package org.jiheng.jobs;

/** Whoever worked on the job ended with it, as often as that may happen. */
public final class DeadlyJob extends RuntimeException {

  private static final long serialVersionUID = 1;

  DeadlyJob(int attempts) {
    super("处理它的进程已 " + attempts + " 次中途终止，不再重试");
  }
}
