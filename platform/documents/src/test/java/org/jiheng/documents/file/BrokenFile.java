package org.jiheng.documents.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** A file that was broken on purpose. */
public record BrokenFile(byte[] bytes, int mutation) {

  private static final long NANOS = 20_000_000_000L;

  /** Taken altogether; a quarter of it is enough for a heap. */
  private static final long MEMORY = 1024L << 20;

  private static final ThreadMXBean THREAD = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  /** Reads as far as it goes. */
  public interface Reading {
    void of(byte[] bytes) throws UnreadableDocument;
  }

  /** Whether it is refused, with a reason; else it was read, in bounded time and memory. */
  public boolean isRefusedBy(Reading reading) {
    var memory = THREAD.getCurrentThreadAllocatedBytes();
    var time = THREAD.getCurrentThreadCpuTime();
    var refused = false;
    try {
      reading.of(bytes);
    } catch (UnreadableDocument broken) {
      assertThat(broken).message().isNotBlank();
      refused = true;
    } catch (RuntimeException | Error unexpected) {
      throw new AssertionError("mutation " + mutation, unexpected);
    }
    assertThat(THREAD.getCurrentThreadAllocatedBytes() - memory)
        .as("mutation %d", mutation)
        .isLessThan(MEMORY);
    assertThat(THREAD.getCurrentThreadCpuTime() - time)
        .as("mutation %d", mutation)
        .isLessThan(NANOS);
    return refused;
  }
}
