package org.jiheng.deploy.embedded;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/** The parts that have started so far. The last one to start is the first to stop. */
final class RunningParts {

  private final Deque<Part> parts = new ArrayDeque<>();
  private boolean stopped;
  private FileChannel lock;

  /** One JVM at a time works in a data folder. */
  synchronized void lock(Path directory) throws IOException {
    lock =
        FileChannel.open(
            directory.resolve("parts.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      throw new IllegalStateException("another parts JVM is running in " + directory);
    }
  }

  /** A stop that arrives meanwhile waits until this part stands, and then stops it too. */
  synchronized void start(Callable<Part> part) throws Exception {
    if (!stopped) {
      parts.push(part.call());
    }
  }

  synchronized ObjectNode description() {
    var description = new ObjectMapper().createObjectNode();
    description.put("pid", ProcessHandle.current().pid());
    parts.forEach(part -> part.describe(description));
    return description;
  }

  synchronized void stop() {
    stopped = true;
    while (!parts.isEmpty()) {
      try {
        parts.pop().stop();
      } catch (Exception e) {
        e.printStackTrace();
      }
    }
  }
}
