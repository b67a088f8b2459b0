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
 * The folder into which PostgreSQL's binaries are unpacked once a user. Claimed while a server
 * starts: several JVMs may want to unpack at the same time, and one that was killed meanwhile
 * leaves half of the files, which the library would take for whole.
 */
record PostgresBinaries(Path directory, FileChannel channel, FileLock lock)
    implements AutoCloseable {

  static PostgresBinaries claim() throws IOException {
    var directory =
        Path.of(System.getProperty("java.io.tmpdir"), "jiheng-" + System.getProperty("user.name"));
    Files.createDirectories(directory);
    var channel =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    var binaries = new PostgresBinaries(directory, channel, channel.lock());
    binaries.discardHalfUnpacked();
    return binaries;
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
