package org.jiheng.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the build has put what the journeys run. */
final class SourceTree {

  private static final Path ROOT = root();

  private SourceTree() {}

  static Path at(String path) {
    return ROOT.resolve(path);
  }

  /** Where a module's journeys leave what they have run on. */
  static Path target() {
    return Path.of("target").toAbsolutePath();
  }

  private static Path root() {
    for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("deploy/samples"))) {
        return folder;
      }
    }
    throw new IllegalStateException("the journeys run inside the source tree");
  }
}
