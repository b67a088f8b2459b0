package org.jiheng.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of a folder, put below another one; of nobody's time and order, so that the same files are
 * the same layer.
 *
 * @param from the folder, or a single file
 * @param names of what is taken of the folder, all of it where empty
 * @param to the path in the image
 */
record Layer(String name, Path from, List<String> names, String to) {

  static final Instant TIME = Instant.EPOCH.plusSeconds(1);

  /** Classes that a start has recorded belong to the machine of that start. */
  private static final String RECORDED = ".jsa";

  Layer {
    names = List.copyOf(names);
  }

  static Layer of(String name, Path from, String to) {
    return new Layer(name, from, List.of(), to);
  }

  FileEntriesLayer entries() throws IOException {
    var layer = FileEntriesLayer.builder().setName(name);
    for (Path file : files()) {
      layer.addEntry(file, target(file), permissions(file), TIME);
    }
    return layer.build();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(RECORDED))
          .filter(
              file ->
                  names.isEmpty() || names.contains(from.relativize(file).getName(0).toString()))
          .sorted()
          .toList();
    }
  }

  private AbsoluteUnixPath target(Path file) {
    return AbsoluteUnixPath.get(
        file.equals(from) ? to : to + "/" + from.relativize(file).toString());
  }

  /** The mask of who builds is no part of the image. */
  private static FilePermissions permissions(Path file) {
    return FilePermissions.fromOctalString(Files.isExecutable(file) ? "755" : "644");
  }
}
