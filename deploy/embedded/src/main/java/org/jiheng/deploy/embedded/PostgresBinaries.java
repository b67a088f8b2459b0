package org.jiheng.deploy.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder into which PostgreSQL's binaries are unpacked once a user, where no other user can put
 * a program in their place. Claimed while a server starts: several JVMs may want to unpack at the
 * same time, and one that was killed meanwhile leaves half of the files, which the library would
 * take for whole.
 */
record PostgresBinaries(Path directory, FileChannel channel, FileLock lock)
    implements AutoCloseable {

  /**
   * @param otherwise where the user has no home that can be written to
   */
  static PostgresBinaries claim(Path otherwise) throws IOException {
    var directory = PrivateFolder.of(home(otherwise));
    var channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var binaries = new PostgresBinaries(directory, channel, channel.lock());
    binaries.discardHalfUnpacked();
    return binaries;
  }

  private static Path home(Path otherwise) {
    var cache = System.getenv("XDG_CACHE_HOME");
    var home =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    var writable = Files.isDirectory(home) ? home : home.toAbsolutePath().getParent();
    return writable != null && Files.isWritable(writable)
        ? home.resolve(Path.of("jiheng", "postgresql"))
        : otherwise.resolve("postgresql");
  }

  private void discardHalfUnpacked() throws IOException {
    List<Path> folders;
    try (Stream<Path> children = Files.list(directory)) {
      folders = children.filter(Files::isDirectory).toList();
    }
    for (Path folder : folders) {
      if (!Files.exists(folder.resolve(".exists"))) {
        Folders.delete(folder);
      }
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
