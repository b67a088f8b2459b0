package org.jiheng.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports below the range from which systems take those of outgoing connections: a member that was
 * killed finds its port free again. Each is kept for this JVM as long as it lives, because another
 * one draws its own at the same time, and a service binds its port seconds later.
 */
public final class LoopbackPorts {

  private static final int FIRST = 20_000;
  private static final int END = 32_000;
  private static final Path FOLDER =
      Path.of(
          System.getProperty("java.io.tmpdir"), "jiheng-ports-" + System.getProperty("user.name"));
  private static final List<FileChannel> KEPT = new ArrayList<>();

  private LoopbackPorts() {}

  public static synchronized int free() {
    try {
      Files.createDirectories(FOLDER);
      var port = ThreadLocalRandom.current().nextInt(FIRST, END);
      while (!isFree(port) || !isKept(port)) {
        port = ThreadLocalRandom.current().nextInt(FIRST, END);
      }
      return port;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  /** The lock ends with the JVM, however it ends. */
  private static boolean isKept(int port) throws IOException {
    var channel =
        FileChannel.open(
            FOLDER.resolve(Integer.toString(port)),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        KEPT.add(channel);
        return true;
      }
    } catch (OverlappingFileLockException ours) {
      channel.close();
      return false;
    }
    channel.close();
    return false;
  }
}
