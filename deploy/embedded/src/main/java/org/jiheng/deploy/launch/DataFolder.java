package org.jiheng.deploy.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiheng.deploy.embedded.Folders;
import org.jiheng.deploy.embedded.OrphanedPostgres;
import org.jiheng.deploy.embedded.PrivateFolder;

/**
 * A folder with the data, logs and process records of one platform, locked while it runs. The
 * operating system gives the lock back when its holder is killed.
 */
record DataFolder(Path path, FileChannel lock) {

  private static final String LOCK = "launcher.lock";

  /** Which tables and topics lie here; the number grows when they begin anew. */
  private static final String MARK = "format";

  private static final String FORMAT = "5";

  static DataFolder claim(Path path) throws IOException, PlatformFault {
    var claimed = tryClaim(path);
    if (claimed.isEmpty()) {
      var holder = Files.readString(path.resolve(LOCK)).strip();
      throw new PlatformFault(
          "平台已在运行（进程 %1$s，数据文件夹 %2$s）。请先停止它，或者使用正在运行的平台。",
          "The platform is running already (process %1$s, data in %2$s). Stop it first, or use it.",
          holder,
          path);
    }
    claimed.get().requireFormat();
    return claimed.get();
  }

  /** Data that an earlier version has left are refused before anything reads them. */
  private void requireFormat() throws IOException, PlatformFault {
    var mark = path.resolve(MARK);
    var marked = Files.exists(mark) && Files.readString(mark).strip().equals(FORMAT);
    if (!marked && Files.exists(path.resolve("postgres"))) {
      lock.close();
      throw new PlatformFault(
          "数据文件夹 %s 由较早的版本写成，本版本不能继续使用；请移走或删除该文件夹后重新启动，再重新报送其中的申报。",
          "The data in %s were written by an earlier version, which this one cannot go on with;"
              + " move or delete that folder and start again.",
          path);
    }
    Files.writeString(mark, FORMAT);
  }

  /** A new folder below this one, after what killed jobs left behind there is gone. */
  static DataFolder throwAway(Path parent) throws IOException, InterruptedException, PlatformFault {
    Files.createDirectories(parent);
    List<Path> former;
    try (Stream<Path> children = Files.list(parent)) {
      former = children.filter(child -> Files.exists(child.resolve(LOCK))).toList();
    }
    for (Path folder : former) {
      var abandoned = tryClaim(folder);
      if (abandoned.isPresent()) {
        abandoned.get().processes().stopRunning();
        OrphanedPostgres.stop(folder.resolve("postgres"));
        abandoned.get().delete();
      }
    }
    return claim(Files.createTempDirectory(parent, "once-"));
  }

  private static Optional<DataFolder> tryClaim(Path path) throws IOException {
    PrivateFolder.of(path);
    var lock =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (lock.tryLock() == null) {
      lock.close();
      return Optional.empty();
    }
    lock.truncate(0);
    var holder = Long.toString(ProcessHandle.current().pid());
    lock.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
    return Optional.of(new DataFolder(path, lock));
  }

  ProcessRecord processes() {
    return new ProcessRecord(path.resolve("processes"));
  }

  /** A file among those that the processes write their logs to. */
  Path log(String file) throws IOException {
    return Files.createDirectories(path.resolve("log")).resolve(file);
  }

  /** The next job deletes the logs that are left. */
  void deleteAllButLogs() throws IOException {
    List<Path> others;
    try (Stream<Path> children = Files.list(path)) {
      others = children.filter(child -> !List.of("log", LOCK).contains(name(child))).toList();
    }
    for (Path child : others) {
      Folders.delete(child);
    }
    lock.close();
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  void delete() throws IOException {
    Folders.delete(path);
    lock.close();
  }
}
