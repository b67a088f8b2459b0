package org.jiheng.documents.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** That a harmful file is refused, for little memory and time of this thread. */
public final class Refusals {

  private static final long MEMORY = 200L << 20;
  private static final long NANOS = 2_000_000_000L;

  private Refusals() {}

  /** Whoever reads such files. */
  public interface Reader {
    Object read(byte[] bytes) throws UnreadableDocument;
  }

  public static void assertRefused(Reader reader, byte[] bytes, String reason) {
    var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    var memory = thread.getCurrentThreadAllocatedBytes();
    var time = thread.getCurrentThreadCpuTime();
    var refusal = catchThrowableOfType(UnreadableDocument.class, () -> reader.read(bytes));
    var spent = thread.getCurrentThreadCpuTime() - time;
    var taken = thread.getCurrentThreadAllocatedBytes() - memory;

    assertThat(refusal).hasMessage(reason);
    assertThat(taken).isLessThan(MEMORY);
    assertThat(spent).isLessThan(NANOS);
  }
}
